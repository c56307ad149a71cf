import type { Area, Level, LocalisedText } from "./area.ts";
import type { IsoDate, Period } from "./calendar.ts";
import type { IndicatorId } from "./indicator-id.ts";
import type { Problem, ProblemCode, Severity } from "./problem.ts";
import type { Provenance } from "./provenance.ts";
import type { Released } from "./released.ts";
import type { RowAccount } from "./row-account.ts";

/** Place in the order of an indicator: from the first to the last rank the intervals allow, 1 = largest. */
export interface Rank {
  readonly from: number;
  readonly to: number;
  /** Number of areas that have the figure and were ranked. */
  readonly of: number;
}

/** Where a figure stands against its benchmark; `better` and `worse` only for indicators with a direction. */
export type Verdict = "lower" | "similar" | "higher" | "better" | "worse";

/** What kind of values a column holds; renderers choose alignment and wording from it. */
export type ColumnKind =
  | "text"
  | "name"
  | "label"
  | "term"
  | "count"
  | "period"
  | "figure"
  | "statistic"
  | "bar"
  | "interval"
  | "rank"
  | "rank-range"
  | "verdict"
  | "sources";

/** A column of a report table; its heading is `heading`, else the locale's word for `columns/<id>`. */
export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
  /** Given where the heading is data, such as an indicator's label. */
  readonly heading?: LocalisedText;
}

/** One value of a table. Words are ids (`term`), names carry their languages, figures their whole measurement. */
export type Cell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
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
  | "place"
  | "missing"
  | "origin"
  | "part";

/** A row: cells by column id. `indent` is the depth below the row it belongs to; `section` opens a new part. */
export interface Row {
  readonly indent: number;
  readonly section?: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A table; its title is the locale's word for `tables/<id>`. */
export interface Table {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A remark below the tables, as id and facts; the locale writes the sentence. */
export interface Note {
  readonly id: string;
  readonly facts: Readonly<Record<string, string | number | Area | Period>>;
}

/** Problems of the inputs: the listing is capped, the counts by code are not. */
export interface ProblemSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly counts: readonly {
    readonly code: ProblemCode;
    readonly severity: Severity;
    readonly source: string;
    readonly count: number;
  }[];
  /** In file order, at most a thousand. */
  readonly listed: readonly Problem[];
}

/** What a command found out, without a chosen word or a formatted number. `--format json` is this record. */
export interface Report {
  readonly schema: `soste-stats/${string}@${number}`;
  /** Name of what the report is about where no area is its subject, such as a survey. */
  readonly subject?: LocalisedText;
  /** Area the report is about; absent where it is about many. */
  readonly area?: Area;
  readonly level?: Level;
  readonly referenceDate?: IsoDate;
  readonly divisionYear?: number;
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly provenance: Provenance;
}
