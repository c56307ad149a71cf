import type { Area, Level, LocalisedText } from "./area.ts";
import type { IsoDate, Period } from "./calendar.ts";
import type { Cell } from "./cell.ts";
import type { Finding } from "./finding.ts";
import type { Picture } from "./picture.ts";
import type { Problem, ProblemCode, Severity } from "./problem.ts";
import type { Provenance } from "./provenance.ts";
import type { RowAccount } from "./row-account.ts";

export type { Cell, FileLink, Rank, TermFamily, Verdict } from "./cell.ts";

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

/** A row: cells by column id. `indent` is the depth below the row it belongs to; `section` opens a new part. */
export interface Row {
  readonly indent: number;
  readonly section?: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A table; its title is the locale's word for `tables/<id>`. */
export interface Table {
  readonly id: string;
  /** Section of the document in which it stands, where the report has sections. */
  readonly section?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A remark below the tables, as id and facts; the locale writes the sentence. */
export interface Note {
  readonly id: string;
  /** Areas that it holds for, where it does not hold for all that the report shows. */
  readonly areas?: readonly Area[];
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
  /** Name of what the report is about where no area is its subject, such as a survey or the median of areas. */
  readonly subject?: LocalisedText;
  /** Area the report is about; absent where it is about many. */
  readonly area?: Area;
  readonly level?: Level;
  readonly referenceDate?: IsoDate;
  readonly divisionYear?: number;
  /** Sections of the document, in order, where it has them; a table, a finding and a picture say theirs. */
  readonly sections?: readonly string[];
  /** What the measurements come to, as sentences for people. */
  readonly findings?: readonly Finding[];
  readonly tables: readonly Table[];
  /** In the order in which they are to stand; each names the table that holds its figures. */
  readonly pictures?: readonly Picture[];
  readonly notes: readonly Note[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly provenance: Provenance;
}
