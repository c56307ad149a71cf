import { dayNumberOf } from "./packed-date.ts";
import { type GroupedDays, groupDays } from "./sorted-days.ts";
import { isInRegister } from "./stock-counts.ts";
import { endedDay, type RegisterStore, type StoreBlock } from "./store.ts";

/** Days by municipality, sorted so that counts for any day are exact. Each is made when it is first asked for. */
export interface DayCounts {
  /** Registration days of all associations. */
  registered(): GroupedDays;
  /** Days on which registrations ended. */
  ended(): GroupedDays;
  /** Registration days of those in the register on the reference date. */
  registeredOfStock(): GroupedDays;
  /** Days of the last notice of those in the register on the reference date, where known. */
  lastNoticeOfStock(): GroupedDays;
}

/** The packed day of a row, 0 when it does not count. */
type Select = (block: StoreBlock, at: number) => number;

/** Prepares the days of a store for a reference date (packed). */
export function dayCounts(store: RegisterStore, municipalities: number, day: number): DayCounts {
  const ofStock =
    (select: Select): Select =>
    (block, at) =>
      isInRegister(block, at, day) ? select(block, at) : 0;
  const registered: Select = (block, at) => block.registered[at] ?? 0;
  const make = (select: Select) => once(() => collect(store, municipalities, select));
  return {
    registered: make(registered),
    ended: make((block, at) => endedDay(block.ended[at] ?? 0)),
    registeredOfStock: make(ofStock(registered)),
    lastNoticeOfStock: make(ofStock((block, at) => block.lastNotice[at] ?? 0)),
  };
}

function collect(store: RegisterStore, municipalities: number, select: Select): GroupedDays {
  const days = new Int32Array(store.rowCount());
  const groups = new Uint16Array(store.rowCount());
  let length = 0;
  store.forEachBlock((block, rows) => {
    for (let at = 0; at < rows; at += 1) {
      const packed = select(block, at);
      if (packed === 0) continue;
      days[length] = dayNumberOf(packed);
      groups[length] = block.municipality[at] ?? 0;
      length += 1;
    }
  });
  return groupDays({ days, groups, length }, municipalities);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
