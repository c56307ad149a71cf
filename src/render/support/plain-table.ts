import { displayWidth } from "./display-width.ts";
import { linesAcross } from "./lines-across.ts";
import { type Draw, textReport } from "./text-report.ts";

/** Draws as `table.ts` does, without a library whose code takes longer to start than the rest of a small report. */
const drawn: Draw = ({ headings, rows, widths, aligns, gap }, colours) => {
  const between = " ".repeat(gap);
  const line = (cells: readonly string[]) => {
    const aligned = cells.map((text, column) => {
      const blanks = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
      return aligns[column] === "right" ? blanks + text : text + blanks;
    });
    return aligned.join(between).trimEnd();
  };
  const lines = linesAcross(headings).map((cells) => line(cells.map(colours.heading)));
  lines.push(line(widths.map((width) => colours.faint("─".repeat(width)))));
  for (const [index, row] of rows.entries()) {
    if (row.kind === "cells") lines.push(...linesAcross(row.cells).map(line));
    else lines.push(...(index > 0 ? [""] : []), colours.heading(row.text).trimEnd());
  }
  return lines;
};

/** A report as people read it, for a pipe or a file. */
export const renderPlainTable = textReport(drawn);
