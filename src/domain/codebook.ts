import type { Level, LocalisedText } from "./area.ts";
import type { Period } from "./calendar.ts";

/** Why a question has no valid answer: the respondent did not know, refused, was not asked, or left it blank. */
export const answerGaps = ["dont-know", "refused", "not-asked", "no-answer"] as const;

/** One reason for which a question has no valid answer. */
export type AnswerGap = (typeof answerGaps)[number];

/** A closed scale of whole numbers, such as 1–5 from weak to strong. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  /** Wording of values, by value; those of the ends at least. An export may hold them in place of numbers. */
  readonly labels: ReadonlyMap<number, LocalisedText>;
}

/** Texts or codes that stand for one kind of gap, as they occur in exports of any language. */
export interface MissingCode {
  readonly gap: Exclude<AnswerGap, "no-answer">;
  readonly values: readonly string[];
}

/** One question of the instrument. */
export interface CodebookItem {
  readonly id: string;
  readonly text: LocalisedText;
  /** Short text for tables; the text itself where none is given. */
  readonly label: LocalisedText;
  /** Headers under which the item stands in exports; the first is the usual one. Its texts and id are always accepted. */
  readonly columns: readonly string[];
  readonly dimension: string;
  readonly scale: Scale;
  /** The scale runs the other way: scores use minimum + maximum − answer. */
  readonly reverse: boolean;
  readonly missing: readonly MissingCode[];
}

/** A group of items that measure one thing. */
export interface Dimension {
  readonly id: string;
  readonly label: LocalisedText;
  /** Weight in the readiness score; the shares are weight ÷ sum of weights. Above zero. */
  readonly weight: number;
}

/** A named stretch of the score scale: from `from` (inclusive) to the next band's `from`. */
export interface Band {
  readonly id: string;
  readonly label: LocalisedText;
  /** Lower limit; the first band has none and begins at the scale's minimum. */
  readonly from: number | undefined;
}

/** Headers of the columns that are no questions. Each list holds what exports call it, the usual one first. */
export interface CodebookColumns {
  readonly area: readonly string[];
  readonly respondent: readonly string[];
  readonly group: readonly string[];
  readonly weight: readonly string[];
  readonly wave: readonly string[];
  /** Long tables only: the item (its id, text or a column of the item) and the answer. */
  readonly item: readonly string[];
  readonly answer: readonly string[];
}

/** Sides of the two-sided view: which groups speak for associations, which for the public side. */
export interface Sides {
  readonly associations: readonly string[];
  readonly public: readonly string[];
}

/** A survey instrument and how its export is written. */
export interface Codebook {
  readonly id: string;
  readonly label: LocalisedText;
  readonly description: LocalisedText;
  /** Where the wording comes from. */
  readonly source: string | undefined;
  /** When the answers were collected; undefined where the codebook serves several surveys. */
  readonly fieldwork?: Period;
  /** Header rows of the export, 1–3; the cells of one column are joined, a blank repeats the one to its left above the last. */
  readonly headerRows: 1 | 2 | 3;
  readonly columns: CodebookColumns;
  /** Level of the areas that the answers judge, where a name may mean areas of several. */
  readonly areaLevel: Level | undefined;
  readonly dimensions: readonly Dimension[];
  readonly items: readonly CodebookItem[];
  readonly bands: readonly Band[];
  readonly sides: Sides | undefined;
}
