import { toIsoDate } from "../../domain/calendar.ts";
import type { ProblemCode } from "../../domain/problem.ts";
import type { TextRow } from "../../domain/table-source.ts";
import type { SheetCell, SheetRow } from "../../workbook/sheet.ts";

/** Decimal mark with which numbers are written. */
export type DecimalMark = "." | ",";

/** A sheet's row as a row of texts, without the blank cells at its end. */
export function toTextRow({ line, cells }: SheetRow, mark: DecimalMark): TextRow {
  const texts = cells.map((cell) => (cell === undefined ? "" : cellText(cell, mark)));
  const last = texts.findLastIndex((text) => text.trim() !== "");
  const flaws = flawsOf(cells);
  return { line, cells: texts.slice(0, last + 1), ...(flaws.size > 0 && { flaws }) };
}

function flawsOf(cells: SheetRow["cells"]): ReadonlyMap<number, ProblemCode> {
  const flaws = new Map<number, ProblemCode>();
  for (const [place, cell] of cells.entries()) {
    if (cell?.kind === "formula") flaws.set(place, "cell/formula-without-value");
    if (cell?.kind === "error") flaws.set(place, "cell/spreadsheet-error");
  }
  return flaws;
}

/** Flawed cells have texts too, so that a decoder that looks at one finds no value in it. */
function cellText(cell: SheetCell, mark: DecimalMark): string {
  switch (cell.kind) {
    case "text":
    case "error":
      return cell.text;
    case "number":
      return plainNumber(cell.value, mark);
    case "date": {
      const { date, time } = cell.moment;
      const day = date && toIsoDate(date.year, date.month, date.day);
      return [day, time].filter((part) => part !== undefined).join("T");
    }
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "formula":
      return `=${cell.formula}`;
  }
}

/**
 * A number in digits, never with an exponent.
 * @example plainNumber(1e-7, ",") // "0,0000001"
 */
export function plainNumber(value: number, mark: DecimalMark): string {
  const text = String(value);
  const [mantissa = "", exponent] = text.split("e");
  const plain = exponent === undefined ? text : shifted(mantissa, Number(exponent));
  return plain.replace(".", mark);
}

/** The decimal text of a mantissa and a power of ten. */
function shifted(mantissa: string, exponent: number): string {
  const [sign, size] = mantissa.startsWith("-") ? ["-", mantissa.slice(1)] : ["", mantissa];
  const [whole = "", fraction = ""] = size.split(".");
  const digits = whole + fraction;
  const dot = whole.length + exponent;
  if (dot <= 0) return `${sign}0.${"0".repeat(-dot)}${digits}`;
  const padded = digits.padEnd(dot, "0");
  const rest = padded.slice(dot);
  return rest === "" ? sign + padded : `${sign}${padded.slice(0, dot)}.${rest}`;
}
