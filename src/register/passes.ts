import { slotBits } from "./passes-layout.ts";
import type { RegisterStore } from "./store.ts";

/** First and last of the days in a column, packed; 0 stands for no day, and for both where there is none. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** Marks of everything that occurs in a column, joined by "or". */
export interface Occurring {
  readonly language: number;
  readonly purposeClass: number;
  readonly definitions: number;
}

/** The stock of a day by municipality and one more thing each: rows of cells, one per municipality. */
export interface StockCells {
  /** Ten classes to a municipality. */
  readonly byClass: Uint32Array;
  /** As many as `storedLanguages` to a municipality. */
  readonly byLanguage: Uint32Array;
}

/** Counts by municipality of the stock by last notice. */
export interface NoticeCells {
  readonly older: Uint32Array;
  readonly byToday: Uint32Array;
  readonly later: Uint32Array;
}

/** Days of the stock by cell: one group of municipalities and one span of days that agree but for their last bits. */
export interface GroupedDayCells {
  /** Where the days of each cell end; they start where those of the cell before it end. */
  readonly ends: Uint32Array;
  /** Last bits of the days, cell after cell. */
  readonly days: Uint16Array;
}

/** Cells of days. */
interface DayCellsAsked {
  readonly day: number;
  /** Where the days of a municipality's group would start at day 0 (below 0 if they start later). */
  readonly rowOf: Int32Array;
  /** Last bits of a day, at most 16. */
  readonly bits: number;
  /** Spans of all groups together. */
  readonly spans: number;
}

/** Is told how many rows of a municipality have the same definitions, of which there are some; in one call or more. */
export type TellDefinitions = (municipality: number, definitions: number, rows: number) => void;

/** Loops over all rows of a store. Days are packed; the stock is what is in the register on a day. */
export interface Passes {
  rangeOfDays(store: RegisterStore, column: "registered" | "ended" | "lastNotice"): DayRange;
  whatOccurs(store: RegisterStore): Occurring;
  /** Counts the stock; tells of its rows by their definitions together. */
  countStock(
    store: RegisterStore,
    asked: { readonly municipalities: number; readonly day: number },
    tell: TellDefinitions,
  ): StockCells;
  /** Rows by municipality whose day lies in a span, the first and the last day included. */
  countSpan(
    store: RegisterStore,
    asked: {
      readonly municipalities: number;
      readonly column: "registered" | "ended";
      readonly first: number;
      readonly last: number;
    },
  ): Uint32Array;
  /** The stock by last notice: before the limit, up to its day, after it. */
  countNotices(
    store: RegisterStore,
    asked: { readonly municipalities: number; readonly day: number; readonly limit: number },
  ): NoticeCells;
  /** Registration days of the stock, sorted by cell; those of a cell in the order of the rows. */
  groupDays(store: RegisterStore, asked: DayCellsAsked): GroupedDayCells;
}

/** The range from the number before the first day, which of no day is beyond all, and the last. */
export function rangeFrom(before: number, most: number): DayRange {
  return { least: Math.min(before + 1, most), most };
}

/** Counts by the definitions together, of which most rows have one of a few: by slot, `2 ** slotBits` to a municipality. */
export interface Slots {
  readonly bySlot: Uint32Array;
  /** Definitions of each slot, 0 where it is free. */
  readonly bitsBySlot: Int32Array;
}

/** Tells of every slot in which rows were counted. */
export function tellSlots({ bySlot, bitsBySlot }: Slots, tell: TellDefinitions): void {
  for (const [slot, bits] of bitsBySlot.entries()) {
    if (bits === 0) continue;
    for (let at = slot; at < bySlot.length; at += bitsBySlot.length) {
      const rows = bySlot[at] ?? 0;
      if (rows !== 0) tell(at >>> slotBits, bits, rows);
    }
  }
}
