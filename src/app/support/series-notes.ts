import { lastDayOf } from "../../domain/calendar.ts";
import { note } from "../../domain/note-id.ts";
import type { Released } from "../../domain/released.ts";
import type { Note } from "../../domain/report.ts";
import { figuresOf, knownIn, type TracedSeries } from "../../domain/series.ts";
import type { FigureOptions } from "../input-options.ts";
import { distinct } from "./distinct.ts";
import { figureNotes } from "./figure-notes.ts";
import type { Run } from "./prepare-run.ts";

/** Notes of single dates, which a series has many of: one note of its own says it for all. */
const ofOneDate: readonly string[] = ["population-date", "dynamics-period", "classified-only"];

/** Remarks that a series calls for: what its figures rest on, where they begin and how changes are judged. */
export function seriesNotes(
  series: readonly TracedSeries[],
  run: Run,
  { confidence }: Pick<FigureOptions, "confidence">,
): readonly Note[] {
  const figures = series.flatMap(figuresOf);
  const { publishedOn, wholeFrom } = run.timeline;
  const isEarly = ({ period }: Released) =>
    wholeFrom !== undefined && lastDayOf(period) < wholeFrom;
  const perResident = figures.some(
    ({ outcome }) => outcome.kind === "known" && outcome.denominator?.unit === "residents",
  );
  const narrower = figures.filter(
    ({ outcome }) => outcome.kind === "known" && outcome.flags.includes("scope"),
  );
  const segments = series.flatMap((each) => each.segments);
  const isJudged =
    confidence !== undefined && segments.some((each) => knownIn(each.figures).length > 1);
  const general = figureNotes(figures, { dormancyYears: 0 });
  return [
    ...general.filter(({ id }) => !ofOneDate.includes(id)),
    ...distinct(narrower.map(({ period }) => lastDayOf(period))).map((date) =>
      note("classified-only", { date }),
    ),
    ...(perResident ? [note("series-residents", {})] : []),
    ...(publishedOn === undefined ? [note("series-of-rows", {})] : []),
    ...(wholeFrom !== undefined && run.dataset.register.holdsEnded && figures.some(isEarly)
      ? [note("series-begins", { date: wholeFrom })]
      : []),
    ...(isJudged ? [note("series-change", {})] : []),
  ];
}
