import { type IsoDate, isLeapYear, toIsoDate } from "../domain/calendar.ts";

/** Bits of a packed date; the bits above them are free for marks. */
export const dateBits = 0x7f_ffff;

const daysBeforeMonth = Uint16Array.of(0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334);

/** A day as one number whose order is time order: `year << 9 | month << 5 | day`; no day is 0. */
export function packDate(date: IsoDate | undefined): number {
  if (date === undefined) return 0;
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return (year << 9) | ((digit(5) * 10 + digit(6)) << 5) | (digit(8) * 10 + digit(9));
}

/** The day that was packed; undefined of none. */
export function unpackDate(packed: number): IsoDate | undefined {
  return toIsoDate(packed >>> 9, (packed >>> 5) & 15, packed & 31);
}

/** Day number (as `toDayNumber`) of a packed date, without making text of it for every row of a register. */
export function dayNumberOf(packed: number): number {
  const year = packed >>> 9;
  const month = (packed >>> 5) & 15;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDayPassed = month > 2 && isLeapYear(year) ? 1 : 0;
  const monthDays = daysBeforeMonth[month - 1] ?? 0;
  return before * 365 + leapDays + monthDays + leapDayPassed + (packed & 31) - 1;
}
