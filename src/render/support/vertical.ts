import { displayWidth, padded, wrapped } from "./display-width.ts";
import type { Paint } from "./paint.ts";
import type { TextTable } from "./text-table.ts";

/** Columns for the headings on the left and for the values beside them. */
interface Rooms {
  readonly label: number;
  readonly value: number | undefined;
}

/** A table for narrow screens: one block for each row, one line for each of its cells that holds something. */
export function verticalLines(
  table: TextTable,
  width: number | undefined,
  colours: Paint,
): readonly string[] {
  const [, ...columns] = table.columns;
  const headings = columns.map(({ heading }) => heading);
  const rooms = roomsOf(headings, width);
  const lines: string[] = [];
  // a label that stands indented below another in the drawn table is only understood with it
  const parents: string[] = [];
  for (const row of table.rows) {
    if (row.kind === "section") {
      lines.push(...(lines.length === 0 ? [] : [""]), colours.heading(row.text));
      continue;
    }
    const [label = "", ...values] = row.cells;
    parents[row.indent] = label;
    lines.push(...wrapped(parents.slice(0, row.indent + 1).join(": "), width));
    for (const [index, value] of values.entries()) {
      if (value !== "") lines.push(...pairLines(headings[index] ?? "", value, rooms));
    }
  }
  return lines;
}

function roomsOf(headings: readonly string[], width: number | undefined): Rooms {
  const longest = Math.max(0, ...headings.map(displayWidth));
  if (width === undefined) return { label: longest, value: undefined };
  const label = Math.min(longest, Math.max(10, Math.floor(width / 2) - 4));
  return { label, value: Math.max(10, width - label - 4) };
}

/** A heading and its value side by side, each broken in its own room. */
function pairLines(
  heading: string,
  value: string,
  { label, value: room }: Rooms,
): readonly string[] {
  const left = wrapped(heading, label);
  const right = wrapped(value, room);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) =>
    `  ${padded(left[line] ?? "", label)}  ${right[line] ?? ""}`.trimEnd(),
  );
}
