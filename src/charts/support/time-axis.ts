import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type IsoDate, type Period, toDayNumber, yearOf } from "../../domain/calendar.ts";
import { widthOf } from "./text-width.ts";

/** Whole years along the page. */
export interface TimeAxis {
  /** Place of a day by its number. */
  readonly at: ScaleLinear<number, number>;
  /** First day of every year, and of the year behind the last. */
  readonly borders: readonly number[];
  /** Years that have room for their number, and the place of their middle. */
  readonly labels: readonly { readonly text: string; readonly x: number }[];
}

/** The day for which a period stands: itself, or the middle of a span. Unit: days since 1 January of year 1. */
export function dayOf(period: Period): number {
  return period.kind === "day"
    ? toDayNumber(period.on)
    : (toDayNumber(period.from) + toDayNumber(period.to) + 1) / 2;
}

/** First and last day of a period. */
export function endsOf(period: Period): readonly IsoDate[] {
  return period.kind === "day" ? [period.on] : [period.from, period.to];
}

/** The years that the days lie in, from `left` to `right`. */
export function timeAxis(
  days: readonly IsoDate[],
  { left, right, size }: { readonly left: number; readonly right: number; readonly size: number },
): TimeAxis {
  const years = days.map(yearOf);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const count = last - first + 1;
  const firstDays = Array.from({ length: count + 1 }, (_, place) => firstDayOf(first + place));
  const at = scaleLinear([firstDays[0] ?? 0, firstDays.at(-1) ?? 1], [left, right]);
  const borders = firstDays.map((day) => at(day));
  const room = widthOf("2000", { size }) + 8;
  const every = Math.max(1, Math.ceil((room * count) / (right - left)));
  return {
    at,
    borders,
    labels: borders.slice(0, -1).flatMap((border, place) => {
      const x = (border + (borders[place + 1] ?? border)) / 2;
      return (count - 1 - place) % every === 0 ? [{ text: String(first + place), x }] : [];
    }),
  };
}

function firstDayOf(year: number): number {
  // years of figures have four digits
  return toDayNumber(`${year}-01-01` as IsoDate);
}
