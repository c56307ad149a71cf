import type { Industry, PurposeClass, RegisterLanguage } from "./association.ts";
import type { IsoDate } from "./calendar.ts";

/**
 * How the rows of one extract of associations are taken straight from its bytes: where the fields stand, and the
 * decoder's own converters. They are asked once for each distinct text, whose bytes are remembered; where one gives
 * undefined, the cell is not plain and its row goes to the decoder.
 */
export interface ScanPlan {
  /** Byte between the cells. */
  readonly delimiter: number;
  readonly encoding: "utf-8" | "windows-1252";
  /** Cells of a row. */
  readonly width: number;
  /** Place of the column (from 0) by field id. */
  readonly places: ReadonlyMap<string, number>;
  /** Date of the extract, when it was given: rows with a later day go to the decoder. */
  readonly extractDate?: IsoDate;
  /** Text of bytes, undefined when they are none in the encoding. */
  toText(bytes: Uint8Array): string | undefined;
  /** Code of the municipality that a name and a code mean. */
  toMunicipality(name: string, code: string): string | undefined;
  toPurposeClass(text: string): PurposeClass | undefined;
  toLanguage(text: string): RegisterLanguage | undefined;
  toIndustry(text: string, edition: string): Industry | "none";
  toDate(text: string): IsoDate | "none" | undefined;
  /** A business id as `NNNNNNN-C`. */
  toBusinessId(text: string): string | "none" | undefined;
}

/** Bytes that may be looked at behind a region; they are 0. */
export const scanSlack = 128;

/** Bytes to scan: from the start of a record, whose physical line is told, with `scanSlack` bytes of 0 behind them. */
export interface ScanRegion {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/**
 * Where a scan stopped, always at the start of a record: `end` when the rest holds no whole record, `row` after one
 * that the decoder must judge, with its cells, `irregular` before one that only the reader can cut.
 */
export type ScanStop = { readonly at: number; readonly line: number } & (
  | { readonly kind: "end" | "irregular" }
  | { readonly kind: "row"; readonly cells: readonly string[] }
);

/** Takes plain rows from bytes until it meets one that is not. */
export interface ScanRows {
  (region: ScanRegion): ScanStop;
  /** Where the bytes should lie as long as they fit: rows there are taken faster. */
  readonly window?: Uint8Array | undefined;
}

/** How extracts are scanned: not at all, in TypeScript, or by the kernel whose bytes this gives. */
export type Scanning = boolean | (() => Uint8Array | undefined);
