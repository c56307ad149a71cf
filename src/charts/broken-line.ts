import type { BrokenLinePicture } from "../domain/picture.ts";
import type { Released } from "../domain/released.ts";
import type { Locale } from "../locales/locale.ts";
import { marksOf } from "../locales/support/figure-text.ts";
import type { Draw } from "./chart.ts";
import { gap } from "./support/block.ts";
import { drawNumber } from "./support/break-marks.ts";
import { type LegendEntry, legend, legendColumn } from "./support/legend.ts";
import { linePlot } from "./support/line-plot.ts";
import { markNotes } from "./support/mark-notes.ts";
import { drawLine, drawPoint, drawRing, styleOfSeries } from "./support/series-marks.ts";
import { valueAxis } from "./support/value-axis.ts";

/** Figures over time: a line joins only what compares, numbered events stand where it is cut. */
export const drawBrokenLine: Draw<BrokenLinePicture> = (picture, canvas) => {
  const { locale } = canvas;
  const { series, breaks } = picture;
  const figures = series.flatMap(({ segments }) => segments.flat());
  const unit = figures[0]?.unit ?? "index";
  const axis = valueAxis(figures, { unit, format: locale.format });
  const startsAtZero = axis.scale.domain()[0] === 0;
  return {
    subtitle: locale.words.units[unit],
    blocks: [
      legend(legendOf(picture, locale), canvas),
      gap(6),
      linePlot(picture, axis, canvas),
      gap(6),
      legendColumn(
        breaks.map(({ period, label }, place) => ({
          sampleWidth: 18,
          sample: (x, middle) => drawNumber(place + 1, x + 9, middle),
          text: `${locale.format.period(period)} ${locale.text(label)}`,
        })),
        canvas,
      ),
    ],
    notes: [
      ...(breaks.length === 0 ? [] : [locale.charts.brokenLine.cut]),
      ...(startsAtZero ? [] : [locale.charts.brokenLine.notFromZero]),
      ...markNotes(figures, locale),
    ],
  };
};

/** The areas, the interval where there is one, and the ring where a mark belongs to a figure. */
function legendOf({ series }: BrokenLinePicture, locale: Locale): readonly LegendEntry[] {
  const figures = series.flatMap(({ segments }) => segments.flat());
  const interval = figures.flatMap(({ outcome }) =>
    outcome.kind === "known" ? (outcome.interval ?? []) : [],
  )[0];
  return [
    ...series.map(({ area }, place): LegendEntry => {
      const style = styleOfSeries(place);
      return {
        sampleWidth: 34,
        sample: (x, y) => [
          ...drawLine(
            [
              { x, y },
              { x: x + 34, y },
            ],
            style,
          ),
          ...drawPoint({ x: x + 17, y }, style),
        ],
        text: locale.areaName(area),
      };
    }),
    ...(interval === undefined
      ? []
      : [
          {
            sampleWidth: 12,
            sample: (x: number, y: number) =>
              drawPoint(
                { x: x + 6, y, interval: { lower: y + 8, upper: y - 8 } },
                styleOfSeries(0),
              ),
            text: locale.phrases.interval(interval.confidence).replaceAll("\u00ad", ""),
          },
        ]),
    ...markedEntry(figures, locale),
  ];
}

/** What a ring means, with the marks that occur; what each of these says stands in the notes. */
function markedEntry(figures: readonly Released[], { charts }: Locale): readonly LegendEntry[] {
  const flags = figures.flatMap(({ outcome }) => (outcome.kind === "known" ? outcome.flags : []));
  if (flags.length === 0) return [];
  return [
    {
      sampleWidth: 18,
      sample: (x, y) => [drawRing(x + 9, y)],
      text: charts.brokenLine.marked(marksOf(flags).join(" ")),
    },
  ];
}
