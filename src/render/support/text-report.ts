import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import type { Render, View } from "../renderer.ts";
import { displayWidth, wrapped } from "./display-width.ts";
import { isWide } from "./figure-of.ts";
import { findingRemarks } from "./finding-lines.ts";
import { columnBlocks, type FittedTable, fitTable, pickColumns, widthOf } from "./fit-table.ts";
import type { Paint } from "./paint.ts";
import { type Remark, remarksOf } from "./remarks.ts";
import { sourceNumbersOf, type TextTable, toTextTable } from "./text-table.ts";
import { titleOf } from "./title-of.ts";
import { verticalLines } from "./vertical.ts";

/** Draws a table whose cells were fitted: blanks between columns, a rule below the headings, no box. */
export type Draw = (table: FittedTable, colours: Paint) => readonly string[];

/** A report as people read it: tables, then notes, marks, row accounts, problems and sources. */
export function textReport(draw: Draw): Render<string> {
  return (report, view) => toText(report, view, draw);
}

function toText(report: Report, view: View, draw: Draw): string {
  const { colours } = view;
  const context = { locale: view.locale, sourceNumbers: sourceNumbersOf(report) };
  const title = wrapped(titleOf(report, view.locale), view.width);
  const parts: (readonly string[])[] = [title.map(colours.title)];
  const said = findingRemarks(report, view.locale);
  parts.push(...said.map((remark) => remarkLines(remark, view, colours)));
  for (const [index, table] of report.tables.entries()) {
    const words = toTextTable(table, report, context);
    const isNamed = index === 0 && report.subject === undefined;
    const heading = isNamed ? [] : [colours.heading(words.title)];
    parts.push([...heading, ...tableLines(words, isWide(table), { view, colours, draw })]);
  }
  parts.push(...remarksOf(report, view.locale).map((remark) => remarkLines(remark, view, colours)));
  parts.push([colours.faint(toolLine(report, view.locale))]);
  const text = parts.map((lines) => lines.join("\n")).join("\n\n");
  return `${text}\n`;
}

function toolLine({ provenance }: Report, { phrases }: Locale): string {
  return phrases.tool(provenance.tool.version);
}

/** A table as wide as the terminal, or in blocks of columns, or one figure below the other. */
function tableLines(
  table: TextTable,
  wide: boolean,
  { view, colours, draw }: { readonly view: View; readonly colours: Paint; readonly draw: Draw },
): readonly string[] {
  const { width } = view;
  if (view.vertical) return verticalLines(table, width, colours);
  const fitted = fitTable(table, width);
  if (width === undefined || widthOf(fitted) <= width) return draw(fitted, colours);
  if (!wide) return verticalLines(table, width, colours);
  const blocks = columnBlocks(fitted, width).map((columns) =>
    draw(fitTable(pickColumns(table, columns), width), colours),
  );
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** A group of remarks: its heading, then its lines, broken to the width with the rest of a line moved in. */
function remarkLines(
  { heading, lines }: Remark,
  { width }: View,
  colours: Paint,
): readonly string[] {
  const broken = lines.flatMap((line) => {
    const text = line.trimStart();
    const margin = " ".repeat(2 + line.length - text.length);
    if (width === undefined || displayWidth(text) + margin.length <= width) return [margin + text];
    const [first = "", ...rest] = wrapped(text, Math.max(20, width - margin.length - 4));
    return [margin + first, ...rest.map((other) => `${margin}    ${other}`)];
  });
  return [colours.heading(heading), ...broken];
}
