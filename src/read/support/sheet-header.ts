import type { TextRow } from "../../domain/table-source.ts";
import type { MergedCells } from "../../workbook/sheet.ts";
import { joinColumns, repeatedRight } from "./header-rows.ts";

/**
 * Joins the header rows of a sheet, whose merged cells show how far a title reaches. Without any in the upper rows a
 * blank cell repeats its left neighbour there, as in a text table.
 */
export function sheetHeaderJoiner(
  merges: readonly MergedCells[],
): (rows: readonly TextRow[]) => readonly string[] {
  return (rows) => {
    const upper = rows.slice(0, -1);
    const last = rows.at(-1);
    const ofUpper = merges.filter(({ firstRow, lastRow }) =>
      upper.some(({ line }) => firstRow < line && line <= lastRow + 1),
    );
    const filled = upper.map((row) =>
      ofUpper.length === 0 ? repeatedRight(widened(row, rows)) : filledRow(row, ofUpper),
    );
    return joinColumns([...filled, last?.cells ?? []]);
  };
}

/** The row as wide as the widest, since blank cells at the end of a sheet's row are not there at all. */
function widened({ cells }: TextRow, rows: readonly TextRow[]): readonly string[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, place) => cells[place] ?? "");
}

/** A row with the text of each merged title in all of its columns. */
function filledRow({ line, cells }: TextRow, merges: readonly MergedCells[]): readonly string[] {
  const filled = [...cells];
  for (const { firstRow, firstColumn, lastColumn } of merges) {
    if (firstRow + 1 !== line) continue;
    const title = cells[firstColumn] ?? "";
    for (let place = firstColumn; place <= lastColumn; place += 1) filled[place] = title;
  }
  return Array.from(filled, (text) => text ?? "");
}
