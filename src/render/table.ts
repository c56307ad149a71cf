import Table from "cli-table3";
import type { Report } from "../domain/report.ts";
import type { Locale } from "../locales/locale.ts";
import type { Render, View } from "./renderer.ts";
import { displayWidth, wrapped } from "./support/display-width.ts";
import { isWide } from "./support/figure-of.ts";
import {
  columnBlocks,
  type FittedTable,
  fitTable,
  pickColumns,
  widthOf,
} from "./support/fit-table.ts";
import { type Paint, paint } from "./support/paint.ts";
import { type Remark, remarksOf } from "./support/remarks.ts";
import { sourceNumbersOf, type TextTable, toTextTable } from "./support/text-table.ts";
import { titleOf } from "./support/title-of.ts";
import { verticalLines } from "./support/vertical.ts";

/** A report as people read it on a terminal: tables, then notes, marks, row accounts, problems and sources. */
export const renderTable: Render = (report, view) => {
  const colours = paint(view.colourLevel);
  const context = { locale: view.locale, sourceNumbers: sourceNumbersOf(report) };
  const title = wrapped(titleOf(report, view.locale), view.width);
  const parts: (readonly string[])[] = [title.map(colours.title)];
  for (const [index, table] of report.tables.entries()) {
    const words = toTextTable(table, report, context);
    const heading = index === 0 ? [] : [colours.heading(words.title)];
    parts.push([...heading, ...tableLines(words, isWide(table), view, colours)]);
  }
  parts.push(...remarksOf(report, view.locale).map((remark) => remarkLines(remark, view, colours)));
  parts.push([colours.faint(toolLine(report, view.locale))]);
  const text = parts.map((lines) => lines.join("\n")).join("\n\n");
  return `${text}\n`;
};

function toolLine({ provenance }: Report, { phrases }: Locale): string {
  return phrases.tool(provenance.tool.version);
}

/** A table as wide as the terminal, or in blocks of columns, or one figure below the other. */
function tableLines(
  table: TextTable,
  wide: boolean,
  view: View,
  colours: Paint,
): readonly string[] {
  const { width } = view;
  if (view.vertical) return verticalLines(table, width, colours);
  const fitted = fitTable(table, width);
  if (width === undefined || widthOf(fitted) <= width) return drawn(fitted, colours);
  if (!wide) return verticalLines(table, width, colours);
  const blocks = columnBlocks(fitted, width).map((columns) =>
    drawn(fitTable(pickColumns(table, columns), width), colours),
  );
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** Lines of cli-table3 with no box: blanks between columns and a rule of our own below the headings. */
const chars = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
};

function drawn(table: FittedTable, colours: Paint): readonly string[] {
  const columns = table.widths.length;
  const grid = new Table({
    chars: { ...chars, middle: " ".repeat(table.gap) },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: [...table.aligns],
  });
  grid.push(...linesAcross(table.headings).map((cells) => cells.map(colours.heading)));
  grid.push(table.widths.map((width) => colours.faint("─".repeat(width))));
  for (const [index, row] of table.rows.entries()) {
    if (row.kind === "cells") grid.push(...linesAcross(row.cells));
    else {
      if (index > 0) grid.push(table.widths.map(() => ""));
      grid.push([{ content: colours.heading(row.text), colSpan: columns }]);
    }
  }
  return grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** Cells of several lines as that many rows of one line: cli-table3 takes minutes over a cell of a hundred lines. */
function linesAcross(cells: readonly (readonly string[])[]): string[][] {
  const height = cells.reduce((tallest, lines) => Math.max(tallest, lines.length), 1);
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ""));
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
