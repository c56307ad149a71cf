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
const withoutWeights = new Set(["standard-deviation", "median", "agree", "disagree"]);
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

/** Names the rows of a table as the script does; where a dimension and an item have one id, the dimension comes first. */
function namesOf(table: string, rows: readonly Row[]): readonly string[] {
  const dimensions = rows.flatMap(({ what }) => (typeof what === "string" ? [what] : []));
  const seen = new Map<string, number>();
  const isRepeated = (key: string) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times > 1;
  };
  let head = "";
  return rows.map((row) => {
    const { item, group, what, basis, first, second } = row;
    switch (table) {
      case "response-rates":
      case "readiness":
      case "what-if":
        return codeOf(row);
      case "response-rates-by-group":
        return `${group}`;
      case "items":
      case "distributions":
      case "waves":
        return `${item}`;
      case "items-by-group":
        return `${item} ${group}`;
      case "items-by-area":
        return `${item} ${codeOf(row)}`;
      case "group-differences":
        return `${item} ${first} ${second}`;
      case "reliability":
        if (row["n"] !== undefined && row["n"] !== null) head = `${what}`;
        return head === what ? head : `${head} ${what}`;
      case "weights": {
        const isDimension = dimensionIds.has(`${what}`) && !isRepeated(`${what}`);
        if (isDimension) head = `${what}`;
        return isDimension ? head : `${head} ${what}`;
      }
      case "national":
        return `${basis}`;
      case "dimensions":
        return `${what} ${codeOf(row)}`;
      case "gap": {
        const name = `${what} ${codeOf(row)}`;
        if (what === "score") return `score ${name}`;
        const isDimension = dimensionIds.has(`${what}`) && !isRepeated(name);
        return `${isDimension ? "dimension" : "item"} ${name}`;
      }
      case "leave-one-out":
        return `${row["left-out"]} ${what} ${codeOf(row)}`;
      default:
        throw new Error(`no table ${table} of ${dimensions.length} rows`);
    }
  });
}

const dimensionIds = new Set([
  ...["involve", "bring-together", "coverage"],
  ...["strategy", "structures", "funding", "procurement", "participation", "information"],
]);

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

function compareRow(row: Row, { figures }: ExpectedRow, where: string, isWeighted: boolean) {
  let compared = 0;
  for (const [column, cell] of Object.entries(row)) {
    if (notCompared.has(column) || (isWeighted && withoutWeights.has(column))) continue;
    if (isFigure(cell) || typeof cell === "number") {
      compared += compare(cell, figures.get(column), `${where}, ${column}`);
    }
  }
  const band = row["band"] as { readonly en: string } | null | undefined; // names in three languages in JSON
  if (band !== null && band !== undefined) {
    expect(bandNumbers[band.en], `${where}, band`).toBe(figures.get("band")?.[0]);
    compared += 1;
  }
  const few = figures.get("n")?.[0] ?? 0;
  if (few > 0 && few < 5) {
    for (const [column, cell] of Object.entries(row)) {
      if (isFigure(cell)) expect(cell.value, `${where}, ${column}`).toBeNull();
    }
  }
  return compared;
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
    const compared = new Set(cases.flatMap(({ run, tables }) => tables.map((id) => `${run}/${id}`)));
    const made = new Set(lines.map(([run, table]) => `${run}/${table}`));
    const others = [...made].filter((id) => !compared.has(id) && !id.startsWith("made-with"));
    expect(others).toEqual(["waves/match"]); // the note of matched waves
  });

  it.each(cases)("$run: $argv", async ({ run, argv, tables, atLeast }) => {
    const got = await tablesOf(argv);
    const rows = lines.filter(([of]) => of === run).map(toExpectedRow);
    const byName = new Map(rows.map((row) => [`${row.table}/${row.row}`, row]));
    let compared = 0;
    for (const table of tables) {
      const printed = got[table] ?? [];
      expect(printed.length, `${table} has rows`).toBeGreaterThan(0);
      for (const [place, name] of namesOf(table, printed).entries()) {
        // The country heads the tables by area, and is compared in the run that has it alone.
        if (name.split(" ").at(-1) === "SSS" && !byName.has(`${table}/${name}`)) continue;
        const expected = byName.get(`${table}/${name}`);
        const row = printed[place];
        if (row === undefined) throw new Error("a row is missing");
        if (expected === undefined) {
          const shown = Object.values(row).filter((cell) => isFigure(cell) && (cell.value ?? 0) > 0);
          // The mean over areas depends on what is hidden, and the script has it for two levels.
          if (name !== "over-areas") expect(shown, `${table}/${name}: R has no such row`).toEqual([]);
          continue;
        }
        compared += compareRow(row, expected, `${table}/${name}`, run.startsWith("weighted"));
      }
    }
    expect(compared).toBeGreaterThanOrEqual(atLeast);
  });
});
