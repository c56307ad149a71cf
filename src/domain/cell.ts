import type { Area, LocalisedText } from "./area.ts";
import type { Period } from "./calendar.ts";
import type { IndicatorId } from "./indicator-id.ts";
import type { Released } from "./released.ts";

/** Place in the order of an indicator: from the first to the last rank the intervals allow, 1 = largest. */
export interface Rank {
  readonly from: number;
  readonly to: number;
  /** Number of areas that have the figure and were ranked. */
  readonly of: number;
}

/** Where a figure stands against its benchmark; `better` and `worse` only for indicators with a direction. */
export type Verdict = "lower" | "similar" | "higher" | "better" | "worse";

/** A file to go to. */
export interface FileLink {
  readonly text: string;
  /** Address as seen from the file that holds the link, `/` between folders, percent signs for what an address has not. */
  readonly href: string;
  /** Language of that file and of the text; absent where it has none. */
  readonly language?: keyof LocalisedText;
}

/** One value of a table. Words are ids (`term`), names carry their languages, figures their whole measurement. */
export type Cell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "links"; readonly links: readonly FileLink[] }
  | { readonly kind: "name"; readonly area: Area }
  | { readonly kind: "localised"; readonly text: LocalisedText }
  | {
      readonly kind: "indicator";
      readonly id: IndicatorId;
      readonly label: LocalisedText;
      /** Used where the row stands indented below another. */
      readonly shortLabel?: LocalisedText;
    }
  | { readonly kind: "term"; readonly family: TermFamily; readonly id: string }
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "figure"; readonly figure: Released }
  /** A formula with the numbers that stand in it: `{name}` in the text is the place of a number. */
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly numbers: Readonly<Record<string, number>>;
    }
  /** A distribution as a bar: answers by a symbol each, in order, of weighted ones the share times n; `apart` stands behind. */
  | {
      readonly kind: "bar";
      readonly segments: readonly { readonly symbol: string; readonly count: number }[];
      readonly apart: { readonly symbol: string; readonly count: number };
    }
  | { readonly kind: "rank"; readonly rank: Rank }
  | { readonly kind: "verdict"; readonly verdict: Verdict };

/** Families of ids that a locale turns into words. */
export type TermFamily =
  | "section"
  | "level"
  | "unit"
  | "rule"
  | "problem"
  | "severity"
  | "format"
  | "table"
  | "basis"
  | "stability"
  | "left-out"
  | "choice"
  | "aggregation"
  | "place"
  | "missing"
  | "origin"
  | "part"
  | "side"
  | "reason"
  | "change"
  | "licence"
  | "publisher"
  | "title"
  | "title-remark";
