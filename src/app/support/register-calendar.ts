import type { InputRecord } from "../../domain/provenance.ts";
import { figuresOf, type TracedSeries } from "../../domain/series.ts";
import type { Files } from "../files.ts";
import { compiledPart } from "./compiled.ts";
import type { PublicationsOf } from "./publications.ts";
import type { RegisterCalendar } from "./published-tables.ts";
import { sourcesOf } from "./report-pictures.ts";

/** Id by which a report refers to the calendar. */
export const calendarInput = "register-events";

const calendarFile = "register-events.csv";

/** The calendar of events, as the build left it or read from `data/`. */
export async function loadRegisterCalendar(files: Files): Promise<RegisterCalendar> {
  return (await compiledPart(files, "register-events")) ?? (await readRegisterCalendar(files));
}

/** The calendar of events, read from `data/`. Throws: an ordinary error where a row of ours is not as agreed. */
export async function readRegisterCalendar(files: Files): Promise<RegisterCalendar> {
  const { readBundledTable } = await import("./bundled-table.ts");
  const { decodeRegisterEvents } = await import("../../decode/register-events.ts");
  const table = await readBundledTable(files, calendarFile);
  const file = await files.bundled(calendarFile);
  for await (const _ of file.bytes());
  return {
    events: decodeRegisterEvents(calendarFile, table),
    name: file.name,
    sha256: await file.sha256(),
    rows: table.rows.length,
  };
}

/**
 * The inputs behind series: those that the figures are made from, and the calendar with who tells of the events that are
 * used, where any are.
 */
export function seriesRecords(
  series: readonly TracedSeries[],
  inputs: readonly InputRecord[],
  { name, sha256, rows, publicationsOf }: RegisterCalendar & CalendarSources,
): readonly InputRecord[] {
  const used = new Set(sourcesOf(series.flatMap(figuresOf)));
  const events = series.flatMap(({ breaks }) => breaks.flat());
  const sources = [...new Set(events.flatMap((event) => event.sources))];
  const id = calendarInput;
  const publications = publicationsOf(sources);
  return [
    ...inputs.filter((input) => used.has(input.id)),
    ...(sources.length === 0
      ? []
      : [{ id, kind: "bundled", name, sha256, table: id, rows, publications } as const]),
  ];
}

interface CalendarSources {
  readonly publicationsOf: PublicationsOf;
}
