import type { Verdict } from "../domain/cell.ts";
import type { SpinePicture, SpineRow } from "../domain/picture.ts";
import type { Locale } from "../locales/locale.ts";
import type { Draw } from "./chart.ts";
import { gap } from "./support/block.ts";
import { type LegendEntry, legend, withoutSample } from "./support/legend.ts";
import { markNotes } from "./support/mark-notes.ts";
import { drawBar, drawCentre, drawWhisker, symbolOfVerdict } from "./support/spine-marks.ts";
import { partHeading, spineHeading, spineRow } from "./support/spine-rows.ts";
import { symbolAt } from "./support/symbols.ts";

/** The area's figures against a benchmark's: its value, the benchmark's, and its place among the areas of its level. */
export const drawSpine: Draw<SpinePicture> = (picture, canvas) => {
  const { area, rows, benchmark } = picture;
  const { locale } = canvas;
  const name = locale.areaName(area);
  const beginsPart = ({ part }: SpineRow, index: number) =>
    part !== undefined && part !== rows[index - 1]?.part;
  return {
    subtitle: [`${name} (${locale.words.levels[area.key.level]})`, ...periodOf(rows, locale)].join(
      " · ",
    ),
    blocks: [
      legend(legendOf(picture, locale), canvas),
      gap(10),
      spineHeading(name, locale.column(benchmark), canvas),
      ...rows.flatMap((row, index) => [
        ...(beginsPart(row, index) ? [partHeading(row.part ?? "", canvas)] : []),
        spineRow(row, canvas),
      ]),
    ],
    notes: [
      locale.charts.spine.scale,
      ...markNotes(
        rows.flatMap(({ figure, beside }) => [figure, beside]),
        locale,
      ),
    ],
  };
};

/** The period, where all figures of the area have one. */
function periodOf(rows: readonly SpineRow[], { format }: Locale): readonly string[] {
  const periods = new Set(rows.map(({ figure }) => format.period(figure.period)));
  return periods.size === 1 ? [...periods] : [];
}

const verdicts: readonly Verdict[] = ["lower", "similar", "higher", "better", "worse"];

/** What occurs in the rows, explained. */
function legendOf({ rows, benchmark }: SpinePicture, locale: Locale): readonly LegendEntry[] {
  const { words, phrases, charts } = locale;
  const verdictColumn = benchmark === "country" ? "verdict" : `${benchmark}-verdict`;
  const occurring = verdicts.filter((verdict) => rows.some((row) => row.verdict === verdict));
  const interval = rows.flatMap(({ figure: { outcome } }) =>
    outcome.kind === "known" && outcome.interval !== undefined ? [outcome.interval] : [],
  )[0];
  return [
    ...(occurring.length === 0 ? [] : [withoutSample(`${locale.column(verdictColumn)}:`)]),
    ...occurring.map(
      (verdict): LegendEntry => ({
        sampleWidth: 12,
        sample: (left, middle) => [symbolAt({ x: left + 6, y: middle }, symbolOfVerdict(verdict))],
        text: words.verdicts[verdict],
      }),
    ),
    ...(interval === undefined
      ? []
      : [
          {
            sampleWidth: 24,
            sample: (left: number, middle: number) =>
              drawWhisker({ from: left + 1, to: left + 23, y: middle }),
            text: phrases.interval(interval.confidence).replaceAll("\u00ad", ""),
          },
        ]),
    barEntry("all", charts.spine.allAreas),
    barEntry("half", charts.spine.middleHalf),
    {
      sampleWidth: 8,
      sample: (left, y) => [drawCentre(left + 4, { top: y - 8, bottom: y + 8 })],
      text: locale.column(benchmark),
    },
  ];
}

function barEntry(part: "all" | "half", text: string): LegendEntry {
  return {
    sampleWidth: 24,
    sample: (left, y) => [drawBar({ from: left, to: left + 24, y }, part)],
    text,
  };
}
