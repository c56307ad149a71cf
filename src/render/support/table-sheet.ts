import type { Table } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import type { WrittenCell, WrittenSheet } from "../../workbook/written-sheet.ts";
import type { FlatCell } from "./flat-cell.ts";
import { type FlatTable, flatTable } from "./flat-table.ts";
import { columnWidth, textOn } from "./sheet-cells.ts";
import { numberOn, shownNumber } from "./sheet-number.ts";

/** A report table as a sheet: headings in the first row, then its rows; parts of figures that no row has are left out. */
export function tableSheet(table: Table, name: string, locale: Locale): WrittenSheet {
  const { columns, rows } = withoutEmptyParts(flatTable(table, { locale, form: "workbook" }));
  return {
    name,
    isTable: true,
    widths: columns.map(({ heading }, place) =>
      columnWidth(
        heading,
        rows.map((row) => shown(row[place], locale)),
      ),
    ),
    rows: [
      columns.map(({ heading }) => textOn(heading, "heading")),
      ...rows.map((row) => row.map((cell) => writtenCell(cell, locale))),
    ],
  };
}

/** A value stays even where all of it is missing: the marks beside say why. */
function withoutEmptyParts({ columns, rows }: FlatTable): FlatTable {
  const isKept = columns.map(
    ({ part }, place) =>
      part === undefined || part === "value" || rows.some((row) => row[place] !== undefined),
  );
  const kept = <Item>(items: readonly Item[]) => items.filter((_, place) => isKept[place]);
  return { columns: kept(columns), rows: rows.map(kept) };
}

function shown(cell: FlatCell, locale: Locale): string {
  if (cell === undefined) return "";
  return cell.kind === "text" ? cell.text : shownNumber(cell.value, cell.as, locale);
}

function writtenCell(cell: FlatCell, locale: Locale): WrittenCell {
  if (cell === undefined || cell.kind === "text") return textOn(cell?.text);
  return numberOn(cell.value, cell.as, locale);
}
