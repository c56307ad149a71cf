import { type IsoDate, lastDayOf, type Period, yearEnd, yearOf } from "../../domain/calendar.ts";
import type { SeriesSubject } from "../../domain/series.ts";
import type { Run } from "./prepare-run.ts";

/** First and last calendar year of a series, where the user set them. */
export interface SeriesYears {
  readonly since?: number;
  readonly until?: number;
}

/**
 * The times of which a series has figures, in order: the days of published tables; of rows every year end up to the
 * reference date and that date itself, or every calendar year that is over where figures are of flows. Rows are counted
 * from the first year of the area classification on unless another year is asked for.
 */
export function seriesPeriods(
  run: Pick<Run, "areas" | "dataset" | "referenceDate" | "timeline">,
  { flows }: SeriesSubject,
  { since, until }: SeriesYears,
): readonly Period[] {
  const { areas, dataset, referenceDate, timeline } = run;
  const isWanted = (year: number) => year >= (since ?? 0) && (until === undefined || year <= until);
  const { publishedOn } = timeline;
  if (publishedOn !== undefined) {
    // Published tables have no flows; the one figure there is tells why.
    if (flows.length > 0) {
      return [dataset.dynamicsPeriod].filter((period) => isWanted(yearOf(lastDayOf(period))));
    }
    return publishedOn
      .filter((day) => day <= referenceDate && isWanted(yearOf(day)))
      .map((on): Period => ({ kind: "day", on }));
  }
  const first = since ?? areas.firstYear;
  const length = Math.max(0, yearOf(referenceDate) - first + 1);
  const years = Array.from({ length }, (_, at) => first + at).filter(isWanted);
  const over = years.filter((year) => yearEnd(year) <= referenceDate);
  if (flows.length > 0) return over.map(calendarYear);
  const days = new Set([
    ...over.map(yearEnd),
    ...(isWanted(yearOf(referenceDate)) ? [referenceDate] : []),
  ]);
  return [...days].map((on): Period => ({ kind: "day", on }));
}

function calendarYear(year: number): Period {
  // As `yearEnd`.
  const from = `${yearEnd(year).slice(0, 4)}-01-01` as IsoDate;
  return { kind: "span", from, to: yearEnd(year) };
}
