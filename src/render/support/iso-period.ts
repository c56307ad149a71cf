import type { Period } from "../../domain/calendar.ts";

/** A period as ISO 8601 text: a day, or first and last day with a slash between. */
export function isoPeriod(period: Period): string {
  return period.kind === "day" ? period.on : `${period.from}/${period.to}`;
}
