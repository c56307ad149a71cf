import type { AreaIndex } from "../../areas/area-index.ts";
import type { AnnouncedEvent, ClockTimes } from "../../domain/announced-event.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import type { IsoDate, Period } from "../../domain/calendar.ts";
import type { Cell, Column, Table } from "../../domain/report.ts";
import type { DocumentSection } from "../../domain/word-id.ts";
import { isSameArea, liesIn } from "./structures-areas.ts";
import { tableOf, toPeriod, toText } from "./structures-cells.ts";

const columns: readonly Column[] = [
  { id: "date", kind: "period" },
  { id: "time", kind: "text" },
  { id: "area", kind: "name" },
  { id: "title", kind: "text" },
  { id: "place", kind: "text" },
];

const section: DocumentSection = "events";

/** Whose events are wanted, and from which day on. */
export interface WantedEvents {
  readonly area: Area;
  readonly index: AreaIndex;
  readonly from: IsoDate;
}

/**
 * Events that concern an area and are not over on a day: those of the area itself, of an area that lies in it or in
 * which it lies, and of the whole country. The country's own list has them all.
 * Shape:   one table in order of days and times, none without events; of one day and time in the order of the files.
 */
export function upcomingEvents(
  events: readonly AnnouncedEvent[],
  { area, index, from }: WantedEvents,
): readonly Table[] {
  const wanted = events
    .filter(({ period }) => lastDay(period) >= from)
    .filter((event) => event.areas.some((key) => concerns(index, key, area.key)))
    .toSorted(byTime);
  const tables = tableOf(
    "upcoming-events",
    columns,
    wanted.map(({ period, time, areas, title, place }) => ({
      date: toPeriod(period),
      time: toText(time && timeText(time)),
      area: areaCell(areas, index),
      title: toText(title),
      place: toText(place),
    })),
  );
  return tables.map((table) => ({ ...table, section }));
}

function concerns(index: AreaIndex, event: AreaKey, area: AreaKey): boolean {
  return (
    event.level === "country" ||
    isSameArea(event, area) ||
    liesIn(index, event, area) ||
    liesIn(index, area, event)
  );
}

function firstDay(period: Period): IsoDate {
  return period.kind === "day" ? period.on : period.from;
}

function lastDay(period: Period): IsoDate {
  return period.kind === "day" ? period.on : period.to;
}

/** By day, then by time; an event without a time stands before those that have one. */
function byTime(one: AnnouncedEvent, other: AnnouncedEvent): number {
  const [a, b] = [one, other].map(({ period, time }) => `${firstDay(period)} ${time?.from ?? ""}`);
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

function timeText({ from, to }: ClockTimes): string {
  return to === undefined ? from : `${from}–${to}`;
}

/** One area by its name; several as a list in each language, since a cell holds one area. */
function areaCell(keys: readonly AreaKey[], index: AreaIndex): Cell {
  const areas = keys.flatMap(({ level, code, year }) => index.area(level, code, year) ?? []);
  const [first, ...others] = areas;
  if (first !== undefined && others.length === 0) return { kind: "name", area: first };
  const list = (tag: "fi" | "sv" | "en") => areas.map(({ shortName }) => shortName[tag]).join(", ");
  return { kind: "localised", text: { fi: list("fi"), sv: list("sv"), en: list("en") } };
}
