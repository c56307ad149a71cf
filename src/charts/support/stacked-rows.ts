import type { StackedRow } from "../../domain/picture.ts";
import type { Released } from "../../domain/released.ts";
import { figureText } from "../../locales/support/figure-text.ts";
import type { Canvas } from "../chart.ts";
import {
  type Block,
  heightOf,
  type LineStyle,
  smallSize,
  textLine,
  textLines,
  textSize,
} from "./block.ts";
import { hairline, paper, quiet, rule } from "./colours.ts";
import type { Tone } from "./sequence.ts";
import { element, type Markup } from "./svg.ts";
import { widthOf } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const text: LineStyle = { size: textSize };
const small: LineStyle = { size: smallSize, fill: quiet };
const barHeight = 22;
/** Room behind a bar of those who did not know for their share in figures. */
const shareRoom = 44;
const apartBy = 14;

/** Where the bars of all rows stand. Unit of `whole`: the width of 100 %, for both bars of a row. */
export interface BarLayout {
  readonly left: number;
  readonly whole: number;
  readonly apart: number;
}

/** Bars as wide as leaves room for the largest share of those who did not know, on the same scale. */
export function barLayout(
  rows: readonly StackedRow[],
  { left, right, isNarrow }: Canvas,
): BarLayout {
  const start = isNarrow ? left : left + labelWidth + 14;
  const most = Math.max(0, ...rows.map(({ dontKnow }) => knownValue(dontKnow) ?? 0));
  const whole = (right - start - apartBy - shareRoom) / (1 + most);
  return { left: start, whole, apart: start + whole + apartBy };
}

const labelWidth = 196;

/** The value of a figure that is known. */
function knownValue({ outcome }: Released): number | undefined {
  return outcome.kind === "known" ? outcome.value : undefined;
}

/** An item with its bar, and apart from it the bar of those who did not know. */
export function stackedRow(
  row: StackedRow,
  layout: BarLayout,
  { canvas, tones }: { readonly canvas: Canvas; readonly tones: readonly Tone[] },
): Block {
  const { locale, left, right, isNarrow } = canvas;
  const width = isNarrow ? right - left : labelWidth;
  const label = wrap(locale.text(row.label), text, { width, lines: 3 });
  const answers = answersText(row, canvas);
  const words = heightOf(label.length, text) + (answers === "" ? 0 : heightOf(1, small));
  const height = isNarrow ? 6 + words + 3 + barHeight + 6 : Math.max(words, barHeight) + 10;
  return (top) => {
    const wordsTop = isNarrow ? top + 6 : top + (height - words) / 2;
    const middle = isNarrow ? wordsTop + words + 3 + barHeight / 2 : top + height / 2;
    const marks = [
      element("line", { x1: left, x2: right, y1: top, y2: top, stroke: hairline }),
      ...textLines(label, { x: left, top: wordsTop }, text),
      ...textLines(
        answers === "" ? [] : [answers],
        { x: left, top: wordsTop + heightOf(label.length, text) },
        small,
      ),
      ...drawShares(row, layout, { canvas, tones, middle }),
      ...drawApart(row.dontKnow, layout, { canvas, middle }),
    ];
    return { bottom: top + height, marks };
  };
}

/** How many valid answers stand behind the shares. */
function answersText({ shares }: StackedRow, { locale }: Canvas): string {
  const [first] = shares;
  const n = first?.outcome.kind === "known" ? first.outcome.n : undefined;
  return typeof n === "number" ? `${locale.column("n")} = ${locale.format.count(n)}` : "";
}

interface BarStyle {
  readonly canvas: Canvas;
  readonly middle: number;
}

/** The segments, each with its share where it fits; the mark of the reason where there are none. */
function drawShares(
  { shares }: StackedRow,
  { left, whole }: BarLayout,
  { canvas, tones, middle }: BarStyle & { readonly tones: readonly Tone[] },
): readonly Markup[] {
  const hidden = shares.find(({ outcome }) => outcome.kind === "missing");
  if (hidden !== undefined) {
    const style = { ...small, size: textSize };
    const words = figureText(hidden, canvas.locale);
    return [
      drawSegment({ x: left, middle, width: whole }, undefined),
      textLine(words, { x: left + 8, y: baseline(middle, style) }, style),
    ];
  }
  let x = left;
  return shares.flatMap((share, place) => {
    const width = whole * (knownValue(share) ?? 0);
    const segment = { x, middle, width };
    x += width;
    return width === 0 ? [] : drawShare(share, segment, { canvas, tone: tones[place] });
  });
}

interface Segment {
  readonly x: number;
  /** Height of its middle. */
  readonly middle: number;
  readonly width: number;
}

function drawShare(
  share: Released,
  segment: Segment,
  { canvas, tone }: { readonly canvas: Canvas; readonly tone: Tone | undefined },
): readonly Markup[] {
  const words = canvas.locale.format.percentage(knownValue(share) ?? 0, 0);
  const style: LineStyle = { size: smallSize, fill: tone?.text ?? quiet, anchor: "middle" };
  const place = { x: segment.x + segment.width / 2, y: baseline(segment.middle, style) };
  const fits = widthOf(words, style) + 4 <= segment.width;
  return [drawSegment(segment, tone), ...(fits ? [textLine(words, place, style)] : [])];
}

/** A part of a bar; without a tone paper in a broken outline. */
export function drawSegment(
  { x, middle, width, height = barHeight }: Segment & { readonly height?: number },
  tone: Tone | undefined,
): Markup {
  return element("rect", {
    x,
    y: middle - height / 2,
    width,
    height,
    fill: tone?.fill ?? paper,
    stroke: rule,
    "stroke-dasharray": tone === undefined ? "3 2" : undefined,
  });
}

function drawApart(
  dontKnow: Released,
  { apart, whole }: BarLayout,
  { canvas, middle }: BarStyle,
): readonly Markup[] {
  const value = knownValue(dontKnow);
  const width = whole * (value ?? 0);
  const words =
    value === undefined
      ? figureText(dontKnow, canvas.locale)
      : canvas.locale.format.percentage(value, 0);
  return [
    ...(width === 0 ? [] : [drawSegment({ x: apart, middle, width }, undefined)]),
    textLine(words, { x: apart + width + 4, y: baseline(middle, small) }, small),
  ];
}

function baseline(middle: number, { size }: LineStyle): number {
  return middle + 0.35 * size;
}

/** The axis below the bars: shares of valid answers. */
export function shareAxis({ left, whole }: BarLayout, { locale }: Canvas): Block {
  const ends = [
    { share: 0, anchor: "start" },
    { share: 0.5, anchor: "middle" },
    { share: 1, anchor: "end" },
  ] as const;
  return (top) => ({
    bottom: top + 6 + heightOf(1, small),
    marks: ends.flatMap(({ share, anchor }) => {
      const x = left + share * whole;
      const words = locale.format.percentage(share, 0);
      return [
        element("line", { x1: x, x2: x, y1: top, y2: top + 5, stroke: rule }),
        ...textLines([words], { x, top: top + 6 }, { ...small, anchor }),
      ];
    }),
  });
}
