import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/run-program.ts";

/** R's figure: a value, and its limits where it has an interval. */
type Expected = readonly number[];

/** R's figures of one row of a table, by column. */
interface ExpectedRow {
  readonly table: string;
  readonly row: string;
  readonly figures: ReadonlyMap<string, Expected>;
}

/** What JSON says of a figure, as far as it is compared. */
interface Figure {
  readonly value: number | null;
  readonly mark: string | null;
  readonly reason: string | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly coverage: { readonly areas: number } | null;
}

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const text = readFileSync(new URL("survey-commands.csv", import.meta.url));
const [header = [], ...lines] = parse(text) as string[][]; // csv-parse types its result as unknown; without options it is rows of text
const madeWith = lines.filter(([run]) => run === "made-with");

const survey2021 = ["--survey", "fixtures/survey-2021-synthetic.csv"];
const frame = ["--frame", "fixtures/survey-frame-synthetic.csv"];
const structures = [
  ...["--survey", "fixtures/rakenteet-synthetic.csv", "--codebook", "hyvinvointialue-rakenteet"],
  ...["--period", "2022-06"],
];
const unweighted = "--unweighted";

/** The command lines whose figures are those of a run of the script, and the tables that are held against it. */
interface Case {
  readonly run: string;
  readonly argv: readonly string[];
  readonly tables: readonly string[];
  /** Figures that must be compared at least, so that hiding everything is no way to agree. */
  readonly atLeast: number;
}

const wholeCountry = [
  ...["response-rates-by-group", "items", "distributions", "items-by-group"],
  ...["group-differences", "reliability"],
];
const scores = ["readiness", "national", "dimensions"];
const allOfReadiness = [...scores, "weights", "gap", "what-if", "leave-one-out"];
const whatIf = ["--what-if", "involve=3", "--what-if", "coverage=2"];

const cases: readonly Case[] = [
  {
    run: "weighted",
    argv: ["survey", ...survey2021, ...frame, "--level", "country"],
    // Differences between groups and reliability are unweighted, and compared in the unweighted run.
    tables: ["response-rates", ...wholeCountry.slice(0, 4)],
    atLeast: 90,
  },
  {
    run: "unweighted",
    argv: ["survey", ...survey2021, ...frame, "--level", "country", unweighted],
    tables: ["response-rates", ...wholeCountry],
    atLeast: 150,
  },
  ...(["region", "wellbeing-county", "erva", "yta"] as const).flatMap((level) =>
    (["weighted", "unweighted"] as const).flatMap((kind): readonly Case[] => {
      const how = [...survey2021, ...frame, "--level", level];
      const weights = kind === "weighted" ? [] : [unweighted];
      const isBrief = level === "region" || level === "yta";
      return [
        {
          run: `${kind} ${level}`,
          argv: ["survey", ...how, ...weights],
          tables: ["response-rates", "items-by-area"],
          atLeast: 80,
        },
        {
          run: `${kind} ${level}`,
          argv: ["readiness", ...how, ...weights, ...(isBrief ? [] : whatIf)],
          tables: isBrief ? scores : allOfReadiness,
          atLeast: 40,
        },
      ];
    }),
  ),
  {
    run: "structures",
    argv: ["survey", ...structures, "--level", "country"],
    tables: wholeCountry.slice(1),
    atLeast: 600,
  },
  ...(["wellbeing-county", "erva"] as const).flatMap((level): readonly Case[] => [
    {
      run: `structures ${level}`,
      argv: ["survey", ...structures, "--level", level],
      tables: ["items-by-area"],
      atLeast: 500,
    },
    {
      run: `structures ${level}`,
      argv: ["readiness", ...structures, "--level", level],
      tables: level === "erva" ? allOfReadiness.filter((id) => id !== "what-if") : scores,
      atLeast: 80,
    },
  ]),
  {
    run: "waves",
    argv: [
      ...["survey", ...survey2021, "--survey", "fixtures/survey-2022-synthetic.csv", unweighted],
      ...["--wave", "2021", "--wave", "2022", "--level", "country"],
    ],
    tables: ["waves"],
    atLeast: 9,
  },
];

/** Columns that R has under another name or not at all, and those of the weighted run that weights do not enter. */
const notCompared = new Set(["band-share"]);
const withoutWeights = new Set(["standard-deviation", "median"]);
const bandNumbers: Readonly<Record<string, number>> = { weak: 0, developing: 1, strong: 2 };

function toExpectedRow([, table = "", row = "", figures = ""]: readonly string[]): ExpectedRow {
  const cells = figures.split(" ").filter((cell) => cell !== "");
  return {
    table,
    row,
    figures: new Map(
      cells.map((cell) => {
        const [column = "", numbers = ""] = cell.split("=");
        return [column, numbers.split("|").map(Number)];
      }),
    ),
  };
}

const codeOf = ({ area }: Row) => (area as { readonly code: string }).code; // an area's record in JSON

const dimensionIds = new Set([
  ...["involve", "bring-together", "coverage"],
  ...["strategy", "structures", "funding", "procurement", "participation", "information"],
]);

/** Names of rows that say themselves which they are, by table. */
const nameByTable: Readonly<Record<string, (row: Row) => string>> = {
  "response-rates": codeOf,
  readiness: codeOf,
  "what-if": codeOf,
  "response-rates-by-group": ({ group }) => `${group}`,
  items: ({ item }) => `${item}`,
  distributions: ({ item }) => `${item}`,
  waves: ({ item }) => `${item}`,
  "items-by-group": ({ item, group }) => `${item} ${group}`,
  "items-by-area": (row) => `${row["item"]} ${codeOf(row)}`,
  "group-differences": ({ item, first, second }) => `${item} ${first} ${second}`,
  national: ({ basis }) => `${basis}`,
  dimensions: (row) => `${row["what"]} ${codeOf(row)}`,
  "leave-one-out": (row) => `${row["left-out"]} ${row["what"]} ${codeOf(row)}`,
};

/** Names the rows of a table as the script does. */
function namesOf(table: string, named: readonly Row[]): readonly string[] {
  const rows = named.map((row) => {
    const { what } = row;
    return typeof what === "string" ? { ...row, what: what.replace(/^dimension:/u, "") } : row;
  });
  if (table === "reliability") {
    return namesBelowHeads(rows, ({ n }) => n !== undefined && n !== null);
  }
  const isFirst = firstTimes();
  const isDimension = (what: string, key: string) => dimensionIds.has(what) && isFirst(key);
  if (table === "weights") {
    return namesBelowHeads(rows, ({ what }) => isDimension(`${what}`, `${what}`));
  }
  if (table === "gap") {
    return rows.map((row) => {
      const what = `${row["what"]}`;
      const name = `${what} ${codeOf(row)}`;
      if (what === "score") return `score ${name}`;
      return `${isDimension(what, name) ? "dimension" : "item"} ${name}`;
    });
  }
  const nameOf = nameByTable[table];
  if (nameOf === undefined) throw new Error(`no table ${table}`);
  return rows.map(nameOf);
}

/** Whether a key is met for the first time: where a dimension and an item have one id, the dimension comes first. */
function firstTimes(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => !seen.has(key) && seen.add(key).has(key);
}

/** Items stand below the dimension or scale that heads them. */
function namesBelowHeads(rows: readonly Row[], isHead: (row: Row) => boolean): readonly string[] {
  let head = "";
  return rows.map((row) => {
    if (!isHead(row)) return `${head} ${row["what"]}`;
    head = `${row["what"]}`;
    return head;
  });
}

function isFigure(cell: unknown): cell is Figure {
  return typeof cell === "object" && cell !== null && "mark" in cell;
}

/** Asserts a figure, its limits included, and says how many were compared. */
function compare(cell: unknown, expected: Expected | undefined, where: string): number {
  if (!isFigure(cell)) {
    if (typeof cell !== "number") return 0;
    expect(cell, where).toBe(expected?.[0]);
    return 1;
  }
  if (cell.value === null) {
    // No figure: hidden, or R has none either.
    if (cell.mark !== "c") expect(expected, `${where}: ${cell.reason}`).toBeUndefined();
    return 0;
  }
  expect(expected, `${where}: ${cell.value} but R has none`).toBeDefined();
  const [value, lower, upper] = expected ?? [];
  near(cell.value, value, 1e-9, where);
  if (lower === undefined && cell.interval === null) return 1;
  near(cell.interval?.lower, lower, 1e-6, `${where}, lower`);
  near(cell.interval?.upper, upper, 1e-6, `${where}, upper`);
  return 3;
}

function near(got: number | undefined, expected: number | undefined, by: number, where: string) {
  const difference = Math.abs((got ?? Number.NaN) - (expected ?? Number.NaN));
  expect(difference, `${where}: ${got}, R ${expected}`).toBeLessThanOrEqual(
    by * Math.max(1, Math.abs(expected ?? 0)),
  );
}

/** Asserts every figure of a row, and says how many were compared. */
function compareRow(row: Row, expected: ExpectedRow, where: string, isWeighted: boolean): number {
  const columns = Object.entries(row).filter(
    ([column, cell]) =>
      (isFigure(cell) || typeof cell === "number") &&
      !notCompared.has(column) &&
      !(isWeighted && withoutWeights.has(column)),
  );
  const few = expected.figures.get("n")?.[0] ?? 0;
  if (few > 0 && few < 5) expect(shownIn(row), `${where}: ${few} answers`).toEqual([]);
  return columns.reduce(
    (sum, [column, cell]) =>
      sum + compare(cell, expected.figures.get(column), `${where}, ${column}`),
    compareBand(row["band"], expected, where),
  );
}

function compareBand(cell: unknown, { figures }: ExpectedRow, where: string): number {
  const band = cell as { readonly en: string } | null | undefined; // names in three languages in JSON
  if (band === null || band === undefined) return 0;
  expect(bandNumbers[band.en], `${where}, band`).toBe(figures.get("band")?.[0]);
  return 1;
}

/** Figures of a row that say more than that there is nothing. */
function shownIn(row: Row): readonly unknown[] {
  return Object.values(row).filter((cell) => isFigure(cell) && (cell.value ?? 0) > 0);
}

/** Compares a printed table with R's rows by name. */
function compareTable(
  table: string,
  printed: readonly Row[],
  byName: ReadonlyMap<string, ExpectedRow>,
  isWeighted: boolean,
): number {
  expect(printed.length, `${table} has rows`).toBeGreaterThan(0);
  const names = namesOf(table, printed).map((name) => `${table}/${name}`);
  return printed.reduce((sum, row, place) => {
    const name = names[place] ?? "";
    const expected = byName.get(name);
    if (expected !== undefined) return sum + compareRow(row, expected, name, isWeighted);
    // The country heads the tables by area and is compared in the run that has it alone; the mean over areas depends on
    // what is hidden, and the script has it for two levels.
    const isElsewhere = name.endsWith("SSS") || name.endsWith("/over-areas");
    if (!isElsewhere) expect(shownIn(row), `${name}: R has no such row`).toEqual([]);
    return sum;
  }, 0);
}

async function tablesOf(argv: readonly string[]): Promise<Tables> {
  const { stdout, stderr, exitCode } = await runProgram([...argv, "--format", "json"]);
  expect(exitCode, stderr).toBe(0);
  return (JSON.parse(stdout) as { readonly tables: Tables }).tables; // the document's shape is held against its JSON Schema elsewhere
}

describe("survey and readiness print R's figures", () => {
  it("reads the columns it expects, and which R and which packages made the figures", () => {
    expect(header).toEqual(["run", "table", "row", "figures"]);
    expect(madeWith.map(([, name]) => name)).toEqual(["R", "survey", "psych"]);
    for (const row of madeWith) expect(row.at(-1)).toMatch(/\d+\.\d+/u);
  });

  it("leaves out no run and no table of the script", () => {
    const compared = new Set(
      cases.flatMap(({ run, tables }) => tables.map((id) => `${run}/${id}`)),
    );
    const made = new Set(lines.map(([run, table]) => `${run}/${table}`));
    const others = [...made].filter((id) => !compared.has(id) && !id.startsWith("made-with"));
    expect(others).toEqual(["waves/match"]); // compared with the note below
  });

  it.each(cases)("$run: $argv.0", async ({ run, argv, tables, atLeast }) => {
    const got = await tablesOf(argv);
    const rows = lines.filter(([of]) => of === run).map(toExpectedRow);
    const byName = new Map(rows.map((row) => [`${row.table}/${row.row}`, row]));
    const compared = tables.map((table) =>
      compareTable(table, got[table] ?? [], byName, run.startsWith("weighted")),
    );
    expect(compared.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(atLeast);
  });

  it("matches two waves by respondent as R merges them", async () => {
    const [of] = lines.filter(([, table]) => table === "match").map(toExpectedRow);
    const { argv } = cases.find(({ run }) => run === "waves") ?? { argv: [] };
    const { stdout } = await runProgram([...argv, "--format", "json"]);
    const { notes } = JSON.parse(stdout) as { readonly notes: readonly Row[] }; // as above
    const note = notes.find(({ id }) => id === "waves-matched");
    expect(note?.["facts"]).toMatchObject({
      ...{ first: "2021", second: "2022", matched: of?.figures.get("matched")?.[0] },
      ...{ joiners: of?.figures.get("joiners")?.[0], leavers: of?.figures.get("leavers")?.[0] },
    });
  });
});
