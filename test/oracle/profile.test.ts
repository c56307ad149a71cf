import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { indicators } from "../../src/indicators/registry.ts";
import { registerRows } from "../support/register-rows.ts";
import { runProgram } from "../support/run-program.ts";

/** One cell of profile.csv: R's figure, its limits, its rank range and verdict; undefined where R has none. */
interface Expected {
  readonly value: number;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  /** Rank range as `from-to/of`; undefined where the row gives no ranks. */
  readonly rank: string | undefined;
  readonly verdict: string | undefined;
}

/** One row: the figures of an area. */
interface ExpectedArea {
  readonly input: string;
  readonly date: string;
  readonly division: string;
  readonly level: string;
  readonly area: string;
  readonly cells: ReadonlyMap<string, Expected | undefined>;
}

/** What JSON says of a figure, as far as it is compared. */
interface Figure {
  readonly value: number | null;
  readonly reason: string | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

interface CompareJson {
  readonly tables: {
    readonly comparison: readonly ({ readonly area: { readonly code: string } } & Readonly<
      Record<string, Figure>
    >)[];
  };
}

interface RegionJson {
  readonly area: { readonly divisionYear: number };
  readonly tables: {
    readonly profile: readonly {
      readonly section: string;
      readonly indicator: string;
      readonly figure: Figure;
      readonly rank: { readonly from: number; readonly to: number; readonly of: number } | null;
      readonly verdict: string | null;
    }[];
  };
}

function toExpected(text: string): Expected | undefined {
  if (text === "") return undefined;
  const [numbers = "", rank, verdict] = text.split(";");
  const [value = "", lower, upper] = numbers.split(" ");
  return {
    value: Number(value),
    lower: lower === undefined ? undefined : Number(lower),
    upper: upper === undefined ? undefined : Number(upper),
    rank,
    verdict,
  };
}

const [header = [], ...rows] = parse(
  readFileSync(new URL("profile.csv", import.meta.url)),
) as string[][]; // csv-parse types its result as unknown; without options it is rows of text
const ids = header.slice(5);

const expectedAreas: readonly ExpectedArea[] = rows.map(
  ([input = "", date = "", division = "", level = "", area = "", ...cells]) => ({
    input,
    date,
    division,
    level,
    area,
    cells: new Map(ids.map((id, at) => [id, toExpected(cells[at] ?? "")])),
  }),
);

function reckoning({ input, date, division, level }: ExpectedArea): readonly string[] {
  const own =
    input === "extract" ? ["--associations", "fixtures/synthetic-register-extract.csv"] : [];
  return ["--level", level, "--as-of", date, "--division", division, "--format", "json", ...own];
}

/** Whether two numbers agree to so many parts of the larger. */
function agree(mine: number, theirs: number, tolerance: number): boolean {
  return Math.abs(mine - theirs) <= tolerance * Math.max(Math.abs(mine), Math.abs(theirs), 1e-12);
}

/** How a figure differs from R's; nothing when it does not. */
function differences(figure: Figure | undefined, wanted: Expected | undefined): readonly string[] {
  if (figure === undefined) return ["not in the output"];
  if (wanted === undefined || figure.value === null) {
    if (wanted === undefined && figure.value === null) {
      return figure.reason === null ? ["missing without a reason"] : [];
    }
    return [`${figure.value ?? figure.reason} where R has ${wanted?.value ?? "no figure"}`];
  }
  const pairs: readonly (readonly [string, number, number | undefined, number])[] = [
    ["value", figure.value, wanted.value, 1e-9],
    ["lower", figure.interval?.lower ?? wanted.value, wanted.lower, 1e-6],
    ["upper", figure.interval?.upper ?? wanted.value, wanted.upper, 1e-6],
  ];
  return pairs.flatMap(([name, mine, theirs, tolerance]) =>
    theirs === undefined || agree(mine, theirs, tolerance) ? [] : [`${name} ${mine}, R ${theirs}`],
  );
}

const nameOf = ({ input, date, division, level }: ExpectedArea) =>
  `${input} ${date} division ${division} ${level}`;
const groups = [...new Set(expectedAreas.map(nameOf))].map(
  (name) => [name, expectedAreas.filter((row) => nameOf(row) === name)] as const,
);

describe("the figures of whole areas agree with R's own reckoning from the same files", () => {
  it("covers every indicator of the register but none that is unknown", () => {
    expect(ids.toSorted()).toEqual(indicators.map(({ id }) => id).toSorted());
  });

  it.each(groups)("%s", async (_, areas) => {
    const [first] = areas;
    if (first === undefined) throw new Error("an empty group");
    const { stdout } = await runProgram(["compare", ...reckoning(first)]);
    const report: CompareJson = JSON.parse(stdout);
    const byCode = new Map(report.tables.comparison.map((each) => [each.area.code, each]));
    const found = areas.flatMap(({ area, cells }) =>
      [...cells].flatMap(([id, wanted]) =>
        differences(byCode.get(area)?.[id], wanted).map((each) => `${area} ${id}: ${each}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

/** Whole groups would take minutes: a run per area. Every fifth area, and the ends of the country. */
const sampled = expectedAreas.filter(({ level, cells }, at) => {
  const isRanked = [...cells.values()].some((cell) => cell?.rank !== undefined);
  return isRanked && level !== "country" && (process.env["ALL_AREAS"] === "1" || at % 5 === 0);
});

describe("rank ranges and verdicts agree with R's own", () => {
  it.each(sampled)("$input $date $level $area", async (row) => {
    const { stdout } = await runProgram(["region", "--name", row.area, ...reckoning(row)]);
    const report: RegionJson = JSON.parse(stdout);
    expect(String(report.area.divisionYear)).toBe(row.division);
    const standing = registerRows(report.tables.profile).flatMap(
      ({ indicator, figure, rank, verdict }) => {
        const place = rank === null ? "" : `${rank.from}-${rank.to}/${rank.of}`;
        return figure.value === null ? [] : [`${indicator} ${place} ${verdict ?? ""}`];
      },
    );
    const wanted = [...row.cells].flatMap(([id, cell]) =>
      cell === undefined ? [] : [`${id} ${cell.rank ?? ""} ${cell.verdict ?? ""}`],
    );
    expect(standing.toSorted()).toEqual(wanted.toSorted());
  });
});
