import type { Moment } from "./serial-date.ts";

/** What a cell that is not empty holds. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "date"; readonly moment: Moment }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly text: string }
  /** A formula whose value was never saved. */
  | { readonly kind: "formula"; readonly formula: string };

/** One row of a sheet that has cells; places from 0, undefined where a cell is empty. */
export interface SheetRow {
  /** 1-based, as the spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** Cells that are shown as one; rows and columns from 0, both ends included. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Not among the tabs that a user sees. */
  readonly isHidden: boolean;
  readonly merges: readonly MergedCells[];
  /** Rows in order of their lines; rows without any cell are left out. */
  rows(): Iterable<SheetRow>;
}

/** Why a file cannot be read as a workbook. */
export type WorkbookFlaw =
  | { readonly kind: "not-a-workbook" }
  | { readonly kind: "encrypted" }
  /** `limit` in words for the message, such as `200 MB`. */
  | { readonly kind: "too-large"; readonly limit: string };

/** A workbook's sheets in the order of their tabs, or why there are none. */
export type OpenedWorkbook =
  | { readonly kind: "workbook"; readonly sheets: readonly Sheet[] }
  | { readonly kind: "refused"; readonly flaw: WorkbookFlaw };
