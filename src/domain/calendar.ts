/** A calendar day as `YYYY-MM-DD`; text order is time order. Made by `toIsoDate`. */
export type IsoDate = `${number}-${number}-${number}`;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Whether February of the year has 29 days (Gregorian calendar). */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month. Unit: month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day as ISO text, or undefined when the calendar has no such day. Unit: years 1–9999, month 1–12, day 1–31. */
export function toIsoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as IsoDate;
}

/** The calendar year of a day. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The day before; undefined of the first day of all. */
export function dayBefore(date: IsoDate): IsoDate | undefined {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (day > 1) return toIsoDate(year, month, day - 1);
  if (month > 1) return toIsoDate(year, month - 1, daysInMonth(year, month - 1));
  return toIsoDate(year - 1, 12, 31);
}

/** Days since 1 January of year 1, so that differences are days. */
export function toDayNumber(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDayPassed = month > 2 && isLeapYear(year) ? 1 : 0;
  const monthDays = daysBeforeMonth[month - 1] ?? 0;
  return before * 365 + leapDays + monthDays + leapDayPassed + Number(date.slice(8, 10)) - 1;
}

/** The last day of a year. Unit: years 1–9999. */
export function yearEnd(year: number): IsoDate {
  // years of the calendar have four digits
  return `${String(year).padStart(4, "0")}-12-31` as IsoDate;
}

/** The span that a year (`2021`) or a month (`2021-06`) names, or undefined for other text. */
export function periodNamed(text: string): Extract<Period, { kind: "span" }> | undefined {
  const [, year = "", month] = /^([12]\d{3})(?:-(\d{2}))?$/u.exec(text.trim()) ?? [];
  const first = Number(month ?? 1);
  const last = Number(month ?? 12);
  const from = toIsoDate(Number(year), first, 1);
  const to = toIsoDate(Number(year), last, daysInMonth(Number(year), last));
  return from === undefined || to === undefined ? undefined : { kind: "span", from, to };
}

/** First day of a period. */
export function firstDayOf(period: Period): IsoDate {
  return period.kind === "day" ? period.on : period.from;
}

/** Last day of a period. */
export function lastDayOf(period: Period): IsoDate {
  return period.kind === "day" ? period.on : period.to;
}

/** The time a figure speaks of: a day, or the days from first to last, both included. */
export type Period =
  | { readonly kind: "day"; readonly on: IsoDate }
  | { readonly kind: "span"; readonly from: IsoDate; readonly to: IsoDate };
