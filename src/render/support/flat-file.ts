import type { Report } from "../../domain/report.ts";
import type { View } from "../renderer.ts";
import { type Delimited, delimitedText } from "./delimited.ts";
import { flatRows } from "./flat-table.ts";
import { mainTable } from "./main-table.ts";

/**
 * The report's main table as delimited text: one header, one kind of row. Its other tables, notes and sources are in
 * the JSON document.
 */
export function flatFile(report: Report, view: View, form: Delimited): string {
  const table = mainTable(report);
  const isForSpreadsheet = view.spreadsheet !== undefined;
  return delimitedText(
    flatRows(table, {
      locale: view.locale,
      words: isForSpreadsheet,
      decimalMark: isForSpreadsheet ? "," : ".",
    }),
    isForSpreadsheet ? { ...form, byteOrderMark: true } : form,
  );
}
