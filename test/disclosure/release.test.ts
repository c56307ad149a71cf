import { expect, test } from "vitest";
import { registerPolicy, surveyPolicy } from "../../src/disclosure/policy.ts";
import { release, releaseDerived } from "../../src/disclosure/release.ts";
import type { Decision } from "../../src/disclosure/universe.ts";
import type { Measurement } from "../../src/domain/measurement.ts";
import { missing } from "../../src/domain/missing.ts";
import { smallArea } from "../support/small-areas.ts";

function measurement(given: Partial<Measurement> = {}): Measurement {
  return {
    indicator: "sote-associations",
    area: smallArea("region", "06"),
    period: { kind: "day", on: "2025-01-02" },
    unit: "associations",
    outcome: { kind: "known", value: 1, n: 1, flags: [] },
    sources: [{ input: "associations" }, { input: "population" }],
    ...given,
  };
}

test("figures of the register and of population statistics are shown as they are, however small", () => {
  expect(release(measurement(), registerPolicy)).toEqual(measurement());
});

test("a missing figure keeps its reason", () => {
  const gap = measurement({ outcome: missing("needs-rows") });
  expect(release(gap, registerPolicy)).toEqual(gap);
});

test.each([
  ["a source without a rule", { sources: [{ input: "associations" }, { input: "survey" }] }],
  ["a source named like a property of every object", { sources: [{ input: "toString" }] }],
  ["no source at all", { sources: [] }],
  [
    "a value that is not finite",
    { outcome: { kind: "known", value: Number.NaN, n: 0, flags: [] } },
  ],
] as const)("a figure with %s is never shown", (_, given) => {
  expect(() => release(measurement(given), registerPolicy)).toThrow("sote-associations");
});

const mean = measurement({
  indicator: "ability",
  unit: "scale-points",
  outcome: {
    kind: "known",
    value: 3.25,
    n: 4,
    numerator: 13,
    interval: { lower: 2, upper: 4.5, confidence: 0.95, method: "student-t" },
    flags: ["unreliable"],
  },
  sources: [{ input: "survey" }],
});

function decision(status: Decision["status"], threshold = 4): Decision {
  return { variable: "ability", cell: "region/06", status, threshold };
}

test("a survey figure whose cell is shown is shown as it is", () => {
  expect(release(mean, surveyPolicy, [decision("shown")])).toEqual(mean);
});

test.each(["below-threshold", "hidden-to-protect-another"] as const)(
  "a survey figure whose cell is %s keeps nothing but the reason",
  (status) => {
    const hidden = release(mean, surveyPolicy, [decision(status)]);
    expect(hidden).toEqual({ ...mean, outcome: missing(status) });
  },
);

test("a figure made of several cells is hidden with any of them, and a small one is the reason named", () => {
  const gap = (...statuses: readonly Decision["status"][]) =>
    release(
      mean,
      surveyPolicy,
      statuses.map((status) => decision(status)),
    ).outcome;
  expect(gap("shown", "shown")).toEqual(mean.outcome);
  expect(gap("shown", "hidden-to-protect-another")).toEqual(missing("hidden-to-protect-another"));
  expect(gap("hidden-to-protect-another", "below-threshold")).toEqual(missing("below-threshold"));
});

test("why a hidden figure could not be computed is hidden with it", () => {
  const gap = { ...mean, outcome: missing("too-few-answers") };
  expect(release(gap, surveyPolicy, [decision("below-threshold")]).outcome).toEqual(
    missing("below-threshold"),
  );
});

test("one rule for each source: a survey figure with a public denominator still needs its decision", () => {
  const both = { ...mean, sources: [{ input: "population" }, { input: "survey" }] };
  expect(() => release(both, surveyPolicy)).toThrow("no disclosure decision");
  expect(release(both, surveyPolicy, [decision("below-threshold")]).outcome.kind).toBe("missing");
});

test("a survey figure that nobody decided on is never shown", () => {
  expect(() => release(mean, surveyPolicy)).toThrow("no disclosure decision");
});

test("a survey figure decided on as shown, but with fewer answers than the threshold, is a defect", () => {
  expect(() => release(mean, surveyPolicy, [decision("shown", 5)])).toThrow("fewer answers");
});

test("published survey figures are open, and register figures need no decision", () => {
  const published = { ...mean, sources: [{ input: "published-survey" }] };
  expect(release(published, surveyPolicy)).toEqual(published);
});

test("a figure made of shown ones is shown, and one made of a hidden one or of none is not", () => {
  const shown = release(measurement(), registerPolicy);
  const hidden = release(measurement({ outcome: missing("below-threshold") }), registerPolicy);
  const answers = measurement({ sources: [{ input: "survey" }] });
  expect(releaseDerived(answers, [shown, shown])).toEqual(answers);
  expect(() => releaseDerived(answers, [shown, hidden])).toThrow("made of what is hidden");
  expect(() => releaseDerived(answers, [])).toThrow("made of what is hidden");
  const gap = measurement({ outcome: missing("no-source") });
  expect(releaseDerived(gap, [])).toEqual(gap);
  const broken = measurement({ outcome: { kind: "known", value: Number.NaN, n: 0, flags: [] } });
  expect(() => releaseDerived(broken, [shown])).toThrow("not finite");
});
