import type { Problem } from "../domain/problem.ts";
import type { FileParts } from "../domain/scan-plan.ts";
import type { Dialect, Encoding, TableSource } from "../domain/table-source.ts";

/** Bytes of one input, already unpacked when it was gzip. */
export interface ByteSource {
  /** Name as the user wrote it; `-` for standard input. */
  readonly name: string;
  /** Whether `bytes` can be called again (a file can, standard input cannot). */
  readonly reopenable: boolean;
  bytes(): AsyncIterable<Uint8Array>;
  /** The same bytes from any place; undefined for what is unpacked, comes once only or is small. */
  parts?(): Promise<FileParts | undefined>;
}

/** What the caller knows or wants. */
export interface ReadOptions {
  /** Overrules the detection. */
  readonly encoding?: Encoding;
  readonly delimiter?: NonNullable<Dialect["delimiter"]>;
  /** Name of the sheet of a workbook; by default the one sheet that has a header. */
  readonly sheet?: string;
  /** Rows of the header, joined per column; 1 unless told. */
  readonly headerRows?: 1 | 2 | 3;
  /** Decimal mark of the table's texts; a workbook's numbers are then written with it too. */
  readonly decimalMark?: "." | ",";
  /** Tells whether a row of cells is the header; asked of the first rows, in order, until one is. */
  isHeader(cells: readonly string[]): boolean;
}

/** A table, or the problems for which there is none. */
export type ReadResult =
  | { readonly kind: "table"; readonly table: TableSource }
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] };

/** Reads one input. The source's batches are read lazily; nothing is held but the batch at hand. */
export type ReadTable = (input: ByteSource, options: ReadOptions) => Promise<ReadResult>;

/** One input format. `load` brings the reading code in when it is needed. */
export interface Reader {
  /** Word for `--from`. */
  readonly id: string;
  /** File name endings, with the dot, in lower case. */
  readonly extensions: readonly string[];
  load(): Promise<ReadTable>;
}
