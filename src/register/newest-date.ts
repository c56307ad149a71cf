import { type IsoDate, toIsoDate } from "../domain/calendar.ts";
import { endedDay, type RegisterStore } from "./store.ts";

/** The newest day that occurs in any row: registration, end or last notice. Missing: undefined without rows. */
export function newestDate(store: RegisterStore): IsoDate | undefined {
  let newest = 0;
  store.forEachBlock(({ registered, ended, lastNotice }, rows) => {
    newest = Math.max(
      newest,
      latestOf(registered, rows),
      latestOf(ended, rows),
      latestOf(lastNotice, rows),
    );
  });
  return toIsoDate(newest >>> 9, (newest >>> 5) & 15, newest & 31);
}

function latestOf(days: Uint32Array, rows: number): number {
  let latest = 0;
  for (let at = 0; at < rows; at += 1) {
    const day = endedDay(days[at] as number); // a block has at least so many rows
    if (day > latest) latest = day;
  }
  return latest;
}
