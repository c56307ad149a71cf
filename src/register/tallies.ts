import type { AreaKey, Level } from "../domain/area.ts";
import type { PurposeClass } from "../domain/association.ts";
import type { IsoDate } from "../domain/calendar.ts";
import type { Coverage } from "../domain/coverage.ts";
import type { Flag, SourceRef } from "../domain/measurement.ts";
import type { Missing } from "../domain/missing.ts";
import type { OrderStatistics } from "../stats/quantile-type-7.ts";

/** A count of associations, or why there is none. */
export type Count =
  | {
      readonly kind: "known";
      readonly value: number;
      readonly flags: readonly Flag[];
      readonly coverage?: Coverage;
    }
  | Missing;

/** Registration days of the associations in the register. */
export interface DayTally {
  readonly kind: "known";
  /** Day numbers (`toDayNumber`) by place, one place per association. */
  readonly days: OrderStatistics;
  readonly flags: readonly Flag[];
}

/** Associations in the register by their last notice. */
export interface NoticeCounts {
  /** Last notice before a certain day. */
  readonly older: Count;
  /** Last notice on the reference date or before, so that it was the last one then. */
  readonly known: Count;
  /** Last notice after the reference date: which was the last one on that day cannot be told. */
  readonly later: Count;
}

/** Associations that belong to exactly these of the definitions of one concept, and to no other of them. */
export interface Combination {
  readonly definitions: readonly string[];
  readonly count: number;
}

/** Associations in the register by the definitions of one concept that they belong to. */
export interface Overlap {
  readonly kind: "known";
  /** Ids of the definitions that can be counted; the others are as if they were not there. */
  readonly definitions: readonly string[];
  /** Those that occur, each association in one; those of no definition are left out. */
  readonly combinations: readonly Combination[];
  readonly flags: readonly Flag[];
  readonly coverage?: Coverage;
}

/**
 * Counts of associations by area, whether made from the rows of an extract or taken from a published table.
 * What the source cannot tell is missing with its reason: `needs-rows` from a published table, `needs-column` when the
 * extract has no such column, `not-derivable` when areas do not nest.
 */
export interface RegisterTallies {
  readonly kind: "rows" | "published";
  readonly referenceDate: IsoDate;
  readonly source: SourceRef;
  /** Associations in the register on the reference date. */
  inRegister(area: AreaKey): Count;
  /** Of those, with this purpose class (0 = unclassified). */
  inClass(area: AreaKey, purposeClass: PurposeClass): Count;
  /** Of those, that belong to a definition. */
  inDefinition(area: AreaKey, definition: string): Count;
  /** Of those, how the definitions of one concept overlap. Missing: as none of them can be counted. */
  overlap(area: AreaKey, concept: string): Overlap | Missing;
  /** Of those, in at least one of the definitions that are sectors, and in more than one. */
  inSectors(area: AreaKey): { readonly any: Count; readonly several: Count };
  /** In the register on any other day: the stock at the start of a period is that of the day before. */
  inRegisterOn(area: AreaKey, date: IsoDate): Count;
  /** Registered in the days from first to last, both included, whether dissolved since or not. */
  foundedIn(area: AreaKey, from: IsoDate, to: IsoDate): Count;
  /** Dissolved or removed in the days from first to last. Missing `needs-column` when the extract holds no ended ones. */
  endedIn(area: AreaKey, from: IsoDate, to: IsoDate): Count;
  /** Whether the extract holds associations that have ended; without them an earlier stock is too small. */
  readonly holdsEnded: boolean;
  registrationDays(area: AreaKey): DayTally | Missing;
  /** In the register with a last notice before the date, and how well the last notices are known. */
  lastNoticeBefore(area: AreaKey, date: IsoDate): NoticeCounts;
  /** In the register in Swedish, and all of those whose language is known. */
  inSwedish(area: AreaKey): { readonly swedish: Count; readonly known: Count };
  /**
   * Areas whose counts an area's figures are summed from: itself from rows; from a published table the areas of the
   * table it is a union of, and of the country those whose row is complete. Empty when there are none.
   */
  coveredAreas(area: AreaKey): readonly AreaKey[];
  /** In the register, but of a municipality that lies in no single area of the level in that division year. */
  unplaced(level: Level, year: number): number;
}
