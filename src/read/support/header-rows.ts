import type { TextRow } from "../../domain/table-source.ts";

/** How many rows a header has. */
export type HeaderRows = 1 | 2 | 3;

/** A header found among the first rows of a table. */
export interface FoundHeader {
  /** Its cells, joined where it has several rows; the line is that of its last row. */
  readonly header: TextRow;
  /** Rows above the header. */
  readonly preamble: readonly TextRow[];
  /** Place of the header's last row among the rows. */
  readonly lastAt: number;
}

/**
 * The first rows that are a header of so many rows for the caller, the first of them not blank.
 * Missing: undefined where there are none.
 */
export function findHeader(
  rows: readonly TextRow[],
  count: HeaderRows,
  isHeader: (cells: readonly string[]) => boolean,
  join: (rows: readonly TextRow[]) => readonly string[] = joinedHeader,
): FoundHeader | undefined {
  for (const [at, row] of rows.entries()) {
    const last = rows[at + count - 1];
    if (last === undefined) return undefined;
    if (isBlank(row.cells)) continue;
    const cells = count === 1 ? row.cells : join(rows.slice(at, at + count));
    if (!isHeader(cells)) continue;
    const header = count === 1 ? row : { line: last.line, cells };
    return { header, preamble: rows.slice(0, at), lastAt: at + count - 1 };
  }
  return undefined;
}

/** Rows with cells of the same meaning side by side: a blank cell repeats its left neighbour, except in the last row. */
function joinedHeader(rows: readonly TextRow[]): readonly string[] {
  const last = rows.length - 1;
  return joinColumns(rows.map(({ cells }, at) => (at === last ? cells : repeatedRight(cells))));
}

/** A row in which every blank cell repeats the text to its left. */
export function repeatedRight(cells: readonly string[]): readonly string[] {
  let left = "";
  return cells.map((cell) => {
    if (cell.trim() !== "") left = cell;
    return left;
  });
}

/**
 * The texts of each column, from the top, joined by one space; equal ones stand once and blank ones not at all.
 * Shape: as wide as the widest row.
 * @example joinColumns([["Q1", "Q1"], ["a", "b"]]) // ["Q1 a", "Q1 b"]
 */
export function joinColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const joined = Array.from({ length: width }, (_, place) => {
    const texts = rows.map((cells) => (cells[place] ?? "").trim()).filter((text) => text !== "");
    return [...new Set(texts)].join(" ");
  });
  return joined;
}

/** Whether no cell of a row says anything. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}
