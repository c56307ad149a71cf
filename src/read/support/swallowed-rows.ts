import type { TextRow } from "../../domain/table-source.ts";
import type { FileProblem } from "./file-problems.ts";

const lineEnds = /\r\n|\n|\r/;

/**
 * Warns of a row that has probably swallowed others: one of its cells has several lines, and the delimiter cuts them
 * exactly as it cuts whole rows. Then a quote was left open by mistake and closed by a later one that belongs to a
 * text (`5";`). The fact `other` is the line on which it closes. The row's width is right, save for blank cells at its
 * end, so nothing else would tell.
 * Missing: nothing is said of tables under three columns, where a list in a cell looks the same.
 */
export function swallowedRows(
  row: TextRow,
  header: readonly string[],
  delimiter: string,
): readonly FileProblem[] {
  const width = row.cells.length;
  const surplus = row.cells.slice(header.length);
  if (header.length < 3 || width < header.length || surplus.some((cell) => cell.trim() !== "")) {
    return [];
  }
  let line = row.line;
  return row.cells.flatMap((cell, at) => {
    const lines = cell.split(lineEnds);
    const opened = line;
    line += lines.length - 1;
    if (lines.length === 1 || !areCutAsRows(lines, { at, width, delimiter })) return [];
    const column = { number: at + 1, header: header[at] ?? "" };
    const problem: FileProblem = {
      code: "file/unclosed-quote",
      severity: "warning",
      line: opened,
      column,
      facts: { other: line },
    };
    return [problem];
  });
}

function areCutAsRows(
  lines: readonly string[],
  {
    at,
    width,
    delimiter,
  }: { readonly at: number; readonly width: number; readonly delimiter: string },
): boolean {
  return lines.every((line, index) => {
    const count = line.split(delimiter).length - 1;
    if (index === 0) return count === width - 1 - at;
    return index === lines.length - 1 ? count === at : count === width - 1;
  });
}
