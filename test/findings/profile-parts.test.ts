import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/domain/finding.ts";
import type { FindingRule, ProfileFacts } from "../../src/findings/finding-rule.ts";
import { findingRules } from "../../src/findings/registry.ts";
import { localeFor } from "../support/locales.ts";
import { interval, profiled, profileFacts } from "../support/profile-facts.ts";
import { areaKey, figure, known, pirkanmaa } from "../support/sample-report.ts";

function found(id: FindingRule["id"], facts: ProfileFacts): readonly Finding[] {
  return findingRules.filter((rule) => rule.id === id).flatMap(({ find }) => find(facts));
}

const inEnglish = (findings: readonly Finding[]) =>
  findings.map((each) => localeFor("en").finding(each).replaceAll("\u00a0", " "));

const label = (text: string) => ({ fi: text, sv: text, en: text });

describe("funding", () => {
  // Pirkanmaan hyvinvointialue, release of 9 February 2026 and its population.
  const sum = (year: number, value: number, country?: "not-comparable") =>
    profiled(`published-grants-granted-all-${year}`, known(value, { n: 68 }), {
      section: "funding",
      unit: "euros",
      label: label(`Grants awarded, ${year}`),
      ...(country === undefined ? {} : { country }),
    });

  it("tells the sums of one county with a warning that they do not compare, those of the country without", () => {
    const perResident = profiled(
      "published-grants-granted-all-2026-per-resident",
      known(6.96, { flags: ["estimated"] }),
      {
        unit: "euros-per-resident",
        section: "funding",
        indent: 1,
      },
    );
    expect(
      inEnglish(
        found("grants", profileFacts([sum(2026, 3_820_000, "not-comparable"), perResident])),
      ),
    ).toEqual([
      "Grants awarded, 2026, Pirkanmaa: 3,820,000 €, 6.96 € per resident (estimated). The sum is not directly comparable with those of other areas.",
    ]);
    expect(inEnglish(found("grants", profileFacts([sum(2026, 3_820_000)])))).toEqual([
      "Grants awarded, 2026, Pirkanmaa: 3,820,000 €.",
    ]);
  });

  it("tells those that speak of the newest time", () => {
    const older = { ...sum(2025, 1_700_000), figure: { ...sum(2025, 1_700_000).figure } };
    const newer = sum(2026, 3_820_000);
    const dated = (row: typeof older, on: "2025-12-31" | "2026-12-31") => ({
      ...row,
      figure: { ...row.figure, period: { kind: "day" as const, on } },
    });
    const facts = profileFacts([dated(newer, "2026-12-31"), dated(older, "2025-12-31")]);
    expect(inEnglish(found("grants", facts))).toEqual([
      "Grants awarded, 2026, Pirkanmaa: 3,820,000 €.",
    ]);
  });
});

describe("structures", () => {
  const known14 = {
    unit: "structures" as const,
    period: { kind: "day" as const, on: "2025-11-17" as const },
  };
  const part = (id: string, numerator: number, of: number) =>
    profiled(id, known(numerator / of, { numerator, denominator: { value: of, ...known14 } }), {
      section: "structures",
    });

  it("gives the share in place never without the share known, and not where too little is known", () => {
    const share = part("structures-in-place", 8, 12);
    expect(
      inEnglish(found("structures", profileFacts([share, part("structures-known", 12, 14)]))),
    ).toEqual([
      "Pirkanmaa, 2025-01-02: the state is known of 85.7% of the structures of cooperation (12/14); of these, 66.7% are in place (8/12).",
    ]);
    const unknown = profiled("structures-in-place", "incomplete", { section: "structures" });
    expect(
      inEnglish(found("structures", profileFacts([unknown, part("structures-known", 0, 14)]))),
    ).toEqual([
      "Pirkanmaa: the state is known of 0.0% of the structures of cooperation (0/14), so no share in place is given.",
    ]);
    expect(found("structures", profileFacts([share]))).toEqual([]);
  });
});

describe("the survey", () => {
  const survey = { section: "survey", unit: "scale-points" } as const;
  const mean = known(2.999, { n: 15, flags: ["unreliable"], ...interval(2.5, 3.5) });
  const item = { ...survey, label: label("Ability to involve"), country: known(3.157, { n: 400 }) };

  it("gives a mean with its interval and number of answers, and says when it is unreliable", () => {
    const facts = profileFacts([profiled("involve.mean", mean, { ...item, verdict: "similar" })]);
    expect(inEnglish(found("survey-answers", facts))).toEqual([
      "Ability to involve, Pirkanmaa, 2025-01-02: mean 3.0 (95% CI 2.5–3.5; n = 15; unreliable). The figure for the whole country is 3.2; the area’s figure compared with it: no clear difference.",
    ]);
  });

  it("holds nothing against the country without an interval", () => {
    const facts = profileFacts([profiled("involve.mean", known(4.9, { n: 15 }), item)]);
    expect(inEnglish(found("survey-answers", facts))).toEqual([
      "Ability to involve, Pirkanmaa, 2025-01-02: mean 4.9 (n = 15). The figure for the whole country is 3.2. Without an interval, nothing is said of the difference.",
    ]);
  });

  it("gives the response rate, else the number that answered", () => {
    const respondents = profiled("respondents", known(18), {
      ...survey,
      unit: "respondents",
      label: label("Survey respondents"),
    });
    const invited = {
      value: 32,
      unit: "invited",
      period: { kind: "day", on: "2021-06-30" },
    } as const;
    const rate = known(18 / 32, { numerator: 18, denominator: invited, ...interval(0.393, 0.718) });
    expect(
      inEnglish(
        found(
          "response-rate",
          profileFacts([respondents, profiled("response-rate", rate, { section: "survey" })]),
        ),
      ),
    ).toEqual(["Response rate, Pirkanmaa, 2025-01-02: 56.3% (18/32; 95% CI 39.3–71.8%)."]);
    const unasked = profiled("response-rate", "no-source", { section: "survey" });
    expect(inEnglish(found("response-rate", profileFacts([respondents, unasked])))).toEqual([
      "Survey respondents, Pirkanmaa, 2025-01-02: 18.",
    ]);
  });

  it("names a band with its stability and rank range, and none that answers are too few for", () => {
    const score = profiled("readiness-score", mean, {
      ...item,
      label: label("Partnership readiness"),
      verdict: "similar",
    });
    const readiness = {
      band: label("developing"),
      kept: figure("score.band-share", "share", known(0.715)),
      rank: { from: 3, to: 13, of: 20 },
    };
    const band = (stability: "clear" | "likely" | "too-few-answers-to-say") =>
      inEnglish(
        found("readiness", profileFacts([score], { readiness: { ...readiness, stability } })),
      )[1];
    expect(band("likely")).toBe(
      "Readiness band, Pirkanmaa: developing. Stability: likely; 71.5% of the samples drawn again keep the band. Rank range (90%): 3–13/20.",
    );
    expect(band("too-few-answers-to-say")).toBe(
      "Readiness band, Pirkanmaa: there are too few answers to name the band. By its score it would be developing; 71.5% of the samples drawn again keep the band. Rank range (90%): 3–13/20.",
    );
  });
});

describe("the quality of the data", () => {
  it("accounts for every row of all inputs together", () => {
    const accounts = [
      {
        source: "a.csv",
        read: 48,
        used: 18,
        excluded: [{ rule: "blank-row", rows: 8 }],
        rejected: 22,
      },
      { source: "b.csv", read: 5, used: 5, excluded: [], rejected: 0 },
    ] as const;
    expect(inEnglish(found("row-accounts", profileFacts([], { accounts })))).toEqual([
      "Pirkanmaa, rows of the inputs: 53 read = 23 used + 8 excluded by a named rule + 22 rejected.",
    ]);
  });

  it("tells errors and warnings, and that there are none", () => {
    expect(inEnglish(found("input-problems", profileFacts([])))).toEqual([
      "Pirkanmaa: the inputs have neither errors nor warnings.",
    ]);
    const problems = { errors: 2, warnings: 1 };
    expect(inEnglish(found("input-problems", profileFacts([], { problems })))).toEqual([
      "Problems in the inputs: errors 2, warnings 1.",
    ]);
  });

  it("says once for each part which sums leave areas out, and whose", () => {
    const coverage = { areas: 18, of: 19, level: "region" } as const;
    const whole = { areas: 19, of: 19, level: "region" } as const;
    const row = (id: string, section: string) =>
      profiled(id, known(1, { coverage: whole }), { section, country: known(2, { coverage }) });
    const share = profiled("share-of-country", known(0.1, { coverage }), {
      country: known(1, { coverage }),
    });
    const facts = profileFacts([
      row("a", "register"),
      row("b", "register"),
      share,
      row("c", "purpose-classes"),
    ]);
    expect(inEnglish(found("coverage", facts))).toEqual([
      "Register, the figure for the whole country covers part of the areas: 18 of 19 regions.",
      "Associations by purpose class, the figure for the whole country covers part of the areas: 18 of 19 regions.",
    ]);
    const own = profileFacts([profiled("a", known(1, { coverage }))], {
      area: { ...pirkanmaa, key: areaKey("country", "SSS"), shortName: label("Finland") },
    });
    expect(inEnglish(found("coverage", own))).toEqual([
      "Register, Finland: the figure covers part of the areas: 18 of 19 regions.",
    ]);
  });

  it("counts what is missing, unreliable, estimated and contradicted", () => {
    const facts = profileFacts([
      profiled("a", known(1, { flags: ["unreliable", "estimated"] })),
      profiled("b", known(1, { flags: ["conflicts"] })),
      profiled("c", known(1)),
      profiled("d", "no-source"),
    ]);
    expect(inEnglish(found("marks", facts))).toEqual([
      "Pirkanmaa, figures of the profile: 4 in all, 1 missing, 1 unreliable, 1 estimated, 1 contradicted by another source.",
    ]);
  });
});
