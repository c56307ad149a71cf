import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { countyCodes, items, type Person, printed, toCsv } from "../support/attack.ts";
import { runProgram } from "../support/run-program.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../data/schemas/region@1.json", import.meta.url), "utf8"),
);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Figure {
  readonly areaLevel: string;
  readonly areaCode: string | null;
  readonly benchmark?: { readonly id: string; readonly areas: readonly string[] };
  readonly value: number | null;
  readonly reason: string | null;
  readonly n: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly coverage: { readonly areas: number; readonly of: number } | null;
}
type Row = Readonly<Record<"section" | "indicator", string>> &
  Readonly<Record<"figure" | "neighbours" | "median", Figure>> &
  Readonly<Record<"country", Figure | null | undefined>> &
  Readonly<Record<"verdict" | "neighbours-verdict" | "median-verdict", string | null | undefined>>;
interface Profile {
  readonly tables: {
    readonly profile: readonly Row[];
    readonly neighbours?: readonly {
      readonly area: { readonly code: string; readonly level: string };
      readonly distance: Figure;
    }[];
  };
  readonly notes: readonly { readonly id: string; readonly facts: object }[];
}

async function region(...words: readonly string[]): Promise<Profile> {
  const { stdout } = await runProgram(["region", ...words, "--format", "json"]);
  const document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return document; // by the schema just used
}

/** Where the area stands by its interval: the written rule, worked out apart from the program. */
function standing({ interval }: Figure, { value }: Figure): string | null {
  if (interval === null || value === null) return null;
  if (interval.upper < value) return "lower";
  return interval.lower > value ? "higher" : "similar";
}

const all = ["--benchmark", "country,neighbours,median"];
const own = [
  ...["--associations", "fixtures/synthetic-register-extract.csv"],
  ...["--production", "fixtures/production-long-synthetic.csv"],
  ...["--grants", "fixtures/grants-long-synthetic.csv"],
  ...["--structures", "fixtures/structures-wide-synthetic.csv"],
  ...["--survey", "fixtures/survey-2021-synthetic.csv"],
];

describe("the benchmarks of a profile", () => {
  it("are the country alone unless others are asked for, to the letter", async () => {
    const plain = await runProgram(["region", "--name", "Kainuu"]);
    const asked = await runProgram(["region", "--name", "Kainuu", "--benchmark", "country"]);
    expect(asked.stdout).toBe(plain.stdout);
    expect(plain.stdout).not.toMatch(/Vrt. mediaani|Vertaisalueet/u);
  });

  it("stand side by side, each with a verdict of its own", async () => {
    const plain = await region("--name", "Kainuu");
    const { tables } = await region("--name", "Kainuu", ...all);
    for (const [at, row] of tables.profile.entries()) {
      const { neighbours: _, median: __, ...others } = row;
      expect(others).toMatchObject({ ...plain.tables.profile[at] });
      for (const benchmark of [row.neighbours, row.median]) {
        expect(benchmark.value === null).toBe(benchmark.reason !== null);
      }
    }
    const words = ["region", "--name", "Kainuu", ...all, "--lang", "en"];
    const { stdout } = await runProgram(words);
    expect(stdout).toMatch(
      /Finland +Rank +vs Finland +Neighbours +vs neighbours +Median +vs median/u,
    );
  });

  it("leave the country out where it is not among them", async () => {
    const { tables, notes } = await region("--name", "Kainuu", "--benchmark", "median");
    expect(Object.keys(tables.profile[0] ?? {})).toEqual([
      ...["section", "indicator", "label", "period", "figure", "rank", "median", "median-verdict"],
    ]);
    expect(tables.neighbours).toBeUndefined();
    expect(notes.map(({ id }) => id)).toContain("benchmark-median");
    expect(notes.map(({ id }) => id)).not.toContain("neighbours-of-area");
  });

  it("give a verdict by the interval of the area, and none without one or on a count", async () => {
    const { tables } = await region("--name", "Pirkanmaa", "--level", "region", ...all, ...own);
    const found = tables.profile.flatMap((row) =>
      (["neighbours", "median"] as const).map((id) => ({
        ...{ indicator: row.indicator, verdict: row[`${id}-verdict`] ?? null },
        expected: standing(row.figure, row[id]),
      })),
    );
    const isCount = ({ indicator }: (typeof found)[number]) =>
      /^(?:registered-associations|\w+-associations|associations-(?:class|unclassified).*)$/u.test(
        indicator,
      );
    const [counts, others] = [found.filter(isCount), found.filter((each) => !isCount(each))];
    expect(counts.filter(({ verdict }) => verdict !== null)).toEqual([]);
    expect(others.filter(({ verdict, expected }) => verdict !== expected)).toEqual([]);
    expect(others.filter(({ verdict }) => verdict !== null).length).toBeGreaterThan(10);
  });

  // Codes of regions: of 19 all but Kainuu itself (18) among its neighbours; PRH's table has 18 totals without Åland (21).
  it("are figures of the areas that are in them, and not of the country", async () => {
    const { tables } = await region("--name", "Kainuu", "--level", "region", ...all);
    const [row] = tables.profile.filter(({ indicator }) => indicator === "registered-associations");
    const near = (tables.neighbours ?? []).map(({ area }) => area.code).toSorted();
    expect(near).toHaveLength(5);
    expect(row?.neighbours).toMatchObject({ areaLevel: "region", areaCode: null });
    expect(row?.neighbours.benchmark).toEqual({ id: "neighbours", areas: near });
    expect(row?.median).toMatchObject({ areaLevel: "region", areaCode: null });
    expect(row?.median.benchmark).toEqual({
      id: "median",
      areas: "01 02 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19".split(" "),
    });
    expect(row?.country).toMatchObject({ areaLevel: "country", areaCode: "SSS" });
    expect(row?.country).not.toHaveProperty("benchmark");
  });

  // Of the five neighbours of Pirkanmaa only Southwest Finland has answers of municipalities in the fixture: one, 1 of 1.
  it("say nothing of the difference where fewer than half of the areas have the figure", async () => {
    const { tables } = await region(
      ...["--name", "Pirkanmaa", "--level", "wellbeing-county", ...all],
      ...["--structures", "fixtures/structures-municipalities-synthetic.csv"],
    );
    const row = tables.profile.find(
      ({ indicator }) => indicator === "municipal-cooperation-agreed",
    );
    expect(row?.figure).toMatchObject({ value: 3 / 8 });
    expect(row?.neighbours).toMatchObject({ value: 1, coverage: { areas: 1, of: 5 } });
    expect(row?.["neighbours-verdict"]).toBeNull();
  });

  // The fixture's producers are all of one county: the sum over the country is that county's own.
  it("never say what the whole country has of a sum that is the area's own", async () => {
    const line = ["--level", "wellbeing-county", "--lang", "en", "--findings", "--format", "md"];
    const producers = ["--production", "fixtures/production-producers-synthetic.csv"];
    const { stdout } = await runProgram(["region", "--name", "Pirkanmaa", ...line, ...producers]);
    const [said = ""] = stdout.match(/Share of associations: purchased services, .*/u) ?? [];
    expect(said).toBe("Share of associations: purchased services, Pirkanmaa, 2024: 60.0%.");
  });

  it("never hold grants of one area against those of others", async () => {
    for (const inputs of [[], own]) {
      const county = ["--name", "Satakunta", "--level", "wellbeing-county"];
      const { tables } = await region(...county, ...all, ...inputs);
      const grants = tables.profile.filter(({ section }) => section === "funding");
      expect(grants.length).toBeGreaterThan(3);
      for (const row of grants) {
        for (const id of ["neighbours", "median"] as const) {
          expect(row[id]).toMatchObject({ value: null, reason: "not-comparable" });
          expect(row[`${id}-verdict`]).toBeNull();
        }
      }
    }
  });

  it("say which areas are alike: five others of the level, fewer where there are not so many", async () => {
    const sizes = { region: 5, "wellbeing-county": 5, municipality: 5, yta: 5, erva: 5 };
    const names = {
      region: "06",
      "wellbeing-county": "08",
      municipality: "837",
      yta: "03",
      erva: "3",
    };
    for (const level of ["region", "wellbeing-county", "municipality", "yta", "erva"] as const) {
      const name = names[level];
      const place = ["--name", name, "--level", level];
      const { tables, notes } = await region(...place, "--benchmark", "neighbours");
      const near = tables.neighbours ?? [];
      expect(near.map(({ area }) => area.level)).toEqual(Array(sizes[level]).fill(level));
      expect(near.map(({ area }) => area.code)).not.toContain(name);
      expect(new Set(near.map(({ area }) => area.code)).size).toBe(near.length);
      const id = level === "municipality" ? "neighbours-of-municipality" : "neighbours-of-area";
      expect(notes.find((note) => note.id === id)?.facts).toMatchObject({ count: near.length });
    }
  });

  it("are not given to the country, which nothing is held against", async () => {
    const { tables } = await region("--name", "Suomi", ...all);
    expect(tables.neighbours).toBeUndefined();
    for (const row of tables.profile) expect([row.median, row.verdict]).toEqual([null, null]);
    const { stdout } = await runProgram(["region", "--name", "Suomi", ...all]);
    expect(stdout).not.toMatch(/Mediaani/u);
    expect(stdout).toContain("ei näytetä mediaania eikä vertaisalueita");
    const plain = await runProgram(["region", "--name", "Suomi"]);
    expect(plain.stdout).not.toContain("vertaisalueita");
  });

  it("take the rows of other areas of the same year alone", async () => {
    // Kanta-Häme's purchases are of 2023 only, Pirkanmaa's of 2024: no median of one year has both.
    const csv = [
      "Hyvinvointialue;Vuosi;Sektori;Mittari;Arvo",
      "Pirkanmaa;2024;Yhteensä;Ostot;100",
      "Satakunta;2024;Yhteensä;Ostot;300",
      "Kanta-Häme;2023;Yhteensä;Ostot;900",
    ].join("\n");
    const stdout = await printedOf({ "a.csv": csv }, [
      ...["region", "--name", "Pirkanmaa", "--level", "wellbeing-county", "--format", "json"],
      ...["--production", "a.csv", "--benchmark", "median"],
    ]);
    const { tables }: Profile = JSON.parse(stdout);
    const row = tables.profile.find(({ indicator }) => indicator === "production-purchases");
    expect(row?.median).toMatchObject({ value: 200, n: 2, coverage: { areas: 2, of: 23 } });
  });
});

async function printedOf(
  texts: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<string> {
  const { fakeFiles } = await import("../support/fake-io.ts");
  const { stdout } = await runProgram(words, { files: fakeFiles(texts) });
  return stdout;
}

/** Counties with eight respondents, but one with three, whose answers must not show; all but four counties answer. */
const people: readonly Person[] = countyCodes.flatMap((county, place) =>
  Array.from({ length: place === 0 ? 3 : 8 }, (_, at): Person => {
    const value = 1 + ((at * 3 + place) % 5);
    return { id: `${county}-${at}`, county, answers: items.map(() => value) };
  }),
);

describe("benchmarks of a survey", () => {
  it("are made of the areas whose figures may be shown, and of them alone", async () => {
    const csv = toCsv(people);
    const at = ["--level", "wellbeing-county", "--format", "json"];
    const survey = JSON.parse(await printed(csv, ["survey", ...at]));
    const rows: readonly {
      readonly item: string;
      readonly mean: Figure;
      readonly area: { readonly code: string };
    }[] = survey.tables["items-by-area"];
    const of = rows.filter(({ item, area }) => item === items[0] && area.code !== "SSS");
    const shown = of.flatMap(({ mean }) => (mean.value === null ? [] : [mean.value]));
    expect(shown.length).toBeLessThan(of.length);
    expect(shown.length).toBeGreaterThan(2);
    const { tables }: Profile = JSON.parse(
      await printed(csv, ["region", "--name", "08", ...at, "--benchmark", "median,neighbours"]),
    );
    const row = tables.profile.find(({ indicator }) => indicator === `${items[0]}.mean`);
    const sorted = shown.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const median =
      sorted.length % 2 === 1
        ? sorted[Math.floor(middle)]
        : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
    expect(row?.median.value).toBeCloseTo(median ?? Number.NaN, 12);
    expect(row?.median).toMatchObject({ n: shown.length });

    const near = (tables.neighbours ?? []).map(({ area }) => area.code);
    const means = of.flatMap(({ area, mean }) =>
      near.includes(area.code) && mean.value !== null ? [mean.value] : [],
    );
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    if (means.length === 0) expect(row?.neighbours.reason).toBe("no-source");
    else expect(row?.neighbours.value).toBeCloseTo(mean, 12);
    expect(row?.neighbours.interval).toBeNull();
  });
});
