import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countyCodes, items, type Person, printed, toCsv } from "../support/attack.ts";
import type { Json } from "../support/json-values.ts";
import { runProgram } from "../support/run-program.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../data/schemas/compare@1.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Figure {
  readonly value: number | null;
  readonly mark: string | null;
  readonly reason: string | null;
  readonly n: number | null;
  readonly interval: Json;
}
interface AreaKey {
  readonly area: { readonly level: string; readonly code: string };
}
type Row = AreaKey & Readonly<Record<string, Figure>>;
interface Note {
  readonly id: string;
  readonly areas?: readonly { readonly code: string }[];
}
interface Comparison {
  readonly tables: { readonly comparison: readonly Row[]; readonly country: readonly Row[] };
  readonly notes: readonly Note[];
  readonly accounts: readonly { readonly source: string }[];
  readonly provenance: { readonly inputs: readonly { readonly id: string }[] };
}

async function compare(...words: readonly string[]): Promise<Comparison> {
  const { stdout } = await runProgram(["compare", ...words, "--format", "json"]);
  const document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return document; // by the schema just used
}

const idsOf = (row: object) => Object.keys(row).filter((id) => id !== "area");

const own = [
  ...["--associations", "fixtures/synthetic-register-extract.csv"],
  ...["--production", "fixtures/production-long-synthetic.csv"],
  ...["--grants", "fixtures/grants-long-synthetic.csv"],
  ...["--structures", "fixtures/structures-wide-synthetic.csv"],
  ...["--survey", "fixtures/survey-2021-synthetic.csv"],
  ...["--frame", "fixtures/survey-frame-synthetic.csv"],
];

/** Rows of the profile of an area by indicator: the area's figure, and the country's. */
async function profileOf(level: string, code: string, inputs: readonly string[]) {
  const { stdout } = await runProgram([
    ...["region", "--name", code, "--level", level, ...inputs, "--format", "json"],
  ]);
  const rows: readonly { readonly indicator: string; readonly figure: Figure }[] =
    JSON.parse(stdout).tables.profile; // the schema of region is checked elsewhere
  return new Map(rows.map((row) => [row.indicator, row.figure]));
}

/** Cells with neither a figure nor a reason, or with both. */
function blanksOf(row: Row): readonly string[] {
  return idsOf(row).filter((id) => (row[id]?.value === null) !== (row[id]?.reason !== null));
}

/** Where a row says something else than the profile; where that has no row, the reason is that there is no source. */
function differencesOf(row: Row, profile: ReadonlyMap<string, Figure>): readonly unknown[] {
  const absences = ["not-published", "no-source"];
  const known = [...profile].flatMap(([id, { value }]) => (value === null ? [] : [id]));
  return [...new Set([...idsOf(row), ...known])].flatMap((id) => {
    const [said, wanted] = [row[id], profile.get(id)];
    const isAbsent = said?.value === null && absences.includes(said.reason ?? "");
    const isSame = wanted === undefined ? isAbsent : isDeepStrictEqual(said, wanted);
    return isSame ? [] : [{ id, said, wanted }];
  });
}

describe("compare", () => {
  it.each([
    ["region", []],
    ["wellbeing-county", own],
    ["erva", own],
    ["yta", []],
  ] as const)(
    "has every figure of every profile, and a reason where an area has none: %s %#",
    async (level, inputs) => {
      const { tables } = await compare("--level", level, ...inputs);
      const { comparison, country } = tables;
      const columns = idsOf(comparison[0] ?? {});
      expect(comparison.flatMap(blanksOf)).toEqual([]);
      for (const row of comparison.filter((_, at) => at % 3 === 0)) {
        const profile = await profileOf(level, row.area.code, inputs);
        expect(differencesOf(row, profile)).toEqual([]);
        expect(idsOf(row)).toEqual(columns);
      }
      expect(idsOf(country[0] ?? {})).toEqual(columns);
    },
  );

  it("never holds the country's grants beside those of counties", async () => {
    const { tables } = await compare("--level", "wellbeing-county", ...own);
    const [country] = tables.country;
    const grants = idsOf(country ?? {}).filter((id) => id.startsWith("grants-"));
    expect(grants.length).toBeGreaterThan(5);
    expect([...new Set(grants.map((id) => country?.[id]?.reason))]).toEqual(["not-comparable"]);
  });

  it("orders by any indicator, and says of grants that the order judges nothing", async () => {
    const id = "published-grants-granted-kaikki-2023";
    const level = ["--level", "wellbeing-county"];
    const { tables, notes } = await compare(...level, "--indicator", id, "--sort", id);
    const values = tables.comparison.map((row) => row[id]?.value ?? null);
    const known = values.filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(2);
    expect(values).toEqual([...known.toSorted((a, b) => a - b), ...values.slice(known.length)]);
    expect(values.slice(known.length).every((value) => value === null)).toBe(true);
    expect(notes.map((note) => note.id)).toContain("order-of-incomparable");

    const other = await compare(...level, "--indicator", id, "--sort", "structures-known");
    expect(other.notes.map((note) => note.id)).not.toContain("order-of-incomparable");
  });

  it("says which area a note is about where it does not hold for all", async () => {
    const { notes } = await compare("--areas", "Uusimaa,Kainuu");
    const pooled = notes.filter((note) => note.id === "structures-pooled");
    // Uusimaa is four counties without Helsinki; Kainuu is one; the country has 21.
    expect(pooled.map(({ areas }) => areas?.map(({ code }) => code))).toEqual([
      ["01"],
      ["18"],
      ["SSS"],
    ]);
    const everywhere = notes.find((note) => note.id === "structures-published");
    expect(everywhere).toMatchObject({ facts: {} });
    expect(everywhere?.areas).toBeUndefined();
    const words = ["compare", "--areas", "Uusimaa,Kainuu", "--lang", "sv"];
    const { stdout } = await runProgram(words);
    expect(stdout).toMatch(/^ {2}Nyland: .*4\/4/mu);
    expect(stdout).toMatch(/^ {2}Kajanaland: .*1\/1/mu);
  });

  it("shows an indicator that only the country has when it is asked for", async () => {
    const id = "published-grants-granted-stea-kaikki-2024-per-resident";
    const { stdout } = await runProgram(["region", "SSS", "--format", "json"]);
    const found: readonly string[] = JSON.parse(stdout).tables.profile.map(
      ({ indicator }: { indicator: string }) => indicator,
    );
    const wanted = found.find((each) => each.startsWith("published-grants-granted-stea")) ?? id;
    const { tables } = await compare("--areas", "Kainuu", "--indicator", wanted);
    expect(tables.comparison[0]?.[wanted]).toMatchObject({ value: null, reason: "not-published" });
    expect(tables.country[0]?.[wanted]?.value).toBeGreaterThan(0);
  });

  it("suggests ids of every part for one that is not known", async () => {
    const { stderr, exitCode } = await runProgram([
      ...["compare", "--lang", "en", "--indicator", "production-concentratoin"],
      ...["--production", "fixtures/production-producers-synthetic.csv"],
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--indicator "production-concentratoin".*mean production-concentration/);
  });

  it("names the sources of what it shows and of every file given, and no others", async () => {
    const register = await compare("--indicator", "registered-associations");
    expect(register.provenance.inputs.map(({ id }) => id)).toEqual(["associations", "population"]);
    const given = await compare(
      ...["--indicator", "registered-associations"],
      ...["--structures", "fixtures/structures-wide-synthetic.csv"],
    );
    expect(given.provenance.inputs.map(({ id }) => id)).toEqual([
      ...["associations", "population", "structures", "published-perceptions"],
    ]);
    expect(given.accounts.map(({ source }) => source)).toContain(
      "fixtures/structures-wide-synthetic.csv",
    );
  });
});

/** Respondents of the counties, up to seven in each, with answers that may be left out. */
const people: fc.Arbitrary<readonly Person[]> = fc
  .array(
    fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 6 }), {
        minLength: 3,
        maxLength: 3,
      }),
      { maxLength: 7, size: "max" },
    ),
    { minLength: countyCodes.length, maxLength: countyCodes.length },
  )
  .map((counties) =>
    counties.flatMap((answers, at) =>
      answers.map(
        (each, place): Person => ({
          id: `${at}-${place}`,
          county: countyCodes[at] ?? "",
          answers: each,
        }),
      ),
    ),
  );

const inCountry = { level: "country", code: "SSS" };

/** Figures by area and variable, as far as the document speaks of them. */
function saidOf(
  rows: readonly AreaKey[],
  figureOf: (row: AreaKey) => readonly (readonly [string, Figure | undefined])[],
) {
  return new Map(
    rows.flatMap((row) =>
      figureOf(row).map(([variable, figure]): [string, unknown] => [
        `${row.area.code} ${variable}`,
        figure && [figure.value, figure.mark, figure.reason, figure.n],
      ]),
    ),
  );
}

describe("a survey's figures", () => {
  it("come without the limits of bands, of which none is shown beside them", async () => {
    const { notes } = await compare(...own, "--level", "wellbeing-county");
    expect(notes.map(({ id }) => id)).not.toContain("bands");
    const region = await runProgram([
      ...["region", "--name", "Kainuu", "--level", "wellbeing-county", ...own],
      ...["--format", "json"],
    ]);
    // Its score lies in the lowest band, which the list of weaknesses tells.
    expect(JSON.parse(region.stdout).notes.map(({ id }: Note) => id)).toContain("bands");
  });

  it("are those that survey and readiness print of the areas, so that nothing more is told", async () => {
    let shown = 0;
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.constantFrom("wellbeing-county", "region", "erva"),
        async (who, level) => {
          fc.pre(who.length > 0);
          const csv = toCsv(who);
          const at = ["--level", level, "--format", "json"];
          const variables = [...items.map((item) => `${item}.mean`), "readiness-score"];
          const compared: Comparison = JSON.parse(
            await printed(csv, ["compare", ...at, "--indicator", variables.join(",")]),
          );
          const survey = JSON.parse(await printed(csv, ["survey", ...at]));
          const readiness = JSON.parse(await printed(csv, ["readiness", ...at]));
          const expected = new Map([
            ...saidOf(survey.tables["items-by-area"], (row) => {
              const { item, mean } = row as unknown as { item: string; mean: Figure };
              return [[`${item}.mean`, mean]];
            }),
            ...saidOf(
              [{ ...readiness.tables.national[0], area: inCountry }, ...readiness.tables.readiness],
              (row) => {
                const { score } = row as unknown as { score: Figure };
                return [["readiness-score", score]];
              },
            ),
          ]);
          const { comparison, country } = compared.tables;
          const said = saidOf([...comparison, ...country], (row) =>
            variables.map((id) => [id, (row as Row)[id]] as const),
          );
          for (const [key, figure] of said) {
            // Of an area that nobody judges the commands have no row.
            expect([key, figure]).toEqual([
              key,
              expected.get(key) ?? [null, "x", "too-few-answers", null],
            ]);
          }
          for (const key of expected.keys()) expect(said.has(key), key).toBe(true);
          const values = [...said.values()].map((figure) => JSON.stringify(figure));
          shown += values.filter((text) => !text.startsWith("[null")).length;
          hidden += values.filter((text) => text.includes('"c"')).length;
        },
      ),
      { seed: 20210831, numRuns: 8 },
    );
    expect(shown).toBeGreaterThan(20);
    expect(hidden).toBeGreaterThan(20);
  });
});

describe("list indicators", () => {
  it("has every indicator of the profiles but those of one's own grants", async () => {
    const { stdout } = await runProgram(["list", "indicators", "--format", "json"]);
    const listed = new Set<string>(
      JSON.parse(stdout).tables.indicators.map(({ id }: { id: string }) => id),
    );
    const columns = await Promise.all(
      [
        ["--level", "region"],
        ["--level", "wellbeing-county", ...own],
        ["--level", "municipality"],
        ["--level", "country"],
        ["--level", "yta", "--production", "fixtures/production-producers-synthetic.csv"],
      ].map(async (words) => idsOf((await compare(...words)).tables.comparison[0] ?? {})),
    );
    const missing = columns.flat().filter((id) => !listed.has(id) && !id.startsWith("grants-"));
    expect(missing).toEqual([]);
    expect(listed.size).toBeGreaterThan(300);
  });
});
