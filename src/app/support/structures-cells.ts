import type { LocalisedText } from "../../domain/area.ts";
import type { Period } from "../../domain/calendar.ts";
import type { Cell, Column, Row, Table } from "../../domain/report.ts";

const empty: Cell = { kind: "empty" };
/** A text cell; empty where there is no text. */
export const toText = (text: string | undefined): Cell =>
  text === undefined || text === "" ? empty : { kind: "text", text };
/** A cell of words in every language; empty where there are none. */
export const toLocalised = (text: LocalisedText | undefined): Cell =>
  text === undefined ? empty : { kind: "localised", text };
/** A cell of a time; empty where there is none. */
export const toPeriod = (period: Period | undefined): Cell =>
  period === undefined ? empty : { kind: "period", period };

/** A table of plain rows, or none where there is no row. */
export function tableOf(
  id: string,
  columns: readonly Column[],
  cells: readonly Readonly<Record<string, Cell>>[],
): readonly Table[] {
  const rows = cells.map((each): Row => ({ indent: 0, cells: each }));
  return rows.length === 0 ? [] : [{ id, columns, rows }];
}
