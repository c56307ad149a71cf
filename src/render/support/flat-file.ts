import type { Report } from "../../domain/report.ts";
import type { View } from "../renderer.ts";
import { type Delimited, delimitedText, inertText } from "./delimited.ts";
import type { FlatCell } from "./flat-cell.ts";
import { flatTable } from "./flat-table.ts";
import { mainTable } from "./main-table.ts";
import { plainNumber } from "./plain-number.ts";

/**
 * The report's main table as delimited text: one header, one kind of row. Its other tables, notes and sources are in
 * the JSON document.
 */
export function flatFile(report: Report, view: View, form: Delimited): string {
  const isForSpreadsheet = view.spreadsheet !== undefined;
  const { columns, rows } = flatTable(mainTable(report), {
    locale: view.locale,
    form: isForSpreadsheet ? "words" : "ids",
  });
  const decimalMark = isForSpreadsheet ? "," : ".";
  return delimitedText(
    [
      columns.map(({ heading }) => inertText(heading)),
      ...rows.map((row) => row.map((cell) => delimitedCell(cell, decimalMark))),
    ],
    isForSpreadsheet ? { ...form, byteOrderMark: true } : form,
  );
}

/** Text that no spreadsheet runs, or a number in full precision with the file's decimal mark. */
function delimitedCell(cell: FlatCell, decimalMark: "." | ","): string {
  if (cell === undefined) return "";
  if (cell.kind === "text") return inertText(cell.text);
  return plainNumber(cell.value).replace(".", decimalMark);
}
