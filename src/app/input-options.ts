import type { IsoDate } from "../domain/calendar.ts";
import type { Scanning } from "../domain/scan-plan.ts";
import type { Dialect } from "../domain/table-source.ts";

/** How inputs are to be found and read, the same for every command. */
export interface InputOptions {
  /** Extracts or tables of counts; none means the published figures of the package. */
  readonly associations: readonly string[];
  /** Tables of residents; none means the package's own. */
  readonly population: readonly string[];
  /** Definition files that add to, or replace, the shipped definitions. */
  readonly definitions: readonly string[];
  readonly from?: string;
  readonly encoding?: Dialect["encoding"];
  readonly delimiter?: NonNullable<Dialect["delimiter"]>;
  /** Sheet of a workbook, where several have a header. */
  readonly sheet?: string;
  /** Field id → header. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly decimalMark?: "." | ",";
  /** Reference date. */
  readonly asOf?: IsoDate;
  /** Date of the extract, or of a published table that has no date column. */
  readonly extractDate?: IsoDate;
  /** Year of the area division. */
  readonly division?: number;
}

/** The options that say how a table is written, not what it is for. */
export type ReadingOptions = Pick<
  InputOptions,
  "from" | "encoding" | "delimiter" | "sheet" | "mapping" | "decimalMark" | "extractDate"
>;

/** How figures are to be reckoned. */
export interface FigureOptions {
  /** Confidence of intervals as a share; undefined for none. */
  readonly confidence: number | undefined;
  readonly dormancyYears: number;
  /** Period of register dynamics; by default the last full calendar year before the reference date. */
  readonly period?: { readonly from: IsoDate; readonly to: IsoDate };
}

/** The program itself: for provenance, and how it works where that changes no result. */
export interface Tool {
  readonly version: string;
  /** False to decode every row of an extract from text, as a check on the scanner. */
  readonly scanning?: Scanning;
}
