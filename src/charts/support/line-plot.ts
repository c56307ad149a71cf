import type { BrokenLinePicture } from "../../domain/picture.ts";
import type { Released } from "../../domain/released.ts";
import { figureText, marksOf } from "../../locales/support/figure-text.ts";
import type { Canvas } from "../chart.ts";
import { type Block, type LineStyle, smallSize, textLine } from "./block.ts";
import { drawBreak, heightOfBreaks, placeBreaks } from "./break-marks.ts";
import { hairline, ink, quiet, rule } from "./colours.ts";
import { type LabelWish, placeLabels } from "./place-labels.ts";
import { drawLine, drawPoint, type SeriesPoint, styleOfSeries } from "./series-marks.ts";
import { element, type Markup } from "./svg.ts";
import { widthOf } from "./text-width.ts";
import { dayOf, endsOf, type TimeAxis, timeAxis } from "./time-axis.ts";
import type { ValueAxis } from "./value-axis.ts";

const small: LineStyle = { size: smallSize, fill: quiet };
const plotHeight = 220;
/** From the sides of the plot to its first and last year. */
const inset = 6;
/** How far the points of two series of one day stand apart. */
const dodge = 5;

/** The plot and its axes as they lie on the page. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly time: TimeAxis;
  readonly values: ValueAxis;
}

/** Lines over years, cut at the breaks. */
export function linePlot(
  { series, breaks }: BrokenLinePicture,
  values: ValueAxis,
  canvas: Canvas,
): Block {
  const room = Math.max(0, ...values.ticks.map(({ text }) => widthOf(text, small)));
  const left = canvas.left + room + 8;
  const { right } = canvas;
  const periods = series.flatMap(({ segments }) => segments.flat()).map(({ period }) => period);
  const days = [...periods.flatMap(endsOf), ...breaks.flatMap(({ period }) => endsOf(period))];
  const time = timeAxis(days, { left: left + inset, right: right - inset, size: smallSize });
  const placed = placeBreaks(breaks.map(({ period }) => time.at(dayOf(period))));
  return (top) => {
    const plotTop = top + heightOfBreaks(placed) + 8;
    const plot = { left, right, top: plotTop, bottom: plotTop + plotHeight, time, values };
    const marks = [
      ...drawAxes(plot),
      ...placed.flatMap((each) => drawBreak(each, { top, bottom: plot.bottom })),
      ...drawSeries(series, plot),
      ...drawLabels(series, plot, canvas),
    ];
    return { bottom: plot.bottom + 22, marks };
  };
}

function drawAxes({ left, right, top, bottom, time, values }: Plot): readonly Markup[] {
  const up = values.scale.copy().range([bottom, top]);
  return [
    ...values.ticks.flatMap(({ value, text }) => [
      element("line", { x1: left, x2: right, y1: up(value), y2: up(value), stroke: hairline }),
      textLine(text, { x: left - 8, y: up(value) + 4 }, { ...small, anchor: "end" }),
    ]),
    element("line", { x1: left, x2: right, y1: bottom, y2: bottom, stroke: rule }),
    ...time.borders.map((x) =>
      element("line", { x1: x, x2: x, y1: bottom, y2: bottom + 5, stroke: rule }),
    ),
    ...time.labels.map(({ text, x }) =>
      textLine(text, { x, y: bottom + 17 }, { ...small, anchor: "middle" }),
    ),
  ];
}

type Series = BrokenLinePicture["series"];

/** Turns figures of the series of a place into points of the plot. */
function pointsIn(plot: Plot, place: number, count: number): (figure: Released) => SeriesPoint {
  const up = plot.values.scale.copy().range([plot.bottom, plot.top]);
  return ({ period, outcome }) => {
    const x = plot.time.at(dayOf(period)) + (place - (count - 1) / 2) * dodge;
    if (outcome.kind === "missing") return { x, y: undefined };
    const { value, interval, flags } = outcome;
    const point = { x, y: up(value), isMarked: flags.length > 0 };
    return interval === undefined
      ? point
      : { ...point, interval: { lower: up(interval.lower), upper: up(interval.upper) } };
  };
}

/** Lines first, so that no line runs over a point. */
function drawSeries(series: Series, plot: Plot): readonly Markup[] {
  const drawn = series.map(({ segments }, place) => ({
    style: styleOfSeries(place),
    segments: segments.map((figures) => figures.map(pointsIn(plot, place, series.length))),
  }));
  return [
    ...drawn.flatMap(({ segments, style }) => segments.flatMap((each) => drawLine(each, style))),
    ...drawn.flatMap(({ segments, style }) =>
      segments.flat().flatMap((point) => drawPoint(point, style)),
    ),
  ];
}

/**
 * Marks of missing figures at the foot of the plot, then the values of the subject and the marks of the others' figures
 * as far as there is room.
 */
function drawLabels(series: Series, plot: Plot, { locale }: Canvas): readonly Markup[] {
  const marks = series
    .flatMap(({ segments }) => segments.flat())
    .filter(({ outcome }) => outcome.kind === "missing")
    .map((figure) => ({
      text: figureText(figure, locale),
      x: plot.time.at(dayOf(figure.period)),
      baselines: [plot.bottom - 6, plot.bottom - 20, plot.bottom - 34],
    }));
  // Areas that lack a figure for the same reason on the same day share its mark.
  const missing = new Map(marks.map((mark) => [`${mark.x} ${mark.text}`, mark])).values();
  const values = series.flatMap(({ segments }, place) => {
    const toPoint = pointsIn(plot, place, series.length);
    return segments.flatMap(endsFirst).flatMap((figure) => {
      const text = place === 0 ? figureText(figure, locale) : marksAt(figure);
      return text === "" ? [] : besidePoint(text, toPoint(figure));
    });
  });
  const style: LineStyle = { size: smallSize, weight: "bold", fill: ink, anchor: "middle" };
  return placeLabels([...missing, ...values], style, plot).map(({ text, x, y }) =>
    textLine(text, { x, y }, { ...style, isOnLines: true }),
  );
}

function marksAt({ outcome }: Released): string {
  return outcome.kind === "known" ? marksOf(outcome.flags).join(" ") : "";
}

function besidePoint(text: string, { x, y, interval }: SeriesPoint): readonly LabelWish[] {
  if (y === undefined) return [];
  const above = Math.min(y, interval?.upper ?? y) - 8;
  const below = Math.max(y, interval?.lower ?? y) + 17;
  return [{ text, x, baselines: [above, below] }];
}

/** The last and the first of a stretch before what lies between. */
function endsFirst(figures: readonly Released[]): readonly Released[] {
  const last = figures.at(-1);
  return last === undefined ? [] : [last, ...figures.slice(0, -1)];
}
