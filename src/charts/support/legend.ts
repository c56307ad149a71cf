import { type Block, smallSize, stack, textLine } from "./block.ts";
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

const lineHeight = 20;
const between = 16;
/** From the left of an entry to its text. */
const indentOf = (sampleWidth: number) => (sampleWidth === 0 ? 0 : sampleWidth + 6);
const type = { size: smallSize };

/** Entries from left to right, on as many lines as they need; a text too long for a line of its own is cut. */
export function legend(
  entries: readonly LegendEntry[],
  { left, right }: { readonly left: number; readonly right: number },
): Block {
  const placed = place(entries, { left, right });
  return stack(placed.map((line) => (top) => drawLine(line, top)));
}

interface PlacedEntry extends LegendEntry {
  readonly x: number;
}

/** Where each entry stands on its line. */
function place(
  entries: readonly LegendEntry[],
  { left, right }: { readonly left: number; readonly right: number },
): readonly (readonly PlacedEntry[])[] {
  const lines: PlacedEntry[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const room = right - left - indentOf(entry.sampleWidth);
    const text = wrap(entry.text, type, { width: room, lines: 1 })[0] ?? "";
    const width = indentOf(entry.sampleWidth) + widthOf(text, type);
    if (x + width > right) {
      lines.push([]);
      x = left;
    }
    lines.at(-1)?.push({ ...entry, text, x });
    x += width + between;
  }
  return lines;
}

function drawLine(entries: readonly PlacedEntry[], top: number) {
  const middle = top + lineHeight / 2;
  const marks = entries.flatMap(({ sample, sampleWidth, text, x }) => [
    ...sample(x, middle),
    textLine(text, { x: x + indentOf(sampleWidth), y: middle + 0.35 * smallSize }, type),
  ]);
  return { bottom: top + lineHeight, marks };
}
