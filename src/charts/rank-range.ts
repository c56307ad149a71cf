import type { RankRangePicture } from "../domain/picture.ts";
import type { Canvas, Draw } from "./chart.ts";
import { gap } from "./support/block.ts";
import { type LegendEntry, legend } from "./support/legend.ts";
import { markNotes } from "./support/mark-notes.ts";
import { rankHeading } from "./support/rank-heading.ts";
import { rankMark, scoreMarks } from "./support/rank-marks.ts";
import { rankRow } from "./support/rank-rows.ts";

/** Scores of areas as dots, and beside them the ranks that their uncertainty allows as bars. */
export const drawRankRange: Draw<RankRangePicture> = (picture, canvas) => {
  const { locale } = canvas;
  const figures = picture.rows.map(({ figure }) => figure);
  const [first] = figures;
  return {
    subtitle: first === undefined ? "" : locale.format.period(first.period),
    blocks: [
      legend(legendOf(picture, canvas), canvas),
      gap(8),
      rankHeading({ picture, canvas }),
      ...picture.rows.map((row) => rankRow(row, { picture, canvas })),
    ],
    notes: markNotes(figures, locale),
  };
};

function legendOf(
  { subject, rows, rankConfidence }: RankRangePicture,
  { locale }: Canvas,
): readonly LegendEntry[] {
  const interval = rows.flatMap(({ figure: { outcome } }) =>
    outcome.kind === "known" ? (outcome.interval ?? []) : [],
  )[0];
  const entry = (text: string, isSubject: boolean): LegendEntry => ({
    sampleWidth: 46,
    sample: (x, middle) => [
      ...scoreMarks({ x: x + 10, from: x, to: x + 20 }, { middle, isSubject }),
      rankMark({ from: x + 26, to: x + 46 }, { middle, isSubject }),
    ],
    text,
  });
  const { rankRange } = locale.charts;
  return [
    ...(subject === undefined ? [] : [entry(locale.areaName(subject), true)]),
    entry(rankRange.others, false),
    {
      sampleWidth: 30,
      sample: (x, middle) =>
        scoreMarks({ x: x + 15, from: x, to: x + 30 }, { middle, isSubject: false }),
      text:
        interval === undefined
          ? locale.column("score")
          : rankRange.score(locale.phrases.interval(interval.confidence).replaceAll("\u00ad", "")),
    },
    {
      sampleWidth: 30,
      sample: (x, middle) => [rankMark({ from: x, to: x + 30 }, { middle, isSubject: false })],
      text: rankRange.ranks(locale.format.percentage(rankConfidence, 0)),
    },
  ];
}
