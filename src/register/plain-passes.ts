import { purposeClasses } from "../domain/association.ts";
import { dateBits } from "./packed-date.ts";
import {
  type Passes,
  rangeFrom,
  type Slots,
  type StockCells,
  type TellDefinitions,
  tellSlots,
} from "./passes.ts";
import { slotBits } from "./passes-layout.ts";
import { type StoreBlock, storedLanguages } from "./store.ts";

/**
 * The passes as written: what the kernel's must equal, and used where there is no kernel. Columns have at least as many
 * rows as their block, and tables a cell for whatever stands in them, so no look-up needs a check. What a loop asks of a
 * row is written out: until V8 has compiled it, a call costs more than the rest of the row.
 */
export const plainPasses: Passes = {
  rangeOfDays(store, column) {
    let before = dateBits;
    let most = 0;
    store.forEachBlock((block, rows) => {
      const range = rangeIn(block[column], rows);
      before = Math.min(before, range.before);
      most = Math.max(most, range.most);
    });
    return rangeFrom(before, most);
  },
  whatOccurs(store) {
    const seen = { language: 0, purposeClass: 0, definitions: 0 };
    store.forEachBlock((block, rows) => {
      seen.language |= joined(block.language, rows);
      seen.purposeClass |= joined(block.purposeClass, rows);
      seen.definitions |= joined(block.definitions, rows);
    });
    return seen;
  },
  countStock(store, { municipalities, day }, tell) {
    const byClass = new Uint32Array(municipalities * purposeClasses.length);
    const byLanguage = new Uint32Array(municipalities * storedLanguages.length);
    const slots = newSlots(municipalities);
    const counted = { byClass, byLanguage, ...slots };
    store.forEachBlock((block, rows) => countIn(counted, block, { rows, day, tell }));
    tellSlots(slots, tell);
    return { byClass, byLanguage };
  },
  countSpan(store, { municipalities, column, first, last }) {
    const counts = new Uint32Array(municipalities);
    store.forEachBlock((block, rows) => {
      const days = block[column];
      const { municipality } = block;
      for (let at = 0; at < rows; at += 1) {
        const day = (days[at] as number) & dateBits;
        if (day >= first && day <= last) {
          const home = municipality[at] as number;
          counts[home] = (counts[home] as number) + 1;
        }
      }
    });
    return counts;
  },
  countNotices(store, { municipalities, day, limit }) {
    const older = new Uint32Array(municipalities);
    const byToday = new Uint32Array(municipalities);
    const later = new Uint32Array(municipalities);
    store.forEachBlock(({ registered, ended, lastNotice, municipality }, rows) => {
      for (let at = 0; at < rows; at += 1) {
        const notice = lastNotice[at] as number;
        if (notice === 0 || (registered[at] as number) > day) continue;
        if ((((ended[at] as number) & dateBits) - 1) >>> 0 < day) continue; // as in `countIn`
        const home = municipality[at] as number;
        if (notice < limit) older[home] = (older[home] as number) + 1;
        const counts = notice <= day ? byToday : later;
        counts[home] = (counts[home] as number) + 1;
      }
    });
    return { older, byToday, later };
  },
  groupDays(store, { day, rowOf, bits, spans }) {
    const ends = new Uint32Array(spans);
    store.forEachBlock(({ registered, ended, municipality }, rows) => {
      for (let at = 0; at < rows; at += 1) {
        const from = registered[at] as number;
        if (from > day || (((ended[at] as number) & dateBits) - 1) >>> 0 < day) continue; // as in `countIn`
        const cell = ((rowOf[municipality[at] as number] as number) + from) >>> bits;
        ends[cell] = (ends[cell] as number) + 1;
      }
    });
    const days = new Uint16Array(startsInPlace(ends));
    const mask = (1 << bits) - 1;
    store.forEachBlock(({ registered, ended, municipality }, rows) => {
      for (let at = 0; at < rows; at += 1) {
        const from = registered[at] as number;
        if (from > day || (((ended[at] as number) & dateBits) - 1) >>> 0 < day) continue; // as in `countIn`
        const cell = ((rowOf[municipality[at] as number] as number) + from) >>> bits;
        const place = ends[cell] as number;
        days[place] = from & mask;
        ends[cell] = place + 1;
      }
    });
    return { ends, days };
  },
};

/** Puts in place of each count the sum of those before it: where the cell starts. Answers the sum of all. */
function startsInPlace(counts: Uint32Array): number {
  let sum = 0;
  for (const [cell, count] of counts.entries()) {
    counts[cell] = sum;
    sum += count;
  }
  return sum;
}

/** Slots that are all free. */
function newSlots(municipalities: number): Slots {
  return {
    bySlot: new Uint32Array(municipalities << slotBits),
    bitsBySlot: new Int32Array(1 << slotBits),
  };
}

/** Column by column: what the loop needs stays in registers. */
function joined(values: Uint8Array | Uint32Array, rows: number): number {
  let all = 0;
  for (let at = 0; at < rows; at += 1) all |= values[at] as number;
  return all;
}

/** The last day and the number before the first: no day less one is beyond every day, without a branch. */
function rangeIn(
  days: Uint32Array,
  rows: number,
): { readonly before: number; readonly most: number } {
  let before = dateBits;
  let most = 0;
  for (let at = 0; at < rows; at += 1) {
    const day = (days[at] as number) & dateBits;
    if ((day - 1) >>> 0 < before) before = day - 1;
    if (day > most) most = day;
  }
  return { before, most };
}

function countIn(
  { byClass, byLanguage, bySlot, bitsBySlot }: StockCells & Slots,
  { registered, ended, municipality, purposeClass, language, definitions }: StoreBlock,
  {
    rows,
    day,
    tell,
  }: {
    readonly rows: number;
    readonly day: number;
    readonly tell: TellDefinitions;
  },
): void {
  for (let at = 0; at < rows; at += 1) {
    if ((registered[at] as number) > day) continue;
    // Ended by then; 0 less one is beyond every day, as the end of what lasts.
    if ((((ended[at] as number) & dateBits) - 1) >>> 0 < day) continue;
    const home = municipality[at] as number;
    const inClass = home * purposeClasses.length + (purposeClass[at] as number);
    byClass[inClass] = (byClass[inClass] as number) + 1;
    const inLanguage = home * storedLanguages.length + (language[at] as number);
    byLanguage[inLanguage] = (byLanguage[inLanguage] as number) + 1;
    const bits = (definitions[at] as number) | 0;
    if (bits === 0) continue; // would stand in a slot that looks free
    const slot = Math.imul(bits, 0x9e37_79b1) >>> (32 - slotBits);
    if (bitsBySlot[slot] !== bits) {
      if (bitsBySlot[slot] !== 0) {
        tell(home, bits, 1);
        continue;
      }
      bitsBySlot[slot] = bits;
    }
    const inSlot = (home << slotBits) | slot;
    bySlot[inSlot] = (bySlot[inSlot] as number) + 1;
  }
}
