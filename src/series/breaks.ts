import type { AreaKey } from "../domain/area.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { RegisterEvent, RegisterMeasure } from "../domain/series.ts";

/** A stretch of days that a figure rests on: a stock on one day, or a flow from first to last. */
export interface Rest {
  readonly measure: RegisterMeasure;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What the figures of a series are of. */
export interface Subject {
  readonly area: AreaKey;
  /** Purpose classes that are counted; `total` where all are. */
  readonly classes: readonly string[];
}

/** Whether an event touches what a series is of, whatever the time. */
export function concerns(event: RegisterEvent, { area, classes }: Subject): boolean {
  const names = [area.level, ...[area.code, "*"].map((code) => `${area.level}:${code}`)];
  return (
    touches(event.classes, classes) && (event.areas.includes("*") || touches(event.areas, names))
  );
}

function touches(touched: readonly string[], wanted: readonly string[]): boolean {
  return touched.includes("*") || wanted.some((each) => touched.includes(each));
}

/** Where a figure stands to an event; `across` where it rests on days of both states or of the change itself. */
export type Side = "before" | "after" | "across" | "untouched";

/** The side of an event on which a figure stands, by the days of those measures that the event touches. */
export function sideOf(event: RegisterEvent, rests: readonly Rest[]): Side {
  const touched = rests.filter(({ measure }) => touches(event.measures, [measure]));
  if (touched.length === 0) return "untouched";
  if (touched.every(({ to }) => to <= event.oldStateUntil)) return "before";
  return touched.every(({ from }) => from >= event.date) ? "after" : "across";
}

/** Whether an event keeps two figures from being compared: they are not both before it, nor both after it. */
export function separates(
  event: RegisterEvent,
  one: readonly Rest[],
  other: readonly Rest[],
): boolean {
  const [first, second] = [sideOf(event, one), sideOf(event, other)];
  if (first === "untouched" && second === "untouched") return false;
  return first !== second || first === "across";
}
