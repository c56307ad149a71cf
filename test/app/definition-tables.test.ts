import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definitionTables } from "../../src/app/support/definition-tables.ts";
import { measure } from "../../src/app/support/measure.ts";
import type { PurposeClass } from "../../src/domain/association.ts";
import type { Definition } from "../../src/domain/definition.ts";
import type { Cell, Row } from "../../src/domain/report.ts";
import type { Indicator } from "../../src/indicators/indicator.ts";
import type { RegisterTallies } from "../../src/register/tallies.ts";
import { association, datasetOf, definition, talliesOf } from "../support/associations.ts";
import { runProgram } from "../support/run-program.ts";
import { smallArea } from "../support/small-areas.ts";

const area = smallArea("region", "06");
const label = { fi: "Sote", sv: "Care", en: "Care" };

function oneOf(id: string, criteria: Definition["criteria"]): Definition {
  return { ...definition(id, criteria), concept: { id: "sote", label } };
}

const definitions: readonly Definition[] = [
  oneOf("by-name", { nameStems: ["sydän-"] }),
  definition("village", { nameStems: ["-kyläyhdisty-"] }),
  oneOf("sote", { purposeClasses: [3] }),
  oneOf("wide", { purposeClasses: [3, 9] }),
];

function tablesOf(register: RegisterTallies, own = definitions) {
  const dataset = datasetOf(register);
  const figureOf = (indicator: Indicator) => ({
    indicator: indicator.id,
    label: indicator.label,
    shortLabel: indicator.shortLabel,
    section: indicator.section,
    indent: 0,
    figure: measure(indicator, dataset, area),
    country: undefined,
    rank: undefined,
    verdict: undefined,
  });
  const { tables, notes } = definitionTables(own, { area, register, figureOf });
  const rowsOf = (id: string) => tables.find((table) => table.id === id)?.rows ?? [];
  return { tables, notes, rowsOf };
}

const idOf = ({ cells }: Row) =>
  cells["indicator"]?.kind === "indicator" ? cells["indicator"].id : "";

function toValue(cell: Cell | undefined): number {
  const outcome = cell?.kind === "figure" ? cell.figure.outcome : undefined;
  return outcome?.kind === "known" ? outcome.value : Number.NaN;
}

const anyRows = fc
  .array(
    fc.record({
      name: fc.constantFrom("Sydän ry", "Kivi ry", "Pajulan kyläyhdistys ry"),
      purposeClass: fc.constantFrom<PurposeClass>(1, 3, 9),
      municipality: fc.constantFrom("837", "020", "091"),
    }),
    { minLength: 1 },
  )
  .map((rows) => rows.map((row, at) => association({ ...row, registerNumber: String(at + 1) })));

describe("the tables of definitions", () => {
  test("hold every definition's count within the interval, between the counts of all and of any", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { rowsOf, notes } = tablesOf(talliesOf(rows, { definitions }));
        const [range, ...others] = rowsOf("definition-interval");
        const cell = range?.cells["figure"];
        if (cell?.kind !== "formula") throw new Error("no interval");
        const { lower = Number.NaN, upper = Number.NaN } = cell.numbers;
        const byId = new Map(others.map((row) => [idOf(row), toValue(row.cells["figure"])]));
        const counts = ["by-name", "sote", "wide"].map(
          (id) => byId.get(`definition-count-${id}`) ?? Number.NaN,
        );
        expect(lower).toBe(counts.toSorted((a, b) => a - b)[0]);
        expect(upper).toBe(counts.toSorted((a, b) => b - a)[0]);
        expect(byId.get("definition-every-sote")).toBeLessThanOrEqual(lower);
        expect(byId.get("definition-any-sote")).toBeGreaterThanOrEqual(upper);
        const exact = rowsOf("definition-combinations").map(({ cells }) =>
          toValue(cells["figure"]),
        );
        expect(exact.reduce((sum, count) => sum + count, 0)).toBe(byId.get("definition-any-sote"));
        expect(notes[0]).toMatchObject({
          id: "definition-interval",
          facts: { lower, upper, counted: 3, definitions: 3 },
        });
      }),
      { seed: 20210831 },
    );
  });

  test("show a pair of definitions once, as what exactly both hold, and of three every pair", () => {
    const rows = [association({ name: "Sydän ry", purposeClass: 9 })];
    const two = definitions.filter(({ id }) => id !== "by-name");
    const { rowsOf } = tablesOf(talliesOf(rows, { definitions: two }), two);
    expect(rowsOf("definition-pairs")).toEqual([]);
    expect(rowsOf("definition-combinations").map(idOf)).toEqual(["definition-exactly-wide"]);
    const three = tablesOf(talliesOf(rows, { definitions }));
    expect(three.rowsOf("definition-pairs").map(idOf)).toEqual([
      "definition-both-sote+by-name",
      "definition-both-sote+wide",
      "definition-both-by-name+wide",
    ]);
  });

  test("are none where no two definitions are of one thing", () => {
    const own = [oneOf("sote", { purposeClasses: [3] }), definition("all", { all: true })];
    expect(tablesOf(talliesOf([association()], { definitions: own }), own).tables).toEqual([]);
  });
});

describe("region on published counts", () => {
  test("has the definition that counts can give, and says of the others that rows are needed", async () => {
    const { stdout } = await runProgram(["region", "--name", "Pirkanmaa", "--format", "json"]);
    const { tables, notes } = JSON.parse(stdout);
    expect(
      tables["definition-interval"].map(
        (row: { indicator: string; figure: { value: number; reason: string } }) =>
          [row.indicator, row.figure.value, row.figure.reason] as const,
      ),
    ).toEqual([
      ["definition-interval-sote", null, "needs-rows"],
      // PRH, 2 January 2025: class 3 in Pirkanmaa; residents 548,910
      ["definition-count-sote", 759, null],
      ["definition-rate-sote", (759 / 548_910) * 10_000, null],
      ["definition-count-sote-name", null, "needs-rows"],
      ["definition-count-sote-tol", null, "needs-rows"],
    ]);
    expect(Object.keys(tables)).not.toContain("definition-pairs");
    expect(notes).toContainEqual(
      expect.objectContaining({
        id: "definition-interval-missing",
        facts: expect.objectContaining({ counted: 1, definitions: 3 }),
      }),
    );
  });
});
