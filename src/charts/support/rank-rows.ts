import type { RankedScore } from "../../domain/picture.ts";
import { figureText } from "../../locales/support/figure-text.ts";
import type { Canvas } from "../chart.ts";
import {
  type Block,
  fitted,
  heightOf,
  type LineStyle,
  textLine,
  textLines,
  textSize,
} from "./block.ts";
import { blue, hairline } from "./colours.ts";
import { type RankRows, rankLayout } from "./rank-layout.ts";
import { drawRank, drawScore } from "./rank-marks.ts";
import { element, type Markup } from "./svg.ts";
import { wrap } from "./wrap.ts";

const wideHeight = 22;

/** An area: its score with the interval, and the ranks it may hold. */
export function rankRow(row: RankedScore, shared: RankRows): Block {
  const { canvas, picture } = shared;
  const { left, right, locale, isNarrow } = canvas;
  const layout = rankLayout(canvas);
  const isSubject = row.area.key.code === picture.subject?.key.code;
  const style: LineStyle = isSubject ? { size: textSize, weight: "bold" } : { size: textSize };
  const width = layout.label.to - layout.label.from;
  const label = wrap(locale.areaName(row.area), style, { width, lines: 2 });
  const words = heightOf(label.length, style);
  const height = isNarrow ? words + 26 : Math.max(wideHeight, words + 5);
  return (top) => {
    const labelTop = isNarrow ? top + 3 : top + (height - words) / 2;
    const middle = isNarrow ? labelTop + words + 10 : top + height / 2;
    const baseline = labelTop + 0.95 * textSize;
    const marks = [
      ...(isSubject
        ? [element("rect", { x: left, y: top, width: right - left, height, fill: band })]
        : []),
      element("line", { x1: left, x2: right, y1: top, y2: top, stroke: hairline }),
      ...textLines(label, { x: left + 2, top: labelTop }, style),
      ...drawValues(row, { canvas, style, y: isNarrow ? baseline : middle + 0.35 * textSize }),
      ...drawScore(row, shared, { middle, isSubject }),
      ...drawRank(row, shared, { middle, isSubject }),
    ];
    return { bottom: top + height, marks };
  };
}

const band = blue(95);

function drawValues(
  { figure, rank }: RankedScore,
  { canvas, style, y }: { readonly canvas: Canvas; readonly style: LineStyle; readonly y: number },
): readonly Markup[] {
  const { scoreText, scoreWidth, rankText, rankWidth } = rankLayout(canvas);
  const { locale } = canvas;
  const value = (words: string, x: number, width: number) =>
    textLine(words, { x, y }, fitted(words, { ...style, anchor: "end" }, width));
  return [
    value(figureText(figure, locale), scoreText, scoreWidth),
    ...(rank === undefined ? [] : [value(locale.format.rankRange(rank), rankText, rankWidth)]),
  ];
}
