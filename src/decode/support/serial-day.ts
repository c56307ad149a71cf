import { daysInMonth, type IsoDate, isLeapYear, toIsoDate } from "../../domain/calendar.ts";

/** 1 January 2000 and the last day of 2099 as spreadsheets count them; other serials are no days of a grant. */
const first = { serial: 36_526, year: 2000 };
const lastSerial = 73_050;

/**
 * The day that the bare serial number of a spreadsheet means, in a column that is declared to hold days.
 *
 * Missing: undefined for other text and for a day outside 2000–2099, which `46000.5`, `1250` and `123456` are.
 * Source:  ECMA-376 part 1 section 18.17.4, system of 1900
 * @example serialDay("46000") // "2025-12-09"
 */
export function serialDay(text: string): IsoDate | undefined {
  const serial = /^\d{5}$/u.test(text) ? Number(text) : 0;
  if (serial < first.serial || serial > lastSerial) return undefined;
  let { year } = first;
  let days = serial - first.serial;
  for (; days >= daysInYear(year); year += 1) days -= daysInYear(year);
  let month = 1;
  for (; days >= daysInMonth(year, month); month += 1) days -= daysInMonth(year, month);
  return toIsoDate(year, month, days + 1);
}

function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}
