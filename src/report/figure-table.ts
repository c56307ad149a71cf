import type { Released } from "../domain/released.ts";
import type { Cell, Column, Row, Table } from "../domain/report.ts";
import type { TableId } from "../domain/word-id.ts";

/** A row of figures: what they are of, and the figures by column. */
export interface FigureRow {
  /** Depth below the row it belongs to; 0 where it is not given. */
  readonly indent?: number;
  readonly about: Readonly<Record<string, Cell>>;
  readonly figures: Readonly<Record<string, Released | undefined>>;
}

/**
 * A table of figures, without the columns that no row fills; the interval of the main figure has no cells of its own.
 * Missing: undefined without rows.
 */
export function figureTable(
  id: TableId,
  columns: readonly Column[],
  rows: readonly FigureRow[],
): Table | undefined {
  if (rows.length === 0) return undefined;
  const filled = rows.map(toRow);
  const isFilled = ({ id: column }: Column) =>
    column === "interval" ||
    filled.some(({ cells }) => (cells[column]?.kind ?? "empty") !== "empty");
  return { id, columns: columns.filter(isFilled), rows: filled };
}

function toRow({ indent = 0, about, figures }: FigureRow): Row {
  const cells: Record<string, Cell> = { ...about };
  for (const [column, figure] of Object.entries(figures)) {
    if (figure !== undefined) cells[column] = { kind: "figure", figure };
  }
  return { indent, cells };
}
