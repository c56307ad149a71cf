import type { IsoDate } from "../../domain/calendar.ts";
import type { ProfiledFigure } from "../../domain/profile-figure.ts";

/** The last day that a figure speaks of. */
function lastDayOf({ figure }: ProfiledFigure): IsoDate {
  const { period } = figure;
  return period.kind === "day" ? period.on : period.to;
}

/** The figures that speak of the newest time of them all, in their order. */
export function newestOf<Figure extends ProfiledFigure>(
  figures: readonly Figure[],
): readonly Figure[] {
  const isNewest = (day: IsoDate) => figures.every((other) => lastDayOf(other) <= day);
  return figures.filter((figure) => isNewest(lastDayOf(figure)));
}
