import type { AreaKey, Level, LocalisedText } from "./area.ts";
import type { Period } from "./calendar.ts";

/** What can be said of a structure in an area; `unknown` is an answer too, and no other. */
export const structureStates = ["in-place", "planned", "absent", "unknown"] as const;

/** One state of a structure. */
export type StructureState = (typeof structureStates)[number];

/** One thing that an area may have put in place for working with associations. */
export interface StructureItem {
  readonly id: string;
  readonly label: LocalisedText;
  readonly description: LocalisedText;
  /** Further words by which tables name it, in any language. */
  readonly words: readonly string[];
}

/** How a state is called in reports and in tables. */
export interface StateWording {
  readonly id: StructureState;
  readonly label: LocalisedText;
  readonly words: readonly string[];
}

/** A checklist: what is asked of areas, what is asked of municipalities, and how answers are written. */
export interface StructureInstrument {
  readonly id: string;
  readonly label: LocalisedText;
  readonly description: LocalisedText;
  readonly items: readonly StructureItem[];
  /** Asked of municipalities only: whether they have agreed on cooperation with associations. */
  readonly cooperation: StructureItem;
  /** All four, in the order of `structureStates`. */
  readonly states: readonly StateWording[];
}

/** What a source says of one item in one area. */
export interface StructureStatement {
  readonly area: AreaKey;
  /** Id of an item of the instrument. */
  readonly item: string;
  readonly state: StructureState;
  /** When it was so, as exactly as known: a day, or the span of a month or year; undefined where undated. */
  readonly time: Period | undefined;
  /** Who says so, as it is to be shown. */
  readonly source: string | undefined;
  /** Input that holds the statement, and the line of its row. */
  readonly input: string;
  readonly line: number;
}

/** A good practice of an area that others may learn from. */
export interface GoodPractice {
  readonly area: AreaKey;
  readonly name: string;
  readonly what: string;
  readonly time: Period | undefined;
  readonly source: string | undefined;
  readonly line: number;
}

/** What a row of a table of structures may hold. */
export type StructureEntry =
  | { readonly kind: "statement"; readonly statement: StructureStatement }
  | { readonly kind: "practice"; readonly practice: GoodPractice };

/** A dated statement as it was published, in the words of its source. */
export interface PublishedStatement {
  readonly areaLevel: Level;
  readonly areaCode: string;
  readonly time: Period | undefined;
  /** What the statement is about, as the source has it (Finnish). */
  readonly statement: string;
  /** Id of a published status, such as `approved`. */
  readonly status: string;
  /** Number of a statistic, in the unit that its status names. */
  readonly value: number | undefined;
  readonly detail: string | undefined;
  /** What it says of an item of the instrument, where it says something of one. */
  readonly meaning: { readonly item: string; readonly state: StructureState } | undefined;
  /** Id in `data/sources.csv`. */
  readonly source: string;
  readonly line: number;
}
