import type { Passes } from "./passes.ts";
import { itself, remember } from "./remember.ts";
import type { RegisterStore } from "./store.ts";

/** How many associations of a municipality, given by its position. */
type CountIn = (municipality: number) => number;

/** Packed days from first to last, both included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Associations in the register on the reference date by the packed day of their last notice. */
export interface NoticesBefore {
  /** Before the limit. */
  readonly older: CountIn;
  /** On the reference date or before. */
  readonly byToday: CountIn;
  /** After the reference date. */
  readonly later: CountIn;
}

/**
 * Counts of associations by municipality and day. A question costs one pass over the store when it is first asked, and
 * room for a few numbers per municipality: indicators ask about a handful of days, but of every area.
 */
export interface DayCounts {
  registeredWithin(span: DaySpan): CountIn;
  endedWithin(span: DaySpan): CountIn;
  noticesBefore(limit: number): NoticesBefore;
}

/** What counts by day are made with. */
interface DayCountsOptions {
  readonly municipalities: number;
  /** The reference date, packed. */
  readonly day: number;
  readonly passes: Passes;
}

/** No day is before it; a day that is not known is 0, so that it lies in no span. */
export const firstPackedDay = 1;

/** Prepares counts over a store for a reference date (packed). */
export function dayCounts(
  store: RegisterStore,
  { municipalities, day, passes }: DayCountsOptions,
): DayCounts {
  const keyOf = ({ first, last }: DaySpan) => `${first} ${last}`;
  const within = (column: "registered" | "ended") =>
    remember(keyOf, (span: DaySpan) =>
      cellOf(passes.countSpan(store, { ...span, municipalities, column })),
    );
  return {
    registeredWithin: within("registered"),
    endedWithin: within("ended"),
    noticesBefore: remember(itself, (limit: number) => {
      const { older, byToday, later } = passes.countNotices(store, { municipalities, day, limit });
      return { older: cellOf(older), byToday: cellOf(byToday), later: cellOf(later) };
    }),
  };
}

function cellOf(counts: Uint32Array): CountIn {
  return (municipality) => counts[municipality] ?? 0;
}
