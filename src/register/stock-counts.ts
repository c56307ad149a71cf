import { purposeClasses } from "../domain/association.ts";
import { dayRanges } from "./day-ranges.ts";
import { dateBits } from "./packed-date.ts";
import { type RegisterStore, type StoreBlock, storedLanguages } from "./store.ts";

/** Bits of the definition column. */
const definitionBits = 32;

/** A group of definitions whose bits are counted together. */
export interface BitGroup {
  /** Kinds of rows that the group tells apart. */
  readonly kinds: number;
  /** Which of them a row with these definitions is, from 0. */
  kindOf(definitions: number): number;
}

/** Associations in the register on one day by municipality and one more thing each, and which columns hold anything. */
export interface StockCounts {
  inRegister(municipality: number): number;
  inClass(municipality: number, purposeClass: number): number;
  inDefinition(municipality: number, bit: number): number;
  /** By the place of a group in the list it was given in. Rows of no definition at all are not counted. */
  inKind(municipality: number, group: number, kind: number): number;
  inLanguage(municipality: number, language: (typeof storedLanguages)[number]): number;
  /** First day on which any row was registered, packed; 0 without rows. */
  readonly first: number;
  /** Newest day in any row, packed: a registration, an end or a notice; 0 without rows. */
  readonly newest: number;
  /** Whether any row, in the register or not, says so. */
  readonly holds: {
    readonly ended: boolean;
    readonly lastNotice: boolean;
    readonly language: boolean;
    readonly purposeClass: boolean;
    /** Bits of the definitions that any row belongs to. */
    readonly definitions: number;
  };
}

/** Counts that one pass over the store fills: one row of cells per municipality. */
interface Cells {
  readonly byClass: Uint32Array;
  readonly byDefinition: Uint32Array;
  /** Counts by the definitions together, of which most rows have one of a few: by slot, 256 to a municipality. */
  readonly bySlot: Uint32Array;
  /** Bits of each slot, 0 where it is free. */
  readonly bitsBySlot: Int32Array;
  readonly byLanguage: Uint32Array;
  readonly byGroup: readonly GroupCells[];
  /** Marks of everything that occurs, joined by "or". */
  readonly seen: {
    language: number;
    purposeClass: number;
    definitions: number;
  };
}

/** A group with its counts: one cell per municipality and kind. */
interface GroupCells extends BitGroup {
  readonly cells: Uint32Array;
}

/** What is counted besides the stock itself. */
interface StockOptions {
  readonly municipalities: number;
  /** Packed. */
  readonly day: number;
  readonly groups?: readonly BitGroup[];
}

/** Counts the stock of a day in one pass. */
export function countStock(store: RegisterStore, options: StockOptions): StockCounts {
  const { municipalities, day, groups = [] } = options;
  const cells: Cells = {
    byClass: new Uint32Array(municipalities * purposeClasses.length),
    byDefinition: new Uint32Array(municipalities * definitionBits),
    bySlot: new Uint32Array(municipalities << 8),
    bitsBySlot: new Int32Array(256),
    byLanguage: new Uint32Array(municipalities * storedLanguages.length),
    byGroup: groups.map(({ kinds, kindOf }) => {
      return { kinds, kindOf, cells: new Uint32Array(municipalities * kinds) };
    }),
    seen: { language: 0, purposeClass: 0, definitions: 0 },
  };
  store.forEachBlock((block, rows) => {
    look(cells, block, rows);
    count(cells, block, rows, day);
  });
  spread(cells);
  const cell = (counts: Uint32Array, width: number) => (municipality: number, at: number) =>
    counts[municipality * width + at] ?? 0;
  const inClass = cell(cells.byClass, purposeClasses.length);
  const inLanguage = cell(cells.byLanguage, storedLanguages.length);
  const { language, purposeClass, definitions } = cells.seen;
  const { registered, ended, lastNotice } = dayRanges(store);
  return {
    inRegister: (municipality) =>
      purposeClasses.reduce<number>((sum, each) => sum + inClass(municipality, each), 0),
    inClass,
    inDefinition: cell(cells.byDefinition, definitionBits),
    inKind: (municipality, group, kind) => {
      const counted = cells.byGroup[group];
      return counted === undefined ? 0 : cell(counted.cells, counted.kinds)(municipality, kind);
    },
    inLanguage: (municipality, tag) => inLanguage(municipality, storedLanguages.indexOf(tag)),
    first: registered.least,
    newest: Math.max(registered.most, ended.most, lastNotice.most),
    holds: {
      ended: ended.most !== 0,
      lastNotice: lastNotice.most !== 0,
      language: language !== 0,
      purposeClass: purposeClass !== 0,
      definitions,
    },
  };
}

function look({ seen }: Cells, block: StoreBlock, rows: number): void {
  seen.language |= joined(block.language, rows);
  seen.purposeClass |= joined(block.purposeClass, rows);
  seen.definitions |= joined(block.definitions, rows);
}

/** Column by column: what the loop needs stays in registers. */
function joined(values: Uint8Array | Uint32Array, rows: number): number {
  let all = 0;
  for (let at = 0; at < rows; at += 1) all |= values[at] as number; // the block has at least so many rows
  return all;
}

function count(cells: Cells, block: StoreBlock, rows: number, day: number): void {
  const { registered, ended, municipality, purposeClass, language, definitions } = block;
  const { byClass, byLanguage, bySlot, bitsBySlot } = cells;
  // The columns have at least so many rows, and the counts a cell for whatever stands in them: no look-up needs a check.
  for (let at = 0; at < rows; at += 1) {
    if ((registered[at] as number) > day) continue;
    // Ended by then; 0 less one is beyond every day, as the end of what lasts. Written out, as in all loops over rows:
    // until V8 has compiled them, a call costs more than the rest of the row.
    if ((((ended[at] as number) & dateBits) - 1) >>> 0 < day) continue;
    const home = municipality[at] as number;
    const inClass = home * purposeClasses.length + (purposeClass[at] as number);
    byClass[inClass] = (byClass[inClass] as number) + 1;
    const inLanguage = home * storedLanguages.length + (language[at] as number);
    byLanguage[inLanguage] = (byLanguage[inLanguage] as number) + 1;
    const bits = (definitions[at] as number) | 0;
    if (bits === 0) continue; // would stand in a slot that looks free
    const slot = Math.imul(bits, 0x9e37_79b1) >>> 24;
    if (bitsBySlot[slot] !== bits) {
      if (bitsBySlot[slot] !== 0) {
        addBits(cells, home, bits, 1);
        continue;
      }
      bitsBySlot[slot] = bits;
    }
    const inSlot = (home << 8) | slot;
    bySlot[inSlot] = (bySlot[inSlot] as number) + 1;
  }
}

/** Adds to the count of each definition whose bit is set, and to that of their kind in each group. */
function addBits({ byDefinition, byGroup }: Cells, home: number, set: number, count: number): void {
  // Clears the lowest bit each time round.
  for (let bits = set; bits !== 0; bits &= bits - 1) {
    const at = home * definitionBits + 31 - Math.clz32(bits & -bits);
    byDefinition[at] = (byDefinition[at] ?? 0) + count;
  }
  for (const { cells, kinds, kindOf } of byGroup) {
    const at = home * kinds + kindOf(set);
    cells[at] = (cells[at] ?? 0) + count;
  }
}

/** Spreads what was counted by the bits together over the definitions. */
function spread(cells: Cells): void {
  const { bySlot, bitsBySlot } = cells;
  for (const [slot, bits] of bitsBySlot.entries()) {
    if (bits === 0) continue;
    for (let at = slot; at < bySlot.length; at += 256) {
      const rows = bySlot[at] ?? 0;
      if (rows !== 0) addBits(cells, at >>> 8, bits, rows);
    }
  }
}
