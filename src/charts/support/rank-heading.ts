import type { RankRangePicture } from "../../domain/picture.ts";
import { type Block, heightOf, type LineStyle, smallSize, textLine, textLines } from "./block.ts";
import { quiet, rule } from "./colours.ts";
import { type Panel, type RankRows, rankedIn, rankLayout, rankScales } from "./rank-layout.ts";
import { element } from "./svg.ts";
import { wrap } from "./wrap.ts";

const small: LineStyle = { size: smallSize, fill: quiet };

/** Headings of the panels above their numbers, and lines to follow through the rows. */
export function rankHeading(shared: RankRows): Block {
  const { canvas, picture } = shared;
  const { locale } = canvas;
  const { score, rank } = rankLayout(canvas);
  const scales = rankScales(shared);
  const width = (panel: Panel) => panel.to - panel.from + 12;
  const headings = [
    { panel: score, words: locale.column("score") },
    { panel: rank, words: locale.column("rank") },
  ].map(({ panel, words }) => ({
    x: (panel.from + panel.to) / 2,
    lines: wrap(words, small, { width: width(panel), lines: 2 }),
  }));
  const lines = Math.max(...headings.map((heading) => heading.lines.length));
  const words = heightOf(lines, small);
  const numbers = [
    ...apart(scoreTicks(picture).map((value) => ({ value, x: scales.score(value) }))),
    ...apart(rankTicks(rankedIn(picture)).map((value) => ({ value, x: scales.rank(value) }))),
  ];
  return (top) => ({
    bottom: top + words + 26,
    marks: [
      ...headings.flatMap(({ x, lines: each }) =>
        textLines(
          each,
          { x, top: top + words - heightOf(each.length, small) },
          { ...small, anchor: "middle" },
        ),
      ),
      ...numbers.flatMap(({ value, x }) => [
        textLine(
          locale.format.count(value),
          { x, y: top + words + 15 },
          { ...small, anchor: "middle" },
        ),
        element("line", { x1: x, x2: x, y1: top + words + 20, y2: top + words + 26, stroke: rule }),
      ]),
    ],
  });
}

interface Tick {
  readonly value: number;
  readonly x: number;
}

const leastApart = 18;

/** Ticks without those whose numbers would touch the one before. */
function apart(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || tick.x - last.x >= leastApart) kept.push(tick);
  }
  return kept;
}

const mostTicks = 6;

/** Whole numbers of the scale, at most six. */
function scoreTicks({ scale: { minimum, maximum } }: RankRangePicture): readonly number[] {
  const step = Math.max(1, Math.ceil((maximum - minimum) / (mostTicks - 1)));
  const count = Math.floor((maximum - minimum) / step) + 1;
  return Array.from({ length: count }, (_, place) => minimum + place * step);
}

/** The first and the last rank, and round ones that do not crowd them. */
function rankTicks(last: number): readonly number[] {
  const step = last > 60 ? 50 : 5;
  const between = Array.from({ length: Math.floor(last / step) }, (_, place) => (place + 1) * step);
  return last === 1 ? [1] : [1, ...between.filter((rank) => last - rank >= step / 2), last];
}
