import type { AreaIndex } from "../areas/area-index.ts";
import type { Association } from "../domain/association.ts";
import type { Problem } from "../domain/problem.ts";
import type { ExclusionRule } from "../domain/row-account.ts";
import type { DefinitionMatcher } from "./definitions.ts";
import { createIdIndex } from "./id-index.ts";
import { packDate } from "./packed-date.ts";
import { createRegisterNumbers, type RegisterNumbers } from "./register-numbers.ts";
import { createSeenIds } from "./seen-ids.ts";
import {
  createStore,
  endedMark,
  type RegisterStore,
  readRow,
  type StoreBlock,
  type StoreRow,
  storedLanguages,
} from "./store.ts";

/**
 * What became of a row. Without a rule it is used. With one, one row more is excluded by it: this one or, when this
 * one has the later notice, the row of the same number that was used until now.
 */
export interface Acceptance {
  readonly rule?: ExclusionRule;
  readonly problem?: Problem;
}

/** What a register needs to know of its input. */
interface RegisterOptions {
  /** Name of the input, for problems. */
  readonly source: string;
  readonly areas: AreaIndex;
  readonly matcher: DefinitionMatcher;
}

/** A register while it is being filled: every association once. */
export interface Register {
  readonly store: RegisterStore;
  readonly numbers: RegisterNumbers;
  readonly matcher: DefinitionMatcher;
  accept(association: Association): Acceptance;
  /** The same for a row that is already plain numbers; `numbers` gives its id. */
  acceptRow(row: StoreRow): Acceptance;
  /**
   * The same for the first rows of columns, all at once: answers how many are used without more ado, and tells what
   * became of each of the rest.
   */
  acceptRows(columns: StoreBlock, rows: number, tell: (acceptance: Acceptance) => void): number;
}

const used: Acceptance = {};
const duplicate: Acceptance = { rule: "duplicate-row" };

/**
 * An empty register.
 *
 * Of the rows with one register number, those that say the same are one (`duplicate-row`), and of the rest the one
 * with the latest notice is used, the first of several (`conflicting-duplicate`). How many rows each rule excludes
 * does not depend on the order of the rows.
 */
export function createRegister({ source, areas, matcher }: RegisterOptions): Register {
  const store = createStore();
  const numbers = createRegisterNumbers();
  const seen = createSeenIds();
  const positionOf = finderOf(store);
  const unused = createUnusedRows();
  const toRow = rowMaker(areas, matcher, numbers);

  const acceptRow = (row: StoreRow): Acceptance => {
    if (!seen.note(row.id)) return acceptRepeated(row);
    store.append(row);
    return used;
  };
  const acceptRepeated = (row: StoreRow): Acceptance => {
    const at = positionOf(row.id);
    const held = store.read(at);
    if (saysTheSame(held, row) || unused.hasEqual(at, row)) return duplicate;
    const isLater = row.lastNotice > held.lastNotice;
    unused.add(at, isLater ? held : row);
    if (isLater) store.replace(at, row);
    return conflict(source, row, held, numbers);
  };
  const acceptRows: Register["acceptRows"] = (columns, rows, tell) => {
    let repeated = 0;
    for (let from = 0; from < rows; ) {
      const at = seen.noteNew(columns.id, from, rows);
      store.appendRows(columns, from, at);
      if (at < rows) {
        tell(acceptRepeated(readRow(columns, at)));
        repeated += 1;
      }
      from = at + 1;
    }
    return rows - repeated;
  };
  return {
    store,
    numbers,
    matcher,
    acceptRow,
    acceptRows,
    accept: (association) => acceptRow(toRow(association)),
  };
}

/** Repeats that are looked for one by one; with more of them an index pays. */
const fewRepeats = 16;

/** Finds the rows of ids that the store holds. The index is made when numbers do repeat: most extracts never need it. */
function finderOf(store: RegisterStore): (id: number) => number {
  const index = createIdIndex(store.idAt);
  let indexed = 0;
  let repeats = 0;
  return (id) => {
    repeats += 1;
    if (repeats <= fewRepeats) return store.positionOf(id);
    for (; indexed < store.rowCount(); indexed += 1) index.add(store.idAt(indexed), indexed);
    return index.find(id) ?? store.positionOf(id);
  };
}

function conflict(
  source: string,
  row: StoreRow,
  held: StoreRow,
  numbers: RegisterNumbers,
): Acceptance {
  const registerNumber = numbers.registerNumberOf(row.id);
  return {
    rule: "conflicting-duplicate",
    problem: {
      code: "row/conflicting-duplicate",
      severity: "error",
      source,
      line: row.line,
      value: registerNumber,
      facts: { line: held.line, other: registerNumber },
    },
  };
}

/** Turns associations into rows of numbers. The decoder has judged them, so what does not fit is our mistake. */
function rowMaker(
  areas: AreaIndex,
  matcher: DefinitionMatcher,
  numbers: RegisterNumbers,
): (association: Association) => StoreRow {
  const positionByCode = new Map(areas.municipalityCodes.map((code, position) => [code, position]));
  return (association) => {
    const municipality = positionByCode.get(association.municipality);
    if (municipality === undefined) {
      throw new Error(`municipality ${association.municipality} is not in the classification`);
    }
    return {
      municipality,
      purposeClass: association.purposeClass,
      language: storedLanguages.indexOf(association.language),
      registered: packDate(association.registeredOn),
      ended: endOf(association),
      lastNotice: packDate(association.lastNoticeOn),
      definitions: matcher.bitsOf(association),
      id: numbers.idOf(association.registerNumber),
      line: association.line,
      fingerprint: association.fingerprint >>> 0,
    };
  };
}

/** The registration ends on the first of the two days; a removal counts only when it came first. */
function endOf({ dissolvedOn, removedOn }: Association): number {
  const isRemovedFirst =
    removedOn !== undefined && (dissolvedOn === undefined || removedOn < dissolvedOn);
  return isRemovedFirst
    ? endedMark(packDate(removedOn), "authority")
    : endedMark(packDate(dissolvedOn), "association");
}

/** The fingerprint decides; the columns are compared too, so that two rows with one hash are not taken for equal. */
function saysTheSame(a: StoreRow, b: StoreRow): boolean {
  return (
    a.fingerprint === b.fingerprint &&
    a.municipality === b.municipality &&
    a.purposeClass === b.purposeClass &&
    a.language === b.language &&
    a.registered === b.registered &&
    a.ended === b.ended &&
    a.lastNotice === b.lastNotice &&
    a.definitions === b.definitions
  );
}

/** Rows that lost to another of their number, kept so that copies of them are known as copies. */
interface UnusedRows {
  hasEqual(usedPosition: number, row: StoreRow): boolean;
  add(usedPosition: number, row: StoreRow): void;
}

/** Columns again, chained per number: an extract that lists every change of an association has millions of them. */
function createUnusedRows(): UnusedRows {
  const rows = createStore();
  const lastByPosition = new Map<number, number>();
  const previous: (number | undefined)[] = [];
  return {
    hasEqual: (usedPosition, row) => {
      let at = lastByPosition.get(usedPosition);
      while (at !== undefined) {
        if (saysTheSame(rows.read(at), row)) return true;
        at = previous[at];
      }
      return false;
    },
    add: (usedPosition, row) => {
      previous.push(lastByPosition.get(usedPosition));
      lastByPosition.set(usedPosition, rows.append(row));
    },
  };
}
