import { line } from "d3-shape";
import { blue, ink, paper } from "./colours.ts";
import { element, type Markup } from "./svg.ts";
import { type Shape, symbolAt } from "./symbols.ts";

/** How a series is drawn: lightness, shape and dashes each tell it from the others. */
export interface SeriesStyle {
  readonly colour: string;
  readonly dashes?: string;
  readonly shape: Shape;
  readonly isFilled: boolean;
}

/** The subject darkest; all 3 : 1 against paper and 16 apart from each other in lightness. */
const styles: readonly [SeriesStyle, ...SeriesStyle[]] = [
  { colour: blue(12), shape: "circle", isFilled: true },
  { colour: blue(60), dashes: "7 3", shape: "square", isFilled: false },
  { colour: blue(28), dashes: "2 3", shape: "triangle-up", isFilled: true },
  { colour: blue(44), dashes: "8 3 2 3", shape: "diamond", isFilled: false },
];

/** Style of the series of a place in the picture; those behind the fourth look like the first again. */
export function styleOfSeries(place: number): SeriesStyle {
  return styles[place % styles.length] ?? styles[0];
}

/** A point of a series; without `y` there is no figure. */
export interface SeriesPoint {
  readonly x: number;
  readonly y: number | undefined;
  readonly interval?: { readonly lower: number; readonly upper: number };
  /** Whether a mark belongs to the figure. */
  readonly isMarked?: boolean;
}

/** The line of a stretch: interrupted where there is no figure. */
export function drawLine(points: readonly SeriesPoint[], style: SeriesStyle): readonly Markup[] {
  const path = line<SeriesPoint>()
    .defined(({ y }) => y !== undefined)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0)
    .digits(2)(points);
  return path === null || path === ""
    ? []
    : [
        element("path", {
          d: path,
          fill: "none",
          stroke: style.colour,
          "stroke-width": 2,
          "stroke-dasharray": style.dashes,
        }),
      ];
}

/** Interval and symbol of a point, with a ring around it where a mark belongs to its figure. */
export function drawPoint(point: SeriesPoint, style: SeriesStyle): readonly Markup[] {
  const { x, y, interval, isMarked } = point;
  if (y === undefined) return [];
  const ring = isMarked === true ? [drawRing(x, y)] : [];
  const stroke = { stroke: style.colour, "stroke-width": 1.3 };
  const end = (at: number) => element("line", { x1: x - 3, x2: x + 3, y1: at, y2: at, ...stroke });
  const mark = symbolAt(
    { x, y },
    {
      shape: style.shape,
      size: 7.5,
      fill: style.isFilled ? style.colour : paper,
      stroke: style.colour,
    },
  );
  if (interval === undefined) return [mark, ...ring];
  const { lower, upper } = interval;
  return [
    element("line", { x1: x, x2: x, y1: lower, y2: upper, ...stroke }),
    end(lower),
    end(upper),
    mark,
    ...ring,
  ];
}

/** The ring around a figure to which a mark belongs. */
export function drawRing(x: number, y: number): Markup {
  return element("circle", { cx: x, cy: y, r: 8, fill: "none", stroke: ink, "stroke-width": 1.2 });
}
