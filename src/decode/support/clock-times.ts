import type { ClockTimes } from "../../domain/announced-event.ts";
import { type Converted, fault, isMissing, known } from "./cell.ts";

const opening = /^(?:klo|kello|kl|klockan|at)\.?\s*(?=\d)/iu;
const clock = "(\\d{1,2})(?:[.:](\\d{2}))?(?:[.:]00)?";
const times = new RegExp(`^${clock}(?:\\s*[–—−-]\\s*(?:(?:klo|kl)\\.?\\s*)?${clock})?$`, "iu");

/**
 * The times that a normalised cell tells: `13`, `13.00`, `13:00`, `klo 13–15.30`, `kl. 13-15`, `13:00:00`.
 * Shape:   an end comes after its beginning on the same day.
 */
export function toClockTimes(text: string): Converted<ClockTimes> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const found = times.exec(text.replace(opening, ""));
  if (found === null) return fault("cell/not-a-time");
  const [, hour, minute, lastHour, lastMinute] = found;
  const from = clockTime(hour, minute);
  const to = lastHour === undefined ? undefined : clockTime(lastHour, lastMinute);
  const isTime = from !== undefined && from !== "24:00";
  const isEnd = lastHour === undefined || (to !== undefined && from !== undefined && from < to);
  return isTime && isEnd ? known({ from, to }) : fault("cell/not-a-time");
}

/** The time as `HH:MM`; undefined where a clock shows none such. */
function clockTime(hour = "", minute = "00"): string | undefined {
  const isOnClock = Number(hour) < 24 && Number(minute) < 60;
  const isMidnight = Number(hour) === 24 && Number(minute) === 0;
  return isOnClock || isMidnight ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

const timeBehindDay = /^\S+?(?:T|\s+)((?:klo|kello|kl|klockan|at)?\.?\s*\d{1,2}[.:]\d{2}.*)$/iu;

/** The times behind a day in one cell, such as `5.12.2026 klo 13.00`; midnight, which exports add, is none. */
export function timesBehindDay(text: string): ClockTimes | undefined {
  const behind = timeBehindDay.exec(text)?.[1];
  const found = behind === undefined ? undefined : toClockTimes(behind);
  if (found?.kind !== "value") return undefined;
  return found.value.from === "00:00" && found.value.to === undefined ? undefined : found.value;
}
