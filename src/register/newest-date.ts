import type { IsoDate } from "../domain/calendar.ts";
import { dayRanges } from "./day-ranges.ts";
import { unpackDate } from "./packed-date.ts";
import type { Passes } from "./passes.ts";
import type { RegisterStore } from "./store.ts";

/** The newest day that occurs in any row: registration, end or last notice. Missing: undefined without rows. */
export function newestDate(store: RegisterStore, passes?: Passes): IsoDate | undefined {
  const { registered, ended, lastNotice } = dayRanges(store, passes);
  const newest = Math.max(registered.most, ended.most, lastNotice.most);
  return unpackDate(newest);
}

/** The first day on which an association left the register. Missing: undefined where none did, or none is told of. */
export function firstEnd(store: RegisterStore, passes?: Passes): IsoDate | undefined {
  return unpackDate(dayRanges(store, passes).ended.least);
}
