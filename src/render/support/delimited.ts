import Papa from "papaparse";
import { runsAsFormula } from "../../workbook/runs-as-formula.ts";

/** How delimited text is written. */
export interface Delimited {
  readonly delimiter: "," | ";" | "\t";
  /** RFC 4180 ends lines with CRLF; tab-separated files are for line tools and end them with LF. */
  readonly lineEnd: "\r\n" | "\n";
  readonly byteOrderMark: boolean;
}

/**
 * Text that a spreadsheet takes as text: an apostrophe stands before whatever would run as a formula.
 *
 * @example inertText("=1+1") // "'=1+1"
 */
export function inertText(text: string): string {
  return runsAsFormula(text) ? `'${text}` : text;
}

/** Rows of cells as delimited text. Cells are ready: texts made inert, numbers as decimal text. */
export function delimitedText(rows: readonly (readonly string[])[], form: Delimited): string {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: form.delimiter, newline: form.lineEnd, quotes: false, header: false },
  );
  return `${form.byteOrderMark ? "\ufeff" : ""}${text}${form.lineEnd}`;
}
