import type { Problem } from "../../domain/problem.ts";
import type { ExclusionRule } from "../../domain/row-account.ts";
import type { TextRow } from "../../domain/table-source.ts";
import type { RowOutcome } from "../decoder.ts";
import { type Fault, normaliseCell } from "./cell.ts";
import type { PlacedColumns } from "./columns.ts";

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
  columns: Pick<PlacedColumns, "source" | "header">,
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
export function rowCells(columns: PlacedColumns, row: TextRow): RowCells {
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
type ShapeVerdict =
  | { readonly kind: "excluded"; readonly rule: ExclusionRule }
  | { readonly kind: "rejected"; readonly problems: readonly Problem[] };

/**
 * The row function of a table: shape first, then content. Blank cells too many are no fault by themselves; a delimiter
 * inside a text that moved all cells after it shows in several faulty ones, which are then told as what they are.
 */
export function checkedRow<Entry>(
  columns: PlacedColumns,
  decode: (row: TextRow) => RowOutcome<Entry>,
): (row: TextRow) => RowOutcome<Entry> {
  const shape = shapeCheck(columns);
  const width = columns.header.cells.length;
  const read = new Set(columns.index.values());
  return (row) => {
    const verdict = shape(row);
    if (verdict !== undefined) return verdict;
    const flaws = row.flaws === undefined ? [] : flawProblems(columns, row, read);
    if (flaws.length > 0) return { kind: "rejected", problems: flaws };
    const outcome = decode(row);
    const isMoved =
      row.cells.length > width && outcome.kind === "rejected" && severalErrors(outcome);
    return isMoved ? { kind: "rejected", problems: [wrongFieldCount(columns, row)] } : outcome;
  };
}

/** What the format itself says is no data, in the columns that are read. */
function flawProblems(
  columns: Pick<PlacedColumns, "source" | "header">,
  row: TextRow,
  read: ReadonlySet<number>,
): readonly Problem[] {
  return [...(row.flaws ?? [])]
    .filter(([place]) => read.has(place))
    .map(([place, code]) => cellProblem(columns, row, { place, fault: { code } }));
}

function severalErrors({ problems }: { readonly problems: readonly Problem[] }): boolean {
  return problems.filter(({ severity }) => severity === "error").length > 1;
}

/** Judges rows by shape: blank, the header over again, or with too few or too many cells that say something. */
function shapeCheck(
  columns: Pick<PlacedColumns, "source" | "header">,
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
    if (isFitting(row.cells, lowered)) return undefined;
    return { kind: "rejected", problems: [wrongFieldCount(columns, row)] };
  };
}

/** Whether all cells without a header are blank and all headers without a cell: exports differ in their last `;`. */
function isFitting(cells: readonly string[], header: readonly string[]): boolean {
  const surplus = cells.slice(header.length);
  const lacking = header.slice(cells.length);
  return (
    surplus.every((cell) => normaliseCell(cell) === "") && lacking.every((text) => text === "")
  );
}

/** Points a short row at its last cell, a long one at its first cell too many. */
function wrongFieldCount(columns: Pick<PlacedColumns, "source" | "header">, row: TextRow): Problem {
  const expected = columns.header.cells.length;
  const found = row.cells.length;
  const place = found < expected ? Math.max(found - 1, 0) : expected;
  const fault: Fault = { code: "row/wrong-field-count", facts: { expected, found } };
  return cellProblem(columns, row, { place, fault });
}
