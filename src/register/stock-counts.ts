import { purposeClasses } from "../domain/association.ts";
import { endedDay, type RegisterStore, type StoreBlock, storedLanguages } from "./store.ts";

/** Bits of the definition column. */
const definitionBits = 32;

/** Associations in the register on one day by municipality and one more thing each, and which columns hold anything. */
export interface StockCounts {
  inRegister(municipality: number): number;
  inClass(municipality: number, purposeClass: number): number;
  inDefinition(municipality: number, bit: number): number;
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
  readonly byLanguage: Uint32Array;
  /** Marks of everything that occurs, joined by "or". */
  readonly seen: {
    ended: number;
    first: number;
    newest: number;
    lastNotice: number;
    language: number;
    purposeClass: number;
    definitions: number;
  };
}

/** Counts the stock of a day (packed) in one pass. */
export function countStock(store: RegisterStore, municipalities: number, day: number): StockCounts {
  const cells: Cells = {
    byClass: new Uint32Array(municipalities * purposeClasses.length),
    byDefinition: new Uint32Array(municipalities * definitionBits),
    byLanguage: new Uint32Array(municipalities * storedLanguages.length),
    seen: {
      ended: 0,
      first: 0,
      newest: 0,
      lastNotice: 0,
      language: 0,
      purposeClass: 0,
      definitions: 0,
    },
  };
  store.forEachBlock((block, rows) => {
    for (let at = 0; at < rows; at += 1) {
      look(cells, block, at);
      const ended = endedDay(block.ended[at] ?? 0);
      if (isInRegister(block.registered[at] ?? 0, ended, day)) count(cells, block, at);
    }
  });
  const cell = (counts: Uint32Array, width: number) => (municipality: number, at: number) =>
    counts[municipality * width + at] ?? 0;
  const inClass = cell(cells.byClass, purposeClasses.length);
  const inLanguage = cell(cells.byLanguage, storedLanguages.length);
  const { ended, first, newest, lastNotice, language, purposeClass, definitions } = cells.seen;
  return {
    inRegister: (municipality) =>
      purposeClasses.reduce<number>((sum, each) => sum + inClass(municipality, each), 0),
    inClass,
    inDefinition: cell(cells.byDefinition, definitionBits),
    inLanguage: (municipality, tag) => inLanguage(municipality, storedLanguages.indexOf(tag)),
    first,
    newest,
    holds: {
      ended: ended !== 0,
      lastNotice: lastNotice !== 0,
      language: language !== 0,
      purposeClass: purposeClass !== 0,
      definitions,
    },
  };
}

/** Registered on the day or before, and not ended on it or before; all three packed, the end 0 while there is none. */
export function isInRegister(registered: number, ended: number, day: number): boolean {
  return registered <= day && (ended === 0 || ended > day);
}

function look({ seen }: Cells, block: StoreBlock, at: number): void {
  const ended = block.ended[at] ?? 0;
  const registered = block.registered[at] ?? 0;
  if (seen.first === 0 || registered < seen.first) seen.first = registered;
  seen.newest = Math.max(seen.newest, registered, endedDay(ended), block.lastNotice[at] ?? 0);
  seen.ended |= ended;
  seen.lastNotice |= block.lastNotice[at] ?? 0;
  seen.language |= block.language[at] ?? 0;
  seen.purposeClass |= block.purposeClass[at] ?? 0;
  seen.definitions |= block.definitions[at] ?? 0;
}

function count({ byClass, byDefinition, byLanguage }: Cells, block: StoreBlock, at: number): void {
  const municipality = block.municipality[at] ?? 0;
  increment(byClass, municipality * purposeClasses.length + (block.purposeClass[at] ?? 0));
  increment(byLanguage, municipality * storedLanguages.length + (block.language[at] ?? 0));
  // Clears the lowest bit each time round: most associations have two bits of thirty-two.
  for (let bits = block.definitions[at] ?? 0; bits !== 0; bits &= bits - 1) {
    increment(byDefinition, municipality * definitionBits + 31 - Math.clz32(bits & -bits));
  }
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
