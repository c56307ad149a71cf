import type { Level } from "../../domain/area.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Aggregation } from "../../domain/index-instrument.ts";
import type { JudgementReason } from "../../domain/judgement.ts";
import type { Mark, MissingReason } from "../../domain/missing.ts";
import type { ProblemCode, Severity } from "../../domain/problem.ts";
import type { Released } from "../../domain/released.ts";
import type { TermFamily, Verdict } from "../../domain/report.ts";
import type { ExclusionRule, RowAccount } from "../../domain/row-account.ts";
import type { ChangeDirection } from "../../domain/series.ts";
import type { Unit } from "../../domain/unit.ts";
import type { ColumnId, FilePartId, FormatId, SectionId, TableId } from "../../domain/word-id.ts";

/** A figure that is known and may be shown. */
export type KnownOutcome = Extract<Released["outcome"], { readonly kind: "known" }>;

/** What a reader must know of a known value. */
export type Flag = KnownOutcome["flags"][number];

/** What a rate or share was divided by. */
export type Denominator = NonNullable<KnownOutcome["denominator"]>;

/** What is no name in the list of sources (`data/sources.csv`), by its English there; the rest is as it is. */
export interface SourceWords {
  readonly licences: Readonly<Record<string, string>>;
  readonly publishers: Readonly<Record<string, string>>;
  /** Titles without the remark in brackets at their end. */
  readonly titles: Readonly<Record<string, string>>;
  readonly titleRemarks: Readonly<Record<string, string>>;
}

/** Single words and short expressions of one language. */
export interface Words extends SourceWords {
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly tables: Readonly<Record<TableId, string>>;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  /** Levels after a number of areas ("18 of 19 regions"), in the form that the language's sentence needs. */
  readonly levelsCounted: Readonly<Record<Level, string>>;
  /** Units in full, as they stand behind a number or in a unit column. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly marks: Readonly<Record<Mark, string>>;
  readonly flags: Readonly<Record<Flag, string>>;
  /** Whole sentences without a full stop: why there is no figure. */
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly rules: Readonly<Record<ExclusionRule, string>>;
  /** Headings under which problems of a kind are counted. */
  readonly problemKinds: Readonly<Record<ProblemCode, string>>;
  /** What a national figure is a mean over. */
  readonly bases: Readonly<Record<string, string>>;
  /** How surely a score keeps its band. */
  readonly stabilities: Readonly<Record<string, string>>;
  readonly leftOut: Readonly<Record<string, string>>;
  /** Which choice behind an index is made otherwise. */
  readonly choices: Readonly<Record<string, string>>;
  /** How pillars become one number. */
  readonly aggregations: Readonly<Record<Aggregation, string>>;
  /** Where a publication puts an area whose figure it does not give. */
  readonly places: Readonly<Record<string, string>>;
  /** Where the value of a setting comes from. */
  readonly origins: Readonly<Record<string, string>>;
  /** What a line of an explanation tells. */
  readonly parts: Readonly<Record<string, string>>;
  /** Why something of an area is a strength or a weakness. */
  readonly reasons: Readonly<Record<JudgementReason, string>>;
  /** What can be said of a change. */
  readonly changes: Readonly<Record<ChangeDirection, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly formats: Readonly<Record<FormatId, string>>;
  /** Headings in spreadsheets for the parts of a figure, an area and a rank. */
  readonly fileParts: Readonly<Record<FilePartId, string>>;
  /** Unit of a share in files, where it is not multiplied by a hundred. */
  readonly unroundedShare: string;
  readonly denominatorUnits: Readonly<Record<Denominator["unit"], string>>;
  /** What the rows of an input hold, by the id of the field, as far as messages name them. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names of sheets of a workbook, and labels in them that no table has. */
  readonly workbook: {
    readonly cover: string;
    /** Heading over the names of sheets. */
    readonly sheet: string;
    /** Headings of the sheet of notes: what a sentence is about, and the sentence. */
    readonly about: string;
    readonly remark: string;
    readonly referenceDate: string;
    readonly tool: string;
  };
  readonly headings: {
    readonly findings: string;
    readonly notes: string;
    readonly denominators: string;
    readonly marks: string;
    readonly accounts: string;
    readonly problems: string;
    readonly sources: string;
  };
  /** What a page of HTML says besides the report. */
  readonly page: {
    readonly skip: string;
    readonly contents: string;
    /** Before the name of the table that holds the numbers of a picture. */
    readonly numbers: string;
    /** Where the figures are explained. */
    readonly described: string;
  };
}

/** Expressions with something in them. */
export interface Phrases {
  /** Heading of the interval column. Unit: confidence as a share 0–1. */
  interval(confidence: number): string;
  referenceDate(date: IsoDate): string;
  divisionYear(year: number): string;
  coverage(coverage: NonNullable<KnownOutcome["coverage"]>): string;
  /** What a figure was divided by, with its date. */
  denominator(denominator: Denominator): string;
  /** A reason for a missing figure with what exactly is missing. */
  missingDetail(reason: string, detail: string): string;
  account(account: RowAccount): string;
  problemTotals(errors: number, warnings: number): string;
  problemCount(kind: string, severity: Severity, source: string, count: number): string;
  /** So many more of a kind that are not shown. */
  moreProblems(count: number): string;
  didYouMean(alternatives: string): string;
  /** Facts of an input after its title: rows and the start of its checksum. */
  input(facts: { readonly name: string; readonly rows: number; readonly sha256: string }): string;
  licence(licence: string): string;
  dated(date: string): string;
  tool(version: string): string;
  /** How far an input has been read, in rows and megabytes, and the minutes and seconds left. */
  reading(pace: {
    /** Lines of the file; 0 while none has been read. */
    readonly rows: number;
    readonly megabytes: number;
    readonly ofMegabytes?: number;
    readonly megabytesPerSecond: number;
    readonly left?: string;
  }): string;
}

/** The word of an id of a family; undefined for an id that the language does not know. */
export function termWord(words: Words, family: TermFamily, id: string): string | undefined {
  const byFamily: Readonly<Record<TermFamily, Readonly<Record<string, string>>>> = {
    section: words.sections,
    level: words.levels,
    unit: words.units,
    rule: words.rules,
    problem: words.problemKinds,
    severity: words.severities,
    format: words.formats,
    table: words.tables,
    basis: words.bases,
    stability: words.stabilities,
    "left-out": words.leftOut,
    choice: words.choices,
    aggregation: words.aggregations,
    place: words.places,
    missing: words.missing,
    origin: words.origins,
    part: words.parts,
    side: {
      associations: words.columns["associations-side"],
      public: words.columns["public-side"],
    },
    reason: words.reasons,
    change: words.changes,
    licence: words.licences,
    publisher: words.publishers,
    title: words.titles,
    "title-remark": words.titleRemarks,
  };
  const known = byFamily[family];
  return Object.hasOwn(known, id) ? known[id] : undefined;
}

/** What exactly is missing of a figure: ids with commas between, in words as far as the language has them. */
export function detailWords(detail: string, { fields }: Pick<Words, "fields">): string {
  return detail
    .split(", ")
    .map((id) => (Object.hasOwn(fields, id) ? fields[id] : undefined) ?? id)
    .join(", ");
}

/** The fixed heading of a column; undefined for an id that the language does not know. */
export function columnWord(words: Words, id: string): string | undefined {
  const columns: Readonly<Record<string, string>> = words.columns;
  return Object.hasOwn(columns, id) ? columns[id] : undefined;
}
