import { type IsoDate, toIsoDate } from "../domain/calendar.ts";
import { endedDay, type RegisterStore } from "./store.ts";

/** The newest day that occurs in any row: registration, end or last notice. Missing: undefined without rows. */
export function newestDate(store: RegisterStore): IsoDate | undefined {
  let newest = 0;
  store.forEachBlock(({ registered, ended, lastNotice }, rows) => {
    for (let at = 0; at < rows; at += 1) {
      newest = Math.max(newest, registered[at] ?? 0, endedDay(ended[at] ?? 0), lastNotice[at] ?? 0);
    }
  });
  return toIsoDate(newest >>> 9, (newest >>> 5) & 15, newest & 31);
}
