import type { OrderStatistics } from "../stats/quantile-type-7.ts";
import { dateBits, dayNumberOf } from "./packed-date.ts";
import { accumulate } from "./sorted-days.ts";
import type { RegisterStore } from "./store.ts";

/** The stock whose registration days are wanted. */
export interface StockOfDay {
  readonly store: RegisterStore;
  /** Positions of municipalities in all. */
  readonly municipalities: number;
  /** The reference date, packed. */
  readonly day: number;
  /** No association of the stock was registered before or after these days, packed. */
  readonly first: number;
  readonly last: number;
}

/** Municipalities by the area they lie in, areas numbered from 0; those that lie in none share the last number. */
export interface Grouping {
  readonly groupOf: Uint16Array;
  readonly groups: number;
}

/** Counts of the stock by group and packed day, and by group and month: 32 days each, as they are packed. */
export interface DayTable {
  readonly groupOf: Uint16Array;
  readonly byDay: Uint32Array;
  readonly byMonth: Uint32Array;
}

/** Months of a table: the first one, as in a packed day, and how many. */
export function monthsOf({ first, last }: StockOfDay): {
  readonly first: number;
  readonly count: number;
} {
  return { first: first >>> 5, count: (last >>> 5) - (first >>> 5) + 1 };
}

/** Counts the stock in one pass; the table grows with groups and days, not with rows. */
export function countByDay(stock: StockOfDay, { groupOf, groups }: Grouping): DayTable {
  const { store, day } = stock;
  const months = monthsOf(stock);
  const byMonth = new Uint32Array(groups * months.count);
  const byDay = new Uint32Array(byMonth.length << 5);
  const rowOf = Int32Array.from(groupOf, (group) => (group * months.count - months.first) << 5);
  store.forEachBlock(({ registered, ended, municipality }, rows) => {
    for (let at = 0; at < rows; at += 1) {
      // The columns have at least so many rows, and the tables a cell for every day of the stock.
      const from = registered[at] as number;
      if (from > day || (((ended[at] as number) & dateBits) - 1) >>> 0 < day) continue; // as in `countStock`
      const cell = (rowOf[municipality[at] as number] as number) + from;
      byDay[cell] = (byDay[cell] as number) + 1;
      byMonth[cell >>> 5] = (byMonth[cell >>> 5] as number) + 1;
    }
  });
  return { groupOf, byDay, byMonth };
}

/** Days by place, as day numbers, of several groups of a table together. */
export function readOff(
  stock: StockOfDay,
  { byDay, byMonth }: DayTable,
  groups: readonly number[],
): OrderStatistics {
  const months = monthsOf(stock);
  const sums = new Uint32Array(months.count);
  for (const group of groups) {
    for (let month = 0; month < months.count; month += 1) {
      sums[month] = (sums[month] ?? 0) + (byMonth[group * months.count + month] ?? 0);
    }
  }
  accumulate(sums);
  const countOn = (month: number, day: number) =>
    groups.reduce(
      (sum, group) => sum + (byDay[((group * months.count + month) << 5) + day] ?? 0),
      0,
    );
  return {
    count: sums[months.count - 1] ?? 0,
    valueAt: (place) => {
      const month = placeOfFirstAbove(sums, place);
      let day = 0;
      for (let upTo = sums[month - 1] ?? 0; day < 32; day += 1) {
        upTo += countOn(month, day);
        if (upTo > place) break;
      }
      return dayNumberOf(((months.first + month) << 5) + day);
    },
  };
}

/** The first place of an ascending list whose value is above the limit. */
function placeOfFirstAbove(sorted: Uint32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
