import { purposeClasses } from "../domain/association.ts";
import { dayRanges } from "./day-ranges.ts";
import type { Passes } from "./passes.ts";
import { plainPasses } from "./plain-passes.ts";
import { itself, remember } from "./remember.ts";
import { type RegisterStore, storedLanguages } from "./store.ts";

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

/** Counts by definition: one row of cells per municipality. */
interface DefinitionCells {
  readonly byDefinition: Uint32Array;
  readonly byGroup: readonly GroupCells[];
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
  readonly passes?: Passes;
}

/** Counts the stock of a day in one pass. */
export function countStock(store: RegisterStore, options: StockOptions): StockCounts {
  const { municipalities, day, groups = [], passes = plainPasses } = options;
  const cells: DefinitionCells = {
    byDefinition: new Uint32Array(municipalities * definitionBits),
    // Few combinations of definitions occur, each of them in most municipalities.
    byGroup: groups.map((group) => ({
      kinds: group.kinds,
      kindOf: remember(itself, (set: number) => group.kindOf(set)),
      cells: new Uint32Array(municipalities * group.kinds),
    })),
  };
  const { byClass, byLanguage } = passes.countStock(
    store,
    { municipalities, day },
    (home, definitions, rows) => addBits(cells, home, definitions, rows),
  );
  const cell = (counts: Uint32Array, width: number) => (municipality: number, at: number) =>
    counts[municipality * width + at] ?? 0;
  const inClass = cell(byClass, purposeClasses.length);
  const inGroup = cells.byGroup.map((group) => cell(group.cells, group.kinds));
  const inRegister = Array.from({ length: municipalities }, (_, municipality) =>
    purposeClasses.reduce<number>((sum, each) => sum + inClass(municipality, each), 0),
  );
  const inLanguage = cell(byLanguage, storedLanguages.length);
  const { language, purposeClass, definitions } = passes.whatOccurs(store);
  const { registered, ended, lastNotice } = dayRanges(store, passes);
  return {
    inRegister: (municipality) => inRegister[municipality] ?? 0,
    inClass,
    inDefinition: cell(cells.byDefinition, definitionBits),
    inKind: (municipality, group, kind) => inGroup[group]?.(municipality, kind) ?? 0,
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

/** Adds to the count of each definition whose bit is set, and to that of their kind in each group. */
function addBits(
  { byDefinition, byGroup }: DefinitionCells,
  home: number,
  set: number,
  count: number,
): void {
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
