/** A day of the Gregorian calendar. Unit: month 1–12, day 1–31. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A moment of a spreadsheet: a day, a time of day, or both. */
export interface Moment {
  readonly date: Day | undefined;
  /** `HH:MM:SS`; undefined at midnight. */
  readonly time: string | undefined;
}

const secondsOfDay = 86_400;
const lastSerial = 2_958_465; // 31 December 9999

/**
 * The moment that a spreadsheet's serial number means.
 *
 * Shape:   below 1 it is a time of day. In the system of 1900 day 60 is a 29 February that never was: it means nothing,
 *          and the days before it are counted from one day later. The system of 1904 begins at 0 with 1 January 1904.
 * Missing: undefined for a number that names no day from 1900 to 9999.
 * Source:  ECMA-376 part 1 section 18.17.4; 46000 is 2025-12-09
 * @example toMoment(46000, "1900")?.date // { year: 2025, month: 12, day: 9 }
 */
export function toMoment(serial: number, system: "1900" | "1904"): Moment | undefined {
  if (!(serial >= 0)) return undefined;
  const seconds = Math.round((serial - Math.floor(serial)) * secondsOfDay);
  const days = Math.floor(serial) + (seconds === secondsOfDay ? 1 : 0);
  const time = seconds % secondsOfDay === 0 ? undefined : timeOfDay(seconds);
  if (days === 0 && system === "1900") {
    return time === undefined ? undefined : { date: undefined, time };
  }
  const of1900 = system === "1904" ? days + 1462 : days;
  if (of1900 === 60 || of1900 > lastSerial) return undefined;
  return { date: dayOfSerial(of1900 < 60 ? of1900 + 1 : of1900), time };
}

/** Unit: days since 30 December 1899. Source: Fliegel and Van Flandern's day numbers, in the form of H. Hinnant. */
function dayOfSerial(days: number): Day {
  const sinceMarch0000 = days + 693_899; // 30 December 1899 is day 693,899 after 1 March of year 0
  const era = Math.floor(sinceMarch0000 / 146_097);
  const dayOfEra = sinceMarch0000 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function timeOfDay(seconds: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}
