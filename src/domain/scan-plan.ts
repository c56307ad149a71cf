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
  /** Starts scanning ahead, from a place in the file on; undefined where nobody helps. */
  readonly ahead?: (parts: FileParts, from: number) => ScanAhead | undefined;
}

/** A stretch of a file: the records that start in it. Unit: bytes from the start of the file. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
}

/** Rows that were scanned from a place that is taken for the start of a record, one line each, without a gap. */
export interface ScannedRun extends FilePart {
  readonly rows: number;
  /** Place of the first of them in the columns that the part was given. */
  readonly first: number;
}

/** What a thread is asked: a part, and where its rows are to be put. */
export interface PartRequest {
  readonly part: FilePart;
  /** Columns, laid out as a block of the store of `partRows` rows. */
  readonly columns: SharedArrayBuffer;
  /** Newer tables, where the kernel has been taught more words since the last part. */
  readonly tables: Uint8Array | undefined;
}

/** What another thread needs to scan as this one does. */
export interface SharedKernel {
  /** The compiled kernel, a `WebAssembly.Module`. */
  readonly module: object;
  /** Everything in its memory, with all words taught so far. */
  readonly memory: Uint8Array;
}

/** Another thread that scans parts. */
export interface ScanHelper {
  /** Scans a part. Nothing comes of it where the thread fails. */
  scan(request: PartRequest): Promise<readonly ScannedRun[]>;
  end(): void;
}

/** A file that can be read from any place, by several threads. */
export interface FileParts {
  /** Unit: bytes. */
  readonly size: number;
  /** Bytes that a helper scans in one go. */
  readonly partSize: number;
  /** Reads bytes from a place on; answers how many there are. */
  read(from: number, into: Uint8Array): number;
  /** Starts the helpers of so many threads in all, or of as many as pay. */
  help(kernel: () => SharedKernel, threads: number | undefined): readonly ScanHelper[];
  /** Lets what the helpers have sent arrive. */
  turn(): Promise<void>;
  close(): void;
}

/** Where reading stands. */
export interface ReadingPlace {
  /** Start of the first record that nobody has taken, which stands on this line; undefined inside of one. */
  readonly at: number | undefined;
  /** Up to where bytes have been read. */
  readonly end: number;
  readonly line: number;
}

/** What comes next: rows that were taken up to another record, or bytes to be read up to a place. */
export type NextStretch =
  | { readonly kind: "taken"; readonly at: number; readonly line: number }
  | { readonly kind: "read"; readonly to: number };

/** Rows scanned ahead of the reading, by other threads. */
export interface ScanAhead {
  next(place: ReadingPlace): Promise<NextStretch>;
  end(): void;
}

/** The kernel's bytes, and by how many threads it scans where the user says so. */
export interface KernelSource {
  (): Uint8Array | undefined;
  readonly threads?: number | undefined;
}

/** How extracts are scanned: not at all, in TypeScript, or by the kernel whose bytes this gives. */
export type Scanning = boolean | KernelSource;
