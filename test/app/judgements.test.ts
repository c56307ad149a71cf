import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgementsOf } from "../../src/app/support/judgements.ts";
import { registerPolicy } from "../../src/disclosure/policy.ts";
import { release } from "../../src/disclosure/release.ts";
import type { Verdict } from "../../src/domain/cell.ts";
import type { ProfileFigure } from "../../src/report/region-report.ts";
import { runProgram } from "../support/run-program.ts";
import { smallArea, smallCountry } from "../support/small-areas.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../data/schemas/region@1.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Judged {
  readonly indicator: string;
  readonly reason: string;
  readonly figure: {
    readonly value: number;
    readonly n: number | null;
    readonly interval: { readonly lower: number; readonly upper: number } | null;
  } | null;
  readonly n: number | null;
  readonly benchmark: { readonly value: number } | null;
  readonly date: string | null;
  readonly source: string | null;
}

interface Judgements {
  readonly strengths: readonly Judged[];
  readonly weaknesses: readonly Judged[];
  readonly noteIds: readonly string[];
}

async function judgementsIn(...words: readonly string[]): Promise<Judgements> {
  const { stdout } = await runProgram(["region", ...words, "--format", "json"]);
  const document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  // A column that no row of a table fills is not in it.
  const empty = { figure: null, n: null, benchmark: null, date: null, source: null };
  const filled = (rows: readonly Judged[] = []) => rows.map((row) => ({ ...empty, ...row }));
  const strengths = filled(document.tables.strengths);
  const weaknesses = filled(document.tables.weaknesses);
  const noteIds = document.notes.map(({ id }: { readonly id: string }) => id);
  return { strengths, weaknesses, noteIds };
}

const county = (name: string) => ["--name", name, "--level", "wellbeing-county"];

/** `id reason`, as what is compared. */
const named = (rows: readonly Judged[]) =>
  rows.map(({ indicator, reason }) => `${indicator} ${reason}`);

describe("strengths and weaknesses by the answers of a survey", () => {
  /** R's mean with limits, by run, table and row. */
  const byR = new Map(
    (
      parse(readFileSync(new URL("../oracle/survey-commands.csv", import.meta.url)), {
        relax_quotes: true,
      }) as string[][]
    ).map(([run, table, row, figures = ""]) => {
      const [value, lower, upper] = (/(?:mean|score)=([-\d.|]+)/u.exec(figures)?.[1] ?? "")
        .split("|")
        .map(Number);
      return [`${run} ${table} ${row}`, { value, lower, upper }];
    }),
  );
  const limits = { highest: 3.5, lowest: 2.5 };

  /** What R's limits say: against the country's value, and against the limits of the bands. */
  function expected(code: string): { readonly strengths: string[]; readonly weaknesses: string[] } {
    const strengths: string[] = [];
    const weaknesses: string[] = [];
    const items = ["involve", "bring-together", "coverage"].map(
      (id) =>
        [
          `${id}.mean`,
          byR.get(`weighted wellbeing-county items-by-area ${id} ${code}`),
          byR.get(`weighted items ${id}`)?.value,
        ] as const,
    );
    const score = [
      "readiness-score",
      byR.get(`weighted wellbeing-county readiness ${code}`),
      byR.get("weighted wellbeing-county national over-respondents")?.value,
    ] as const;
    for (const [id, own, country = Number.NaN] of [...items, score]) {
      const { lower = Number.NaN, upper = Number.NaN } = own ?? {};
      if (lower > country) strengths.push(`${id} better-than-country`);
      if (upper < country) weaknesses.push(`${id} worse-than-country`);
      if (lower >= limits.highest) strengths.push(`${id} in-highest-band`);
      if (upper < limits.lowest) weaknesses.push(`${id} in-lowest-band`);
    }
    return { strengths, weaknesses };
  }

  it.each([
    ["Pohjois-Karjala", "14"],
    ["Kainuu", "20"],
    ["Varsinais-Suomi", "05"],
    ["Pohjois-Pohjanmaa", "19"],
    ["Keski-Pohjanmaa", "18"],
    ["Lappi", "21"],
  ])("are those that R's limits give: %s", async (name, code) => {
    const survey = ["--survey", "fixtures/survey-2021-synthetic.csv"];
    const { strengths, weaknesses } = await judgementsIn(...county(name), ...survey);
    const ofSurvey = (rows: readonly Judged[]) => rows.filter(({ figure }) => figure !== null);
    expect(named(ofSurvey(strengths))).toEqual(expected(code).strengths);
    expect(named(ofSurvey(weaknesses))).toEqual(expected(code).weaknesses);
    for (const { figure, n, benchmark, reason } of ofSurvey([...strengths, ...weaknesses])) {
      expect(figure?.interval).not.toBeNull();
      expect(n).toBe(figure?.n);
      expect(benchmark === null).toBe(reason.endsWith("-band"));
    }
  });

  it("has some of both kinds among those counties, so that the comparison says something", () => {
    expect(expected("14").strengths.length).toBeGreaterThan(3);
    expect(expected("20").weaknesses.length).toBeGreaterThan(3);
  });

  it("name none without intervals", async () => {
    const survey = ["--survey", "fixtures/survey-2021-synthetic.csv", "--no-ci"];
    const { strengths, weaknesses } = await judgementsIn(...county("Kainuu"), ...survey);
    expect([...strengths, ...weaknesses].filter(({ figure }) => figure !== null)).toEqual([]);
  });
});

describe("strengths and weaknesses by what is stated", () => {
  it("are the structures in place and those absent, with date and source", async () => {
    const structures = ["--structures", "fixtures/structures-wide-synthetic.csv"];
    const { strengths, weaknesses } = await judgementsIn(...county("Lappi"), ...structures);
    // fixtures/structures-wide-synthetic.csv, line 22, read by hand: kyllä and ei of Lappi, 28 April 2025
    expect(named(strengths)).toEqual(
      [
        ...["county-strategy", "partnership-agreement", "advisory-board", "grants-decided"],
        ...["procurement-in-lots", "service-guidance", "participation-unit", "impact-procurement"],
      ].map((id) => `${id} structure-in-place`),
    );
    expect(named(weaknesses)).toEqual([
      "association-coordinator structure-absent",
      "health-centre-volunteers structure-absent",
    ]);
    for (const { date, source, figure } of [...strengths, ...weaknesses]) {
      expect([date, source, figure]).toEqual(["2025-04-28", "keksitty", null]);
    }
  });

  it("are none of an area of several counties, which has no state of its own", async () => {
    const structures = ["--structures", "fixtures/structures-wide-synthetic.csv"];
    const { strengths, weaknesses, noteIds } = await judgementsIn("--name", "SSS", ...structures);
    expect([...strengths, ...weaknesses]).toEqual([]);
    expect(noteIds).toContain("judgements-none");
  });

  it("are published statements where no table was given, and no published figure without n", async () => {
    const { strengths, weaknesses } = await judgementsIn(...county("Kanta-Häme"));
    // data/structures.csv: an advisory board, soteuudistus.fi 2 November 2022
    expect(named(strengths)).toEqual(["advisory-board structure-in-place"]);
    expect(strengths[0]?.date).toBe("2022-11-02");
    expect(weaknesses).toEqual([]);
  });

  it("is a weakness that services have a single producer, with the number of services", async () => {
    const production = ["--production", "fixtures/production-one-producer-synthetic.csv"];
    const { weaknesses } = await judgementsIn(...county("Pirkanmaa"), ...production);
    const single = weaknesses.find(({ reason }) => reason === "single-producer");
    expect(single?.figure).toMatchObject({ value: 1, interval: null });
    expect(single?.n).toBe(single?.figure?.n);
  });
});

describe("what is judged", () => {
  const area = smallArea("region", "06");

  function rowOf(
    indicator: string,
    { value, half }: { readonly value: number; readonly half: number | undefined },
    verdict: Verdict | undefined = undefined,
  ): ProfileFigure {
    const interval =
      half === undefined
        ? {}
        : {
            interval: {
              lower: value - half,
              upper: value + half,
              confidence: 0.95,
              method: "wilson" as const,
            },
          };
    const of = (key: typeof area, known: number) =>
      release(
        {
          indicator,
          area: key,
          period: { kind: "day", on: "2025-01-02" },
          unit: "share",
          outcome: { kind: "known", value: known, n: 20, flags: [], ...interval },
          sources: [{ input: "associations" }],
        },
        registerPolicy,
      );
    return {
      ...{
        indicator,
        label: { fi: indicator, sv: indicator, en: indicator },
        shortLabel: undefined,
      },
      ...{ section: "funding", indent: 0, figure: of(area, value), rank: undefined },
      country: of(smallCountry(), 0.5),
      verdict,
    };
  }

  const benchmarks = ["country"] as const;

  it("is continuity against one half: most were granted again, or most were not", () => {
    const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
    const anyHalf = fc.option(fc.double({ min: 0, max: 0.5, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(anyShare, anyHalf, (value, half) => {
        const figures = [rowOf("grants-continuity-stea-kaikki-2024", { value, half })];
        const [judgement] = judgementsOf({ figures, parts: [], benchmarks });
        const isSure = half !== undefined && Math.abs(value - 0.5) > half;
        // The limits are made by adding and taking off, which may round.
        if (half !== undefined && Math.abs(Math.abs(value - 0.5) - half) < 1e-12) return;
        const side = value > 0.5 ? "strength" : "weakness";
        expect(judgement?.side).toBe(isSure ? side : undefined);
        expect(judgement?.benchmark).toBeUndefined();
      }),
      { seed: 20210831 },
    );
  });

  it("is nothing that is merely higher or lower, and no benchmark that was not asked for", () => {
    const plain = ["lower", "similar", "higher"] as const;
    const figures = plain.map((verdict) =>
      rowOf(`x-${verdict}`, { value: 0.9, half: 0.1 }, verdict),
    );
    expect(judgementsOf({ figures, parts: [], benchmarks })).toEqual([]);
    const better = rowOf("structures-in-place", { value: 0.9, half: 0.1 }, "better");
    expect(judgementsOf({ figures: [better], parts: [], benchmarks })).toMatchObject([
      { side: "strength", reason: "better-than-country", benchmark: better.country },
    ]);
    const worse = { figure: better.figure, verdict: "worse" } as const;
    const against = { ...better, against: { neighbours: worse } };
    expect(
      judgementsOf({ figures: [against], parts: [], benchmarks: ["neighbours"] }),
    ).toMatchObject([{ side: "weakness", reason: "worse-than-neighbours" }]);
  });

  it("stands in the order of the profile, what has no row after the rows of its part", () => {
    const [first, second] = ["a", "b"].map((id) => rowOf(id, { value: 0.9, half: 0.1 }, "better"));
    if (first === undefined || second === undefined) throw new Error("two rows");
    const label = first.label;
    const state = { side: "strength", reason: "structure-in-place", section: "funding" } as const;
    const parts = [{ judgements: [{ ...state, about: { id: "stated", label } }] }];
    const found = judgementsOf({ figures: [first, second], parts, benchmarks });
    expect(found.map(({ about }) => about.id)).toEqual(["a", "b", "stated"]);
  });
});
