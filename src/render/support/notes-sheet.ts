import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import type { WrittenSheet } from "../../workbook/written-sheet.ts";
import { findingRemarks } from "./finding-lines.ts";
import { remarksOf } from "./remarks.ts";
import { columnWidth, textOn } from "./sheet-cells.ts";

/** Width of the column of sentences. Unit: digits. */
const ofSentences = 100;

/** What is said beside the tables, a sentence a row: findings, notes, denominators, marks, row accounts and problems. */
export function notesSheet(report: Report, name: string, locale: Locale): WrittenSheet {
  const { about, remark } = locale.words.workbook;
  const rows = [...findingRemarks(report, locale), ...remarksOf(report, locale)]
    // The sources stand on the cover.
    .filter(({ id }) => id !== "sources")
    .flatMap(({ heading, lines }) => lines.map((line) => [heading, line.trimStart()] as const));
  const headings = rows.map(([heading]) => heading);
  return {
    name,
    isTable: true,
    widths: [columnWidth(about, headings), ofSentences],
    rows: [
      [textOn(about, "heading"), textOn(remark, "heading")],
      ...rows.map(([heading, line]) => [textOn(heading), textOn(line, "prose")]),
    ],
  };
}
