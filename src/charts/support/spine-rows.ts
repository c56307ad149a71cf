import type { SpineRow } from "../../domain/picture.ts";
import type { Released } from "../../domain/released.ts";
import { figureText } from "../../locales/support/figure-text.ts";
import type { Canvas } from "../chart.ts";
import {
  type Block,
  fitted,
  heightOf,
  type LineStyle,
  smallSize,
  textLine,
  textLines,
  textSize,
} from "./block.ts";
import { hairline, quiet } from "./colours.ts";
import { drawPlace } from "./spine-marks.ts";
import { element, type Markup } from "./svg.ts";
import { wrap } from "./wrap.ts";

const text: LineStyle = { size: textSize };
const bold: LineStyle = { size: textSize, weight: "bold" };
const small: LineStyle = { size: smallSize, fill: quiet };
/** From the middle of a line of text down to its baseline, in sizes of the type. */
const toBaseline = 0.35;

/** Where the columns of a row stand. */
interface Layout {
  readonly labelWidth: number;
  /** Where the columns of values begin or end, and how wide they may be. */
  readonly value: number;
  readonly valueAnchor: "start" | "end";
  readonly beside: number;
  readonly valueWidth: number;
  readonly plot: { readonly from: number; readonly to: number };
}

function layoutOf({ left, right, isNarrow }: Canvas): Layout {
  if (isNarrow) {
    return {
      labelWidth: right - left,
      value: left,
      valueAnchor: "start",
      beside: right,
      valueWidth: (right - left) / 2 - 8,
      plot: { from: left, to: right },
    };
  }
  return {
    labelWidth: 190,
    value: left + 292,
    valueAnchor: "end",
    beside: left + 384,
    valueWidth: 84,
    plot: { from: left + 400, to: right },
  };
}

/** Names of the columns; on either side of the benchmark's line what lies there. */
export function spineHeading(name: string, benchmark: string, canvas: Canvas): Block {
  const { locale, isNarrow } = canvas;
  const { value, valueAnchor, beside, valueWidth: width, plot } = layoutOf(canvas);
  const { lower, higher } = locale.words.verdicts;
  const headings = [
    { words: name, x: value, style: { ...bold, anchor: valueAnchor } },
    { words: benchmark, x: beside, style: { ...text, anchor: "end" } },
  ] as const;
  const columns = headings.map((heading) => ({
    ...heading,
    lines: wrap(heading.words, heading.style, { width, lines: 3 }),
  }));
  const lines = Math.max(...columns.map((column) => column.lines.length));
  const height = heightOf(lines, text) + (isNarrow ? heightOf(1, small) : 0) + 4;
  return (top) => {
    const y = top + height - 7;
    const marks = [
      ...columns.flatMap(({ lines: words, x, style }) =>
        textLines(words, { x, top: top + heightOf(lines - words.length, text) }, style),
      ),
      textLine(`← ${lower}`, { x: plot.from, y }, small),
      textLine(`${higher} →`, { x: plot.to, y }, { ...small, anchor: "end" }),
    ];
    return { bottom: top + height, marks };
  };
}

/** The name of a part of the profile above its rows. */
export function partHeading(part: string, { locale, left, right }: Canvas): Block {
  const lines = wrap(locale.term("section", part), bold, { width: right - left, lines: 2 });
  return (top) => ({
    bottom: top + heightOf(lines.length, bold) + 10,
    marks: textLines(lines, { x: left, top: top + 7 }, bold),
  });
}

/** An indicator: its name, the area's value, the benchmark's, and where the area stands. */
export function spineRow(row: SpineRow, canvas: Canvas): Block {
  const layout = layoutOf(canvas);
  const label = wrap(canvas.locale.text(row.label), text, { width: layout.labelWidth, lines: 4 });
  return canvas.isNarrow ? narrowRow(row, label, canvas) : wideRow(row, label, canvas);
}

function wideRow(row: SpineRow, label: readonly string[], canvas: Canvas): Block {
  const height = Math.max(30, heightOf(label.length, text) + 10);
  return (top) => {
    const y = top + height / 2;
    const marks = [
      line(canvas, top),
      ...textLines(label, { x: canvas.left, top: y - heightOf(label.length, text) / 2 }, text),
      ...valueMarks(row, canvas, y + toBaseline * textSize),
      ...plotMarks(row, canvas, { top: top + 1, bottom: top + height }),
    ];
    return { bottom: top + height, marks };
  };
}

const plotHeight = 26;

function narrowRow(row: SpineRow, label: readonly string[], canvas: Canvas): Block {
  const words = heightOf(label.length, text);
  const values = heightOf(1, text);
  const height = 6 + words + values + 2 + plotHeight + 4;
  return (top) => {
    const plotTop = top + 6 + words + values + 2;
    const marks = [
      line(canvas, top),
      ...textLines(label, { x: canvas.left, top: top + 6 }, text),
      ...valueMarks(row, canvas, top + 6 + words + 0.95 * textSize),
      ...plotMarks(row, canvas, { top: plotTop, bottom: plotTop + plotHeight }),
    ];
    return { bottom: top + height, marks };
  };
}

/** The hairline above a row. */
function line({ left, right }: Canvas, y: number): Markup {
  return element("line", { x1: left, x2: right, y1: y, y2: y, stroke: hairline });
}

function valueMarks({ figure, beside }: SpineRow, canvas: Canvas, y: number): readonly Markup[] {
  const layout = layoutOf(canvas);
  const value = (of: Released, x: number, style: LineStyle) => {
    const words = figureText(of, canvas.locale);
    return textLine(words, { x, y }, fitted(words, style, layout.valueWidth));
  };
  return [
    value(figure, layout.value, { ...bold, anchor: layout.valueAnchor }),
    value(beside, layout.beside, { ...text, anchor: "end" }),
  ];
}

/** Where the area stands; words in its place where the benchmark has no value to compare with. */
function plotMarks(
  row: SpineRow,
  canvas: Canvas,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Markup[] {
  const { plot } = layoutOf(canvas);
  const y = (top + bottom) / 2;
  const { outcome } = row.beside;
  if (outcome.kind === "missing") {
    const words = canvas.locale.charts.spine.notCompared;
    return [textLine(words, { x: plot.from, y: y + toBaseline * smallSize }, small)];
  }
  return drawPlace(row, outcome.value, { ...plot, top, bottom });
}
