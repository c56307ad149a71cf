import { type Period, periodNamed } from "../../domain/calendar.ts";
import { type Converted, isMissing, known, toDate } from "./cell.ts";

const years = /^([12]\d{3})\s?[/–-]\s?([12]\d{3})$/u;
const month = /^(0?[1-9]|1[0-2])\/([12]\d{3})$/u;

/**
 * When something is said to hold, as exactly as a normalised cell tells: a day, a month (`2023-02`, `2/2023`), a year
 * or the years from one to another (`2023–2024`).
 */
export function toStatedTime(text: string): Converted<Period> {
  if (isMissing(text)) return { kind: "missing", symbol: text };
  const span = spanNamed(text);
  if (span !== undefined) return known(span);
  const date = toDate(text);
  return date.kind === "value" ? known({ kind: "day", on: date.value }) : date;
}

function spanNamed(text: string): Period | undefined {
  const [, monthOfYear, ofYear] = month.exec(text) ?? [];
  if (monthOfYear !== undefined) return periodNamed(`${ofYear}-${monthOfYear.padStart(2, "0")}`);
  const [, first, last] = years.exec(text) ?? [];
  if (first === undefined || last === undefined) return periodNamed(text);
  const from = periodNamed(first)?.from;
  const to = periodNamed(last)?.to;
  return from === undefined || to === undefined || to < from
    ? undefined
    : { kind: "span", from, to };
}
