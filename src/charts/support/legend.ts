import { type Block, heightOf, smallSize, stack, textLines } from "./block.ts";
import type { Markup } from "./svg.ts";
import { widthOf } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** An entry of a legend: a sample of the mark, drawn around the middle of its room, and what it means. */
export interface LegendEntry {
  readonly sample: (left: number, middle: number) => readonly Markup[];
  /** Unit: width of the room of the sample. */
  readonly sampleWidth: number;
  readonly text: string;
}

/** Words alone, such as what the entries behind them have in common. */
export function withoutSample(text: string): LegendEntry {
  return { sample: () => [], sampleWidth: 0, text };
}

const leastHeight = 20;
const between = 16;
const mostLines = 3;
/** From the left of an entry to its text. */
const indentOf = (sampleWidth: number) => (sampleWidth === 0 ? 0 : sampleWidth + 6);
const type = { size: smallSize };

/** Where a legend may stand. */
interface Room {
  readonly left: number;
  readonly right: number;
}

/** Entries from left to right, on as many lines as they need. */
export function legend(entries: readonly LegendEntry[], room: Room): Block {
  return stack(place(entries, room).map(drawLine));
}

/** Entries one below the other. */
export function legendColumn(entries: readonly LegendEntry[], room: Room): Block {
  return stack(entries.map((entry) => legend([entry], room)));
}

interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly x: number;
  readonly lines: readonly string[];
}

/** Where each entry stands on its line. */
function place(
  entries: readonly LegendEntry[],
  { left, right }: Room,
): readonly (readonly PlacedEntry[])[] {
  const rows: PlacedEntry[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const indent = indentOf(entry.sampleWidth);
    const lines = wrap(entry.text, type, { width: right - left - indent, lines: mostLines });
    const width = indent + Math.max(...lines.map((line) => widthOf(line, type)));
    if (x + width > right) {
      rows.push([]);
      x = left;
    }
    rows.at(-1)?.push({ entry, x, lines });
    x += width + between;
  }
  return rows;
}

/** Samples stand beside the first line of their texts. */
function drawLine(entries: readonly PlacedEntry[]): Block {
  const most = Math.max(...entries.map(({ lines }) => lines.length));
  const height = Math.max(leastHeight, heightOf(most, type) + 5);
  return (top) => ({
    bottom: top + height,
    marks: entries.flatMap(({ entry: { sample, sampleWidth }, x, lines }) => [
      ...sample(x, top + leastHeight / 2),
      ...textLines(
        lines,
        { x: x + indentOf(sampleWidth), top: top + (leastHeight - heightOf(1, type)) / 2 },
        type,
      ),
    ]),
  });
}
