/** How a text looks: `title` bold, `heading` bold and broken into lines, `prose` broken into lines. */
export type TextLook = "plain" | "title" | "heading" | "prose";

/** A cell to be written; undefined is an empty one. */
export type WrittenCell =
  | { readonly kind: "text"; readonly text: string; readonly look: TextLook }
  /** `format` as spreadsheets write it for English, such as `0.0%`; the value is written in full precision. */
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  | undefined;

/** A sheet to be written. */
export interface WrittenSheet {
  /** Name of its tab: at most 31 characters, none of `[]:*?/\`, unlike the others in any case. */
  readonly name: string;
  /** The first row heads a table: it stays in sight and chooses among the rows below. */
  readonly isTable: boolean;
  /** Widths of the columns. Unit: digits. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** A workbook to be written. */
export interface WrittenWorkbook {
  readonly title: string;
  /** Language of its words, such as `fi`. */
  readonly language: string;
  readonly sheets: readonly WrittenSheet[];
}
