import type { InputRecord } from "../../domain/provenance.ts";
import type { RegisterEvent } from "../../domain/series.ts";
import type { Files } from "../files.ts";
import { compiledPart } from "./compiled.ts";
import type { PublicationsOf } from "./publications.ts";
import type { RegisterCalendar } from "./published-tables.ts";

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

/** The calendar as an input of a report, with who tells of the events that are used; none where none is. */
export function calendarRecords(
  { name, sha256, rows }: RegisterCalendar,
  used: readonly RegisterEvent[],
  publicationsOf: PublicationsOf,
): readonly InputRecord[] {
  if (used.length === 0) return [];
  const id = "register-events";
  const publications = publicationsOf([...new Set(used.flatMap(({ sources }) => sources))]);
  return [{ id, kind: "bundled", name, sha256, table: id, rows, publications }];
}
