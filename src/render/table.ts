import Table from "cli-table3";
import { linesAcross } from "./support/lines-across.ts";
import { type Draw, textReport } from "./support/text-report.ts";

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

const drawn: Draw = (table, colours) => {
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
};

/** A report as people read it on a terminal. */
export const renderTable = textReport(drawn);
