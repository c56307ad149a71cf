import type { OrderStatistics } from "../stats/quantile-type-7.ts";
import { dayNumberOf } from "./packed-date.ts";
import type { GroupedDayCells, Passes } from "./passes.ts";
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
  readonly passes: Passes;
}

/** Municipalities by the area they lie in, areas numbered from 0; those that lie in none share the last number. */
export interface Grouping {
  readonly groupOf: Uint16Array;
  readonly groups: number;
}

/** Registration days of the stock by group and span: packed days that agree but for their last bits. */
export interface GroupedDays extends GroupedDayCells {
  readonly groupOf: Uint16Array;
  /** The last bits of a packed day, which lie in `days`. */
  readonly bits: number;
  /** The first span, and how many there are to a group. */
  readonly firstSpan: number;
  readonly spans: number;
}

/** Fewest bits of a span: four months as they are packed. More are taken where spans would outnumber the rows. */
const fewestBits = 7;

/** Spans that cost nothing to speak of. */
const modestSpans = 32_768;

/** Sorts the stock by group and span, in two passes; the days of a span stay in the order of the rows. */
export function groupDays(stock: StockOfDay, { groupOf, groups }: Grouping): GroupedDays {
  const { store, day, first, last, passes } = stock;
  const most = Math.max(store.rowCount(), modestSpans);
  let bits = fewestBits;
  while (groups * ((last >>> bits) - (first >>> bits) + 1) > most && bits < 16) bits += 1;
  const firstSpan = first >>> bits;
  const spans = (last >>> bits) - firstSpan + 1;
  // All groups' days one after the other: 32 bits hold those of four hundred groups over twenty thousand years.
  const rowOf = Int32Array.from(groupOf, (group) => (group * spans - firstSpan) << bits);
  const cells = passes.groupDays(store, { day, rowOf, bits, spans: groups * spans });
  return { groupOf, bits, firstSpan, spans, ...cells };
}

/** Days by place, as day numbers, of several groups together. */
export function readOff(
  { ends, days, bits, firstSpan, spans }: GroupedDays,
  groups: readonly number[],
): OrderStatistics {
  const upTo = new Uint32Array(spans);
  for (const group of groups) {
    let before = ends[group * spans - 1] ?? 0;
    for (let span = 0; span < spans; span += 1) {
      const end = ends[group * spans + span] ?? 0;
      upTo[span] = (upTo[span] ?? 0) + end - before;
      before = end;
    }
  }
  for (let span = 1; span < spans; span += 1) {
    upTo[span] = (upTo[span] ?? 0) + (upTo[span - 1] ?? 0);
  }
  const countDays = (span: number) => {
    const counts = new Uint32Array(1 << bits);
    for (const group of groups) {
      const cell = group * spans + span;
      const end = ends[cell] ?? 0;
      for (let at = ends[cell - 1] ?? 0; at < end; at += 1) {
        const day = days[at] ?? 0;
        counts[day] = (counts[day] ?? 0) + 1;
      }
    }
    return counts;
  };
  let counted = { span: -1, counts: new Uint32Array(0) }; // neighbours are asked for one after the other
  return {
    count: upTo[spans - 1] ?? 0,
    valueAt: (place) => {
      const span = placeOfFirstAbove(upTo, place);
      if (span !== counted.span) counted = { span, counts: countDays(span) };
      let day = 0;
      for (let left = place - (upTo[span - 1] ?? 0); day < counted.counts.length; day += 1) {
        left -= counted.counts[day] ?? 0;
        if (left < 0) break;
      }
      return dayNumberOf(((firstSpan + span) << bits) | day);
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
