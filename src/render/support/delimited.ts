import Papa from "papaparse";

/** How delimited text is written. */
export interface Delimited {
  readonly delimiter: "," | ";" | "\t";
  /** RFC 4180 ends lines with CRLF; tab-separated files are for line tools and end them with LF. */
  readonly lineEnd: "\r\n" | "\n";
  readonly byteOrderMark: boolean;
}

/** What a spreadsheet would run as a formula, also after blanks; full-width signs are read like the plain ones. */
const startsFormula =
  /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\s\u00a0\ufeff]*[\t\r\n]/u;

/**
 * Text that a spreadsheet takes as text: an apostrophe stands before whatever would run as a formula.
 *
 * @example inertText("=1+1") // "'=1+1"
 */
export function inertText(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** Rows of cells as delimited text. Cells are ready: texts made inert, numbers as decimal text. */
export function delimitedText(rows: readonly (readonly string[])[], form: Delimited): string {
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: form.delimiter, newline: form.lineEnd, quotes: false, header: false },
  );
  return `${form.byteOrderMark ? "\ufeff" : ""}${text}${form.lineEnd}`;
}
