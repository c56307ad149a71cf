/** Codes of everything that can be wrong with an input; each language has a sentence for each. */
export const problemCodes = [
  // the file as a whole
  "file/not-utf-8",
  "file/undecodable",
  "file/binary",
  "file/empty",
  "file/no-rows",
  "file/no-header",
  "file/ambiguous-delimiter",
  "file/unclosed-quote",
  "file/not-a-workbook",
  "file/encrypted-workbook",
  "file/workbook-too-large",
  "file/several-sheets",
  "file/no-such-sheet",
  // its header
  "header/duplicate",
  "header/two-for-one-field",
  "header/unknown",
  "header/missing-field",
  "header/mapped-header-absent",
  "header/area-level",
  "header/codebook-column",
  // a row
  "row/wrong-field-count",
  "row/conflicting-duplicate",
  "row/sum-mismatch",
  "row/recipient-spelt-otherwise",
  "row/area-name-and-code-disagree",
  // a cell
  "cell/missing",
  "cell/not-a-register-number",
  "cell/business-id",
  "cell/not-a-date",
  "cell/ambiguous-date",
  "cell/impossible-date",
  "cell/not-a-time",
  "cell/date-after-extract",
  "cell/before-registration",
  "cell/unknown-area",
  "cell/ambiguous-area",
  "cell/divided-municipality",
  "cell/not-a-class",
  "cell/not-a-language",
  "cell/unknown-word",
  "cell/not-an-integer",
  "cell/negative",
  "cell/not-a-number",
  "cell/approximate",
  "cell/run-together",
  "cell/not-a-year",
  "cell/outside-scale",
  "cell/not-a-weight",
  "cell/unknown-item",
  "cell/formula-without-value",
  "cell/spreadsheet-error",
] as const;

/** One kind of problem. */
export type ProblemCode = (typeof problemCodes)[number];

/** An error makes the exit code 1; a warning does not. */
export type Severity = "error" | "warning";

/**
 * Something wrong with an input, as data: place, offending text and what would help. No sentence; locales write it.
 * `line` is the physical line (1-based) on which the row starts, `column` the 1-based number and header of the cell.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly source: string;
  readonly line?: number;
  readonly column?: { readonly number: number; readonly header: string };
  /** The text as it stands in the file. */
  readonly value?: string;
  /** Nearest accepted values, best first. */
  readonly suggestions?: readonly string[];
  /** Numbers and names the sentence needs, by placeholder: `expected`, `found`, `field`, `other`, `count`, `line`. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
