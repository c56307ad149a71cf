import { dayBefore } from "../domain/calendar.ts";
import type { RegisterEvent } from "../domain/series.ts";
import {
  type BundledRow,
  type BundledRows,
  bundledRows,
  toBoolean,
  toDate,
  toList,
  toLocalised,
} from "./support/bundled-rows.ts";

/** To which figures an event applies; those of several area divisions are never in one series. */
const appliesTo = ["*", "published", "several-divisions"];

/**
 * Events of the calendar across which figures of one area division do not compare, in the order of the table.
 * Throws: an ordinary error naming file and line at a row that is malformed.
 */
export function decodeRegisterEvents(file: string, table: BundledRows): readonly RegisterEvent[] {
  return bundledRows(file, table).flatMap((row) => {
    const scope = row.text("applies_to_source");
    if (!appliesTo.includes(scope)) row.fail("applies_to_source");
    const breaksSeries = toBoolean(row, "breaks_trend") && scope !== "several-divisions";
    return breaksSeries ? [toEvent(row)] : [];
  });
}

function toEvent(row: BundledRow): RegisterEvent {
  const date = toDate(row, "date") ?? row.fail("date");
  const oldStateUntil = toDate(row, "old_state_until") ?? dayBefore(date) ?? row.fail("date");
  if (oldStateUntil >= date) row.fail("old_state_until");
  return {
    id: row.text("event_id") || row.fail("event_id"),
    name: toLocalised(row),
    date,
    oldStateUntil,
    ofPublished: row.text("applies_to_source") === "published",
    measures: toList(row, "applies_to_measure"),
    classes: toList(row, "applies_to_class"),
    areas: toList(row, "applies_to_area"),
    sources: toList(row, "source"),
  };
}
