import type { StackedBarsPicture } from "../domain/picture.ts";
import type { Locale } from "../locales/locale.ts";
import type { Draw } from "./chart.ts";
import { gap } from "./support/block.ts";
import { type LegendEntry, legend } from "./support/legend.ts";
import { markNotes } from "./support/mark-notes.ts";
import { sequence, type Tone } from "./support/sequence.ts";
import { barLayout, drawSegment, shareAxis, stackedRow } from "./support/stacked-rows.ts";

/** Answers of each item as a bar of 100 %, the scale told by lightness, those who did not know apart. */
export const drawStackedBars: Draw<StackedBarsPicture> = ({ area, scale, rows }, canvas) => {
  const { locale } = canvas;
  const tones = sequence(scale.length);
  const layout = barLayout(rows, canvas);
  const figures = rows.flatMap(({ shares, dontKnow }) => [...shares, dontKnow]);
  const [first] = figures;
  return {
    subtitle: [
      locale.areaName(area),
      ...(first === undefined ? [] : [locale.format.period(first.period)]),
    ].join(" · "),
    blocks: [
      legend(legendOf(scale, tones, locale), canvas),
      gap(8),
      ...rows.map((row) => stackedRow(row, layout, { canvas, tones })),
      shareAxis(layout, canvas),
    ],
    notes: [locale.charts.stackedBars.shares, ...markNotes(figures, locale)],
  };
};

function legendOf(
  scale: StackedBarsPicture["scale"],
  tones: readonly Tone[],
  locale: Locale,
): readonly LegendEntry[] {
  const entry = (text: string, tone: Tone | undefined): LegendEntry => ({
    sampleWidth: 22,
    sample: (x, middle) => [drawSegment({ x: x + 1, middle, width: 20, height: 14 }, tone)],
    text,
  });
  return [
    ...scale.map(({ value, label }, place) => {
      const wording = label === undefined ? "" : ` ${locale.text(label)}`;
      return entry(locale.format.count(value) + wording, tones[place]);
    }),
    entry(locale.column("dont-know"), undefined),
  ];
}
