import { type IsoDate, toIsoDate } from "../domain/calendar.ts";
import { dayRanges } from "./day-ranges.ts";
import type { RegisterStore } from "./store.ts";

/** The newest day that occurs in any row: registration, end or last notice. Missing: undefined without rows. */
export function newestDate(store: RegisterStore): IsoDate | undefined {
  const { registered, ended, lastNotice } = dayRanges(store);
  const newest = Math.max(registered.most, ended.most, lastNotice.most);
  return toIsoDate(newest >>> 9, (newest >>> 5) & 15, newest & 31);
}
