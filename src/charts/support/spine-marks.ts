import { scaleLinear } from "d3-scale";
import type { Verdict } from "../../domain/cell.ts";
import type { SpineRow } from "../../domain/picture.ts";
import { blue, ink, paper, quiet, rule } from "./colours.ts";
import { element, type Markup } from "./svg.ts";
import { type SymbolStyle, symbolAt } from "./symbols.ts";

const symbols: Readonly<Record<Verdict, SymbolStyle>> = {
  lower: { shape: "triangle-down", fill: blue(74), size: 10 },
  similar: { shape: "circle", fill: paper, size: 10 },
  higher: { shape: "triangle-up", fill: blue(28), size: 10 },
  better: { shape: "diamond", fill: blue(28), size: 10 },
  worse: { shape: "square", fill: blue(74), size: 9.5 },
};

/** The mark of a figure: shape and lightness both tell how it stands; a small grey dot where nothing can be said. */
export function symbolOfVerdict(verdict: Verdict | undefined): SymbolStyle {
  return verdict === undefined ? { shape: "circle", fill: quiet, size: 6 } : symbols[verdict];
}

/** A stretch along a row. */
interface Along {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const barHeight = 14;
const fills = { all: blue(95), half: blue(78) };

/** A part of the bar of the areas: from the lowest to the highest, or the middle half. */
export function drawBar({ from, to, y }: Along, part: "all" | "half"): Markup {
  return element("rect", {
    x: from,
    y: y - barHeight / 2,
    width: to - from,
    height: barHeight,
    fill: fills[part],
    stroke: rule,
    "stroke-width": 0.8,
  });
}

/** An interval: a line with ends. */
export function drawWhisker({ from, to, y }: Along): readonly Markup[] {
  const stroke = { stroke: ink, "stroke-width": 1.5 };
  const end = (x: number) => element("line", { x1: x, x2: x, y1: y - 4, y2: y + 4, ...stroke });
  return [element("line", { x1: from, x2: to, y1: y, y2: y, ...stroke }), end(from), end(to)];
}

/** The benchmark's line from top to bottom of a row. */
export function drawCentre(x: number, { top, bottom }: Pick<Room, "top" | "bottom">): Markup {
  return element("line", { x1: x, x2: x, y1: top, y2: bottom, stroke: ink, "stroke-width": 1.5 });
}

/** Where a row is drawn. */
interface Room {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The bar, the benchmark's line in the middle, the interval and the mark of a row. Both sides of the middle have one
 * scale, so that twice as far is twice the difference; it reaches as far as the farthest of what is drawn.
 */
export function drawPlace(
  { figure: { outcome }, spread, verdict }: SpineRow,
  benchmark: number,
  { from, to, top, bottom }: Room,
): readonly Markup[] {
  const { value, interval } = outcome.kind === "known" ? outcome : {};
  const drawn = [value, interval?.lower, interval?.upper, spread?.lowest, spread?.highest].filter(
    (number) => number !== undefined,
  );
  const reach = Math.max(0, ...drawn.map((number) => Math.abs(number - benchmark))) || 1;
  const at = scaleLinear([benchmark - reach, benchmark + reach], [from + 8, to - 8]);
  const y = (top + bottom) / 2;
  const along = (lower: number, upper: number) => ({ from: at(lower), to: at(upper), y });
  return [
    ...(spread === undefined
      ? []
      : [
          drawBar(along(spread.lowest, spread.highest), "all"),
          drawBar(along(spread.lowerQuartile, spread.upperQuartile), "half"),
        ]),
    drawCentre(at(benchmark), { top, bottom }),
    ...(interval === undefined ? [] : drawWhisker(along(interval.lower, interval.upper))),
    ...(value === undefined ? [] : [symbolAt({ x: at(value), y }, symbolOfVerdict(verdict))]),
  ];
}
