import { displayWidth } from "../display-width.ts";
import type { TextTable } from "../text-table.ts";

/**
 * How a table stands in a page: by how wide a screen it still is one, and how it is printed. Below that each row is a block.
 * `wide` ones scroll sideways in a frame of their own where they find no room, and are printed across the page; `wide blocks`
 * fit no sheet of paper and are printed as blocks.
 */
export type TableLayout = "narrow" | "medium" | "wide" | "wide blocks";

/**
 * Unit: characters. What fits the screens at whose width the style turns rows into blocks, and A4 upright and across,
 * with a wide font; measured in Chromium with DejaVu Sans, where tables need 7 to 9 pixels a character, 5 to 6 in print.
 */
const fitsNarrow = 50;
const fitsUpright = 115;
const fitsAcross = 170;

/** The layout of a table by the room that its words and numbers need at least. */
export function layoutOf(table: TextTable): TableLayout {
  const room = leastRoom(table);
  if (room <= fitsNarrow) return "narrow";
  if (room <= fitsUpright) return "medium";
  return room <= fitsAcross ? "wide" : "wide blocks";
}

/** Blanks between columns, and the least width of what names a row. Unit: characters. */
const gap = 3;
const leastName = 20;

function leastRoom({ columns, rows }: TextTable): number {
  const rooms = columns.map(({ heading }, at) =>
    Math.max(at === 0 ? leastName : 0, longestWord(heading)),
  );
  for (const row of rows) {
    if (row.kind === "section") continue;
    for (const [at, text] of row.cells.entries()) {
      // numbers are not broken over lines
      const width = columns[at]?.align === "right" ? displayWidth(text) : longestWord(text);
      rooms[at] = Math.max(rooms[at] ?? 0, width);
    }
  }
  return rooms.reduce((sum, room) => sum + room + gap, 0);
}

/** Words longer than this are broken. Unit: characters. */
const longestKept = 40;

function longestWord(text: string): number {
  const words = text.split(/[ \u00ad]/u);
  return words.reduce(
    (longest, word) => Math.max(longest, Math.min(longestKept, displayWidth(word))),
    0,
  );
}
