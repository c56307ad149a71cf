import { decimalsOf } from "../../domain/unit.ts";
import type { Locale } from "../../locales/locale.ts";
import { decimalsOfConfidence } from "../../locales/support/decimals-of-confidence.ts";
import type { WrittenCell } from "../../workbook/written-sheet.ts";
import type { NumberKind } from "./flat-cell.ts";

/** A number as a cell: its value in full precision, shown as tables show it. Empty without one. */
export function numberOn(value: number | undefined, as: NumberKind, locale: Locale): WrittenCell {
  return value === undefined
    ? undefined
    : { kind: "number", value, format: sheetFormat(value, as, locale) };
}

/**
 * The number format of a cell: as many decimals as tables show, shares per cent. Spreadsheets put the signs of their own
 * user in the place of comma and point.
 */
function sheetFormat(value: number, as: NumberKind, { format }: Locale): string {
  if (as === "name") return "0";
  const decimals = decimalsShown(value, as);
  const fraction = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  if (!isPercentage(as)) return `#,##0${fraction}`;
  // What the language writes behind a percentage, without the number itself.
  const sign = format.percentage(0, 0).slice(1).replace("\u00a0", " ");
  return `0${fraction}${sign}`;
}

/** The number about as a spreadsheet shows it, for the width of its column. */
export function shownNumber(value: number, as: NumberKind, { format }: Locale): string {
  const decimals = decimalsShown(value, as);
  return isPercentage(as) ? format.percentage(value, decimals) : format.decimal(value, decimals);
}

function isPercentage(as: NumberKind): boolean {
  return as === "share" || as === "confidence";
}

/** As many as tables show; a count that is not whole is a weighted one. */
function decimalsShown(value: number, as: NumberKind): number {
  if (as === "name") return 0;
  if (as === "count") return Number.isInteger(value) ? 0 : 1;
  return as === "confidence" ? decimalsOfConfidence(value) : decimalsOf(as);
}
