import { dateBits } from "./packed-date.ts";
import type { RegisterStore } from "./store.ts";

/** First and last of the days in a column, packed; 0 stands for no day, and for both where there is none. */
interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** The days that occur in a store. */
export type DayRanges = Readonly<Record<(typeof dayColumns)[number], DayRange>>;

const dayColumns = ["registered", "ended", "lastNotice"] as const;

// Purely a memory: whoever looks for the reference date, and whoever counts the stock, ask the same of every row.
const remembered = new WeakMap<
  RegisterStore,
  { readonly changes: number; readonly ranges: DayRanges }
>();

/** First and last days of each column of days. */
export function dayRanges(store: RegisterStore): DayRanges {
  const known = remembered.get(store);
  const changes = store.changes();
  if (known?.changes === changes) return known.ranges;
  const [registered, ended, lastNotice] = dayColumns.map((column) => rangeOf(store, column));
  const none = { least: 0, most: 0 };
  const ranges = {
    registered: registered ?? none,
    ended: ended ?? none,
    lastNotice: lastNotice ?? none,
  };
  remembered.set(store, { changes, ranges });
  return ranges;
}

/** Column by column: what the loop needs stays in registers. */
function rangeOf(store: RegisterStore, column: (typeof dayColumns)[number]): DayRange {
  let before = dateBits;
  let most = 0;
  store.forEachBlock((block, rows) => {
    const range = rangeIn(block[column], rows);
    before = Math.min(before, range.before);
    most = Math.max(most, range.most);
  });
  return { least: Math.min(before + 1, most), most };
}

/** The last day and the number before the first: no day less one is beyond every day, without a branch. */
function rangeIn(
  days: Uint32Array,
  rows: number,
): { readonly before: number; readonly most: number } {
  let before = dateBits;
  let most = 0;
  for (let at = 0; at < rows; at += 1) {
    const day = (days[at] as number) & dateBits; // a block has at least so many rows
    if ((day - 1) >>> 0 < before) before = day - 1;
    if (day > most) most = day;
  }
  return { before, most };
}
