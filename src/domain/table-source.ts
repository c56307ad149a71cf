import type { Problem, ProblemCode } from "./problem.ts";
import type { ScanRows } from "./scan-plan.ts";

/** One record of a delimited table as text. */
export interface TextRow {
  /** Physical line (1-based) on which the record starts. */
  readonly line: number;
  /** Cells as they stand in the file, decoded to text, not yet trimmed or normalised. */
  readonly cells: readonly string[];
  /** Cells, by place from 0, that the format itself marks as no data; a row is rejected where a field stands there. */
  readonly flaws?: ReadonlyMap<number, ProblemCode>;
}

/** Encoding of a text file. */
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** How the bytes were read, for provenance. */
export interface Dialect {
  readonly format: string;
  /** Absent where the format settles it, as a workbook does. */
  readonly encoding?: Encoding;
  /** Absent where the format has no delimiter. */
  readonly delimiter?: ";" | "," | "\t";
  /** Set where the reader itself has written the numbers, because the format holds them as numbers. */
  readonly decimalMark?: "." | ",";
  /** The sheet of a workbook. */
  readonly sheet?: string;
}

/**
 * A table as text: its header and its rows in batches, in file order.
 * `problems` holds what is wrong with the file as a whole and grows until `batches` has ended; a problem of severity
 * error there means that the rows after it were not read.
 */
export interface TableSource {
  /** Name of the input as the user wrote it; `-` for standard input. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly header: TextRow;
  /** Title and blank rows that stood above the header. */
  readonly preamble: readonly TextRow[];
  readonly problems: readonly Problem[];
  /** Neither a byte-order mark nor the user tells the encoding: later bytes may show that it is another. */
  readonly encodingIsGuess?: true;
  batches(): AsyncIterable<readonly TextRow[]>;
  /** In place of `batches`: offers the bytes to a scanner and gives only the rows that it leaves, in file order. */
  scanned?(scan: ScanRows): AsyncIterable<readonly TextRow[]>;
}
