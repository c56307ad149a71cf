import { dateBits } from "./packed-date.ts";
import type { RegisterStore } from "./store.ts";

/** First and last of the days in a column, packed; 0 stands for no day, and for both without rows. */
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
  let least = dateBits;
  let most = 0;
  store.forEachBlock((block, rows) => {
    const range = rangeIn(block[column], rows);
    least = Math.min(least, range.least);
    most = Math.max(most, range.most);
  });
  return { least: Math.min(least, most), most };
}

function rangeIn(days: Uint32Array, rows: number): DayRange {
  let least = dateBits;
  let most = 0;
  for (let at = 0; at < rows; at += 1) {
    const day = (days[at] as number) & dateBits; // a block has at least so many rows
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return { least, most };
}
