import { displayWidth, wrapped } from "./display-width.ts";
import type { TextTable } from "./text-table.ts";

/** Blanks between two columns: two where there is room, else one. */
export type ColumnGap = 1 | 2;

/** A word longer than this is broken inside rather than kept whole. */
const longestKept = 24;

/** The words of a table with line breaks in the cells where they were needed. */
export interface FittedTable {
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly FittedRow[];
  readonly widths: readonly number[];
  readonly aligns: readonly ("left" | "right")[];
  readonly gap: ColumnGap;
}

/** A row whose cells are lines. */
export type FittedRow =
  | { readonly kind: "section"; readonly text: string }
  | { readonly kind: "cells"; readonly cells: readonly (readonly string[])[] };

/** Columns that a drawn table takes. */
export function widthOf({ widths, gap }: FittedTable): number {
  return sum(widths) + gap * Math.max(0, widths.length - 1);
}

/**
 * Breaks headings and text columns so that the table takes at most the width, as far as that goes; cuts nothing.
 * Unit: width in columns of the terminal, undefined = not fitted.
 */
export function fitTable(table: TextTable, width: number | undefined): FittedTable {
  const airy = fitWithGap(table, width, 2);
  return width === undefined || widthOf(airy) <= width ? airy : fitWithGap(table, width, 1);
}

function fitWithGap(table: TextTable, width: number | undefined, gap: ColumnGap): FittedTable {
  const gaps = gap * Math.max(0, table.columns.length - 1);
  const limits = limitsOf(table, width === undefined ? undefined : width - gaps);
  const headings = table.columns.map(({ heading }, column) => wrapped(heading, limits[column]));
  const rows = table.rows.map((row): FittedRow => {
    if (row.kind === "section") return row;
    const cells = row.cells.map((text, column) =>
      column === 0 ? indented(text, row.indent, limits[0]) : wrapped(text, limits[column]),
    );
    return { kind: "cells", cells };
  });
  const widths = table.columns.map((_, column) => {
    const lines = rows.flatMap((row) => (row.kind === "cells" ? (row.cells[column] ?? []) : []));
    return [...(headings[column] ?? []), ...lines].map(displayWidth).reduce(larger, 0);
  });
  return { headings, rows, widths, aligns: table.columns.map(({ align }) => align), gap };
}

/** The lines of a first cell, each moved in by the depth of its row. */
function indented(text: string, indent: number, limit: number | undefined): readonly string[] {
  const margin = "  ".repeat(indent);
  const room = limit === undefined ? undefined : Math.max(2, limit - margin.length);
  return wrapped(text, room).map((line) => margin + line);
}

/** Widest line allowed in each column; undefined = as wide as its text. */
function limitsOf(table: TextTable, room: number | undefined): readonly (number | undefined)[] {
  if (room === undefined) return table.columns.map(() => undefined);
  const content = table.columns.map((_, column) => contentWidth(table, column));
  const whole = table.columns.map(({ heading }, column) =>
    Math.max(content[column] ?? 0, displayWidth(heading)),
  );
  if (sum(whole) <= room) return whole;
  // headings are broken first: that costs the reader least
  const limits = table.columns.map(({ heading }, column) =>
    Math.max(content[column] ?? 0, longestWord(heading)),
  );
  const narrowest = table.columns.map((_, column) => narrowestOf(table, column));
  for (let excess = sum(limits) - room; excess > 0; excess -= 1) {
    const widest = widestWrapping(limits, narrowest);
    if (widest === undefined) break;
    limits[widest] = (limits[widest] ?? 0) - 1;
  }
  return limits;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function larger(a: number, b: number): number {
  return Math.max(a, b);
}

/** A text column keeps its longest word whole, unless that is long beyond use; a number column keeps its numbers. */
function narrowestOf(table: TextTable, column: number): number {
  const heading = table.columns[column];
  if (heading?.wraps !== true) return Number.POSITIVE_INFINITY;
  const words = table.rows.map((row) =>
    row.kind === "cells"
      ? longestWord(row.cells[column] ?? "") + (column === 0 ? 2 * row.indent : 0)
      : 0,
  );
  return Math.min(longestKept, words.reduce(larger, longestWord(heading.heading)));
}

function widestWrapping(
  limits: readonly number[],
  narrowest: readonly number[],
): number | undefined {
  let widest: number | undefined;
  for (const [column, limit] of limits.entries()) {
    if (limit <= (narrowest[column] ?? 0)) continue;
    if (widest === undefined || limit > (limits[widest] ?? 0)) widest = column;
  }
  return widest;
}

function contentWidth(table: TextTable, column: number): number {
  let width = 0;
  for (const row of table.rows) {
    if (row.kind !== "cells") continue;
    const margin = column === 0 ? 2 * row.indent : 0;
    width = Math.max(width, margin + displayWidth(row.cells[column] ?? ""));
  }
  return width;
}

function longestWord(text: string): number {
  return text
    .split(/[ \u00ad]/u)
    .map(displayWidth)
    .reduce(larger, 0);
}

/** The columns of a wide table in blocks that fit, as far as that goes, each beginning with the first column. */
export function columnBlocks(
  { widths, gap }: FittedTable,
  width: number,
): readonly (readonly number[])[] {
  const [first = 0, ...others] = widths;
  const blocks: number[][] = [];
  let room = -1;
  for (const [index, taken] of others.entries()) {
    if (taken + gap > room) {
      blocks.push([0]);
      room = width - first;
    }
    blocks.at(-1)?.push(index + 1);
    room -= taken + gap;
  }
  return blocks.length === 0 ? [[0]] : blocks;
}

/** The chosen columns of a table, its sections kept. */
export function pickColumns(table: TextTable, columns: readonly number[]): TextTable {
  const pick = <Item>(items: readonly Item[]) =>
    columns.flatMap((column) => items.slice(column, column + 1));
  const rows = table.rows.map((row) =>
    row.kind === "section" ? row : { ...row, cells: pick(row.cells) },
  );
  return { ...table, columns: pick(table.columns), rows };
}
