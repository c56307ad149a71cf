import type { Problem } from "../../domain/problem.ts";
import type { ExclusionRule } from "../../domain/row-account.ts";
import type { TextRow } from "../../domain/table-source.ts";
import { type Fault, normaliseCell } from "./cell.ts";
import type { Columns } from "./columns.ts";

/** One row's cells by field, and the problems found in them. */
export interface RowCells {
  readonly line: number;
  /** Normalised text of a field's cell; empty where the table has no such column. */
  text(field: string): string;
  /** Whether the table has a column of the field. */
  has(field: string): boolean;
  /** Notes what is wrong with a field's cell. */
  report(field: string, fault: Fault, severity?: Problem["severity"]): void;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A problem of the cell at a place (from 0) of a row. */
function cellProblem(
  columns: Pick<Columns, "source" | "header">,
  row: TextRow,
  at: { readonly place: number; readonly fault: Fault; readonly severity?: Problem["severity"] },
): Problem {
  const { place, fault, severity = "error" } = at;
  const header = normaliseCell(columns.header.cells[place] ?? "");
  return {
    ...fault,
    severity,
    source: columns.source,
    line: row.line,
    column: { number: place + 1, header },
    value: row.cells[place] ?? "",
  };
}

/** Opens a row for reading by field. */
export function rowCells(columns: Columns, row: TextRow): RowCells {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  return {
    line: row.line,
    errors,
    warnings,
    has: (field) => columns.index.has(field),
    text(field) {
      const place = columns.index.get(field);
      return place === undefined ? "" : normaliseCell(row.cells[place] ?? "");
    },
    report(field, fault, severity = "error") {
      const place = columns.index.get(field) ?? 0;
      const problem = cellProblem(columns, row, { place, fault, severity });
      (severity === "error" ? errors : warnings).push(problem);
    },
  };
}

/** What the shape of a row alone decides. */
export type ShapeVerdict =
  | { readonly kind: "excluded"; readonly rule: ExclusionRule }
  | { readonly kind: "rejected"; readonly problems: readonly Problem[] };

/** Judges rows by shape: blank, the header over again, or with too few or too many cells. */
export function shapeCheck(
  columns: Pick<Columns, "source" | "header">,
): (row: TextRow) => ShapeVerdict | undefined {
  const lowered = columns.header.cells.map((cell) => normaliseCell(cell).toLowerCase());
  const repeats = (cells: readonly string[]) =>
    cells.length === lowered.length &&
    cells.every((cell, place) => normaliseCell(cell).toLowerCase() === lowered[place]);
  return (row) => {
    if (row.cells.every((cell) => normaliseCell(cell) === "")) {
      return { kind: "excluded", rule: "blank-row" };
    }
    if (repeats(row.cells)) return { kind: "excluded", rule: "repeated-header" };
    if (row.cells.length === lowered.length) return undefined;
    return { kind: "rejected", problems: [wrongFieldCount(columns, row)] };
  };
}

/** Points a short row at its last cell, a long one at its first cell too many. */
function wrongFieldCount(columns: Pick<Columns, "source" | "header">, row: TextRow): Problem {
  const expected = columns.header.cells.length;
  const found = row.cells.length;
  const place = found < expected ? Math.max(found - 1, 0) : expected;
  const fault: Fault = { code: "row/wrong-field-count", facts: { expected, found } };
  return cellProblem(columns, row, { place, fault });
}
