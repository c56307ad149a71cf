import { textLine } from "./block.ts";
import { ink, paper, quiet } from "./colours.ts";
import { element, type Markup } from "./svg.ts";

const radius = 8.5;
const rowHeight = 20;

/** A break with its number and the row in which that stands, where breaks lie close together. */
export interface PlacedBreak {
  readonly number: number;
  readonly x: number;
  readonly row: number;
}

/** Numbers breaks from the left and puts those that would touch one below the other. */
export function placeBreaks(places: readonly number[]): readonly PlacedBreak[] {
  const lastOfRow: number[] = [];
  return places.map((x, index) => {
    const free = lastOfRow.findIndex((last) => x - last > 2 * radius + 2);
    const row = free === -1 ? lastOfRow.length : free;
    lastOfRow[row] = x;
    return { number: index + 1, x, row };
  });
}

/** Room that the numbers of breaks take above the plot. */
export function heightOfBreaks(breaks: readonly PlacedBreak[]): number {
  return rowHeight * Math.max(0, ...breaks.map(({ row }) => row + 1));
}

/** A broken line from the number down through the plot. */
export function drawBreak(
  { number, x, row }: PlacedBreak,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Markup[] {
  const middle = top + row * rowHeight + radius + 1;
  return [
    element("line", {
      x1: x,
      x2: x,
      y1: middle + radius,
      y2: bottom,
      stroke: quiet,
      "stroke-width": 1.5,
      "stroke-dasharray": "4 4",
    }),
    ...drawNumber(number, x, middle),
  ];
}

/** The number of a break in its circle. */
export function drawNumber(number: number, x: number, middle: number): readonly Markup[] {
  return [
    element("circle", {
      cx: x,
      cy: middle,
      r: radius,
      fill: paper,
      stroke: quiet,
      "stroke-width": 1.5,
    }),
    textLine(
      String(number),
      { x, y: middle + 4 },
      { size: 11, weight: "bold", fill: ink, anchor: "middle" },
    ),
  ];
}
