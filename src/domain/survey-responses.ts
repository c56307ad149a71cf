import type { AreaKey } from "./area.ts";
import type { AnswerGap } from "./codebook.ts";

/** One answered question: the item's place in the codebook, and a value of its scale or the reason for none. */
export interface SurveyAnswer {
  readonly item: number;
  readonly value: number | AnswerGap;
}

/** What one row of a survey export says: of all items in a wide table, of one in a long table. */
export interface SurveyEntry {
  /** As written in the export; absent where it has no such column or the cell is blank. */
  readonly respondent?: string;
  /** The area the answers judge. */
  readonly area: AreaKey;
  readonly group?: string;
  /** Above zero. */
  readonly weight?: number;
  readonly wave?: string;
  readonly answers: readonly SurveyAnswer[];
  /** Physical line of the row, for messages. */
  readonly line: number;
}

/** Number of people asked, by area and group; a row of a frame file. */
export interface FrameEntry {
  readonly area: AreaKey;
  readonly group?: string;
  readonly wave?: string;
  readonly invited: number;
  readonly line: number;
}

/** Codes of gaps in `answers`; every valid value of a scale is a whole number from −30,000 to 30,000. */
export const gapCodes: Readonly<Record<AnswerGap, number>> = {
  "dont-know": 32_767,
  refused: 32_766,
  "not-asked": 32_765,
  "no-answer": 32_764,
};

/** The smallest code that is no valid value. */
export const firstGapCode = 32_764;

/**
 * All answers of a survey by column, so that two million answers take a few megabytes.
 * Shape: every column has `count` places, one per respondent and wave, in the order of the fingerprint of their
 * content and not of the file, so that no figure depends on the order of rows.
 */
export interface SurveyResponses {
  readonly count: number;
  /** Areas as answered; `area` holds places in it. */
  readonly areas: readonly AreaKey[];
  readonly area: Uint16Array;
  /** Groups in code order, `group` holds places in it; 65,535 where a respondent has none. */
  readonly groups: readonly string[];
  readonly group: Uint16Array;
  /** Waves in code order; `wave` holds places in it. A survey without waves has one, the empty text. */
  readonly waves: readonly string[];
  readonly wave: Uint16Array;
  /** Undefined where the export has no weights; NaN for a respondent without one where others have them. */
  readonly weights: Float64Array | undefined;
  /** Undefined where the export has no respondent ids; "" for a respondent without one where others have them. */
  readonly respondents: readonly string[] | undefined;
  /** By item of the codebook: valid values or gap codes. */
  readonly answers: readonly Int16Array[];
}

/** The place of a respondent without group in `groups`. */
export const noGroup = 65_535;

/** Places of respondents in the columns of `SurveyResponses`, ascending. */
export type Respondents = Uint32Array;
