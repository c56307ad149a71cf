import { expect, test } from "vitest";
import { registerPolicy } from "../../src/disclosure/policy.ts";
import { release } from "../../src/disclosure/release.ts";
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
