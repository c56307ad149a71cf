import { type IsoDate, type Period, toIsoDate } from "../../domain/calendar.ts";
import { type Converted, fault, isMissing, known, toDate } from "./cell.ts";
import { serialDay } from "./serial-day.ts";

const finnishSpan =
  /^(\d{1,2})\.(?:(\d{1,2})\.(?:(\d{4}))?)?\s*[–—−-]\s*(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const isoSpan = /^(\d{4}-\d{2}-\d{2})\s*(?:[–—−/]|\s-\s)\s*(\d{4}-\d{2}-\d{2})$/u;

/**
 * The day or days that a normalised cell tells: `5.12.2026`, `2026-12-05`, `5.–6.12.2026`, `30.11.–2.12.2026`,
 * `2026-12-05/2026-12-06`, and the serial number of a day as a spreadsheet exports it.
 */
export function toEventDays(text: string): Converted<Period> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const ends = endsOf(text);
  if (ends !== undefined) {
    const [from, to] = ends;
    return from === undefined || to === undefined || to < from
      ? fault("cell/impossible-date")
      : known({ kind: "span", from, to });
  }
  const serial = serialDay(text);
  if (serial !== undefined) return known({ kind: "day", on: serial });
  const date = toDate(text);
  return date.kind === "value" ? known({ kind: "day", on: date.value }) : date;
}

type Ends = readonly [IsoDate | undefined, IsoDate | undefined];

/** First and last day of a text that tells both; the first takes month and year from the last where it has none. */
function endsOf(text: string): Ends | undefined {
  const iso = isoSpan.exec(text);
  if (iso !== null) return [dayOf(iso[1]), dayOf(iso[2])];
  const finnish = finnishSpan.exec(text);
  if (finnish === null) return undefined;
  const [, day, month, year, lastDay, lastMonth, lastYear] = finnish;
  return [
    toIsoDate(Number(year ?? lastYear), Number(month ?? lastMonth), Number(day)),
    toIsoDate(Number(lastYear), Number(lastMonth), Number(lastDay)),
  ];
}

function dayOf(text = ""): IsoDate | undefined {
  const date = toDate(text);
  return date.kind === "value" ? date.value : undefined;
}
