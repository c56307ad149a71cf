import type { Report, Table } from "../domain/report.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import type { Render } from "./renderer.ts";
import { coverSheet } from "./support/cover-sheet.ts";
import { notesSheet } from "./support/notes-sheet.ts";
import { problemTable } from "./support/problem-table.ts";
import { sheetNames } from "./support/sheet-names.ts";
import { tableSheet } from "./support/table-sheet.ts";
import { titleOf } from "./support/title-of.ts";

/**
 * The whole report as a workbook: a cover with the sources, one table a sheet, and the notes.
 * Shape:   numbers in full precision with the decimals that tables show; a missing figure is an empty cell with its mark
 *          in the column beside it.
 */
export const renderXlsx: Render = (report, { locale }) => {
  const { cover } = locale.words.workbook;
  const { notes } = locale.words.headings;
  const tables = tablesOf(report);
  const titles = tables.map(({ id }) => locale.term("table", id));
  const [nameOfCover = "", ...names] = sheetNames([cover, ...titles, notes]);
  const nameOfNotes = names.at(-1) ?? "";
  const sheets = tables.map((table, place) => tableSheet(table, names[place] ?? "", locale));
  const listed = sheets.map(({ name, rows }, place) => ({
    name,
    title: titles[place] ?? "",
    rows: rows.length - 1,
  }));
  const all = [...listed, { name: nameOfNotes, title: notes, rows: undefined }];
  return writeWorkbook({
    title: titleOf(report, locale),
    language: locale.tag,
    sheets: [
      coverSheet(report, all, { name: nameOfCover, locale }),
      ...sheets,
      notesSheet(report, nameOfNotes, locale),
    ],
  });
};

/** The tables of the report and, where something is wrong with an input, the problems a row each. */
function tablesOf({ tables, problems }: Report): readonly Table[] {
  return problems.listed.length === 0 ? tables : [...tables, problemTable(problems)];
}
