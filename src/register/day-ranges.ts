import type { DayRange, Passes } from "./passes.ts";
import { plainPasses } from "./plain-passes.ts";
import type { RegisterStore } from "./store.ts";

/** The days that occur in a store. */
export type DayRanges = Readonly<Record<"registered" | "ended" | "lastNotice", DayRange>>;

// Purely a memory: whoever looks for the reference date, and whoever counts the stock, ask the same of every row.
const remembered = new WeakMap<
  RegisterStore,
  { readonly changes: number; readonly ranges: DayRanges }
>();

/** First and last days of each column of days. */
export function dayRanges(store: RegisterStore, passes: Passes = plainPasses): DayRanges {
  const known = remembered.get(store);
  const changes = store.changes();
  if (known?.changes === changes) return known.ranges;
  const ranges = {
    registered: passes.rangeOfDays(store, "registered"),
    ended: passes.rangeOfDays(store, "ended"),
    lastNotice: passes.rangeOfDays(store, "lastNotice"),
  };
  remembered.set(store, { changes, ranges });
  return ranges;
}
