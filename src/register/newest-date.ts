import type { IsoDate } from "../domain/calendar.ts";
import { dayRanges } from "./day-ranges.ts";
import { dateBits, unpackDate } from "./packed-date.ts";
import type { RegisterStore } from "./store.ts";

/** The newest day that occurs in any row: registration, end or last notice. Missing: undefined without rows. */
export function newestDate(store: RegisterStore): IsoDate | undefined {
  const { registered, ended, lastNotice } = dayRanges(store);
  const newest = Math.max(registered.most, ended.most, lastNotice.most);
  return unpackDate(newest);
}

/** The first day on which an association left the register. Missing: undefined where none did, or none is told of. */
export function firstEnd(store: RegisterStore): IsoDate | undefined {
  let first = dateBits;
  store.forEachBlock(({ ended }, rows) => {
    for (let at = 0; at < rows; at += 1) {
      const day = (ended[at] as number) & dateBits; // a block has at least so many rows
      if (day !== 0 && day < first) first = day;
    }
  });
  return first === dateBits ? undefined : unpackDate(first);
}
