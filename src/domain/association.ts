import type { IsoDate } from "./calendar.ts";

/** Purpose classes (PRH pääluokka) as digits, 0 for an association that has none. */
export type PurposeClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** PRH's classes in the order of its tables, the unclassified last. */
export const purposeClasses: readonly PurposeClass[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

/** Language of registration; `unknown` where the cell is empty, absent where the extract has no such column. */
export type RegisterLanguage = "fi" | "sv" | "other" | "unknown";

/** Main industry with the edition of the classification (TOL) it is written in. */
export interface Industry {
  readonly code: string;
  readonly edition: "tol-2008" | "tol-2025" | "unknown";
}

/** One association of a register extract (yhdistysrekisteri), as decoded from one row. */
export interface Association {
  /** Register number without punctuation, as text: the identity of an association. */
  readonly registerNumber: string;
  readonly name: string;
  /** Code of the home municipality (kotipaikka) as the row states it; merged ones are not yet mapped. */
  readonly municipality: string;
  readonly purposeClass: PurposeClass;
  readonly registeredOn: IsoDate;
  readonly dissolvedOn?: IsoDate;
  /** Removed by the authority: ends the registration as dissolution does, but is another flow. */
  readonly removedOn?: IsoDate;
  readonly lastNoticeOn?: IsoDate;
  readonly language?: RegisterLanguage;
  readonly industry?: Industry;
  /** Physical line on which the row starts. */
  readonly line: number;
  /** 32-bit hash of the row's meaning: equal for rows that say the same in every mapped column. */
  readonly fingerprint: number;
}
