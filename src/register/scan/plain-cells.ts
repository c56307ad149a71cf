import { daysInMonth } from "../../domain/calendar.ts";

/** What every parser of a cell answers when the cell is not of its plain form. */
export const notPlain = -1;

const dot = 0x2e;
const hyphen = 0x2d;
const zero = 0x30;

/** Digits and dots that can stand in a register number; ten digits could pass the ids of plain numbers. */
const longestNumber = 12;

/**
 * The register number of a cell: digits, in groups of three after a dot where there are dots, no zero in front.
 * Unit: 1–999,999,999
 */
export function registerNumberIn(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > longestNumber || bytes[start] === zero) return notPlain;
  let number = 0;
  let group = 0;
  let hasDot = false;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] as number) - zero; // inside the region
    if (digit >>> 0 <= 9) {
      number = number * 10 + digit;
      group += 1;
    } else {
      // The first group has one to three digits, every later one three.
      if (digit + zero !== dot || group === 0 || group > 3 || (hasDot && group !== 3))
        return notPlain;
      hasDot = true;
      group = 0;
    }
  }
  if (hasDot && group !== 3) return notPlain;
  return number <= 999_999_999 ? number : notPlain;
}

/** Whether four bytes are digits and which number they are; negative when not. */
function yearAt(bytes: Uint8Array, at: number): number {
  const a = (bytes[at] as number) - zero; // all four are inside the region
  const b = (bytes[at + 1] as number) - zero;
  const c = (bytes[at + 2] as number) - zero;
  const d = (bytes[at + 3] as number) - zero;
  return a >>> 0 <= 9 && b >>> 0 <= 9 && c >>> 0 <= 9 && d >>> 0 <= 9
    ? a * 1000 + b * 100 + c * 10 + d
    : notPlain;
}

/** One or two digits between two places. */
function oneOrTwoDigits(bytes: Uint8Array, start: number, end: number): number {
  const first = (bytes[start] as number) - zero; // inside the region
  if (first >>> 0 > 9) return notPlain;
  if (end - start === 1) return first;
  const second = (bytes[start + 1] as number) - zero; // as above
  return end - start === 2 && second >>> 0 <= 9 ? first * 10 + second : notPlain;
}

/** A packed date, if the calendar has the day. */
function packed(year: number, month: number, day: number): number {
  if (year < 1 || month < 1 || month > 12 || day < 1) return notPlain;
  if (day > 28 && day > daysInMonth(year, month)) return notPlain;
  return (year << 9) | (month << 5) | day;
}

/** The packed date of a cell written `1.2.1990`, `01.02.1990` or `1990-02-01`, 0 of a blank one. */
export function packedDateIn(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length === 0) return 0;
  if (length < 8 || length > 10) return notPlain;
  if (bytes[end - 5] === dot) {
    const middle = bytes[start + 1] === dot ? start + 1 : start + 2;
    if (bytes[middle] !== dot || middle + 1 >= end - 5) return notPlain;
    const day = oneOrTwoDigits(bytes, start, middle);
    return packed(yearAt(bytes, end - 4), oneOrTwoDigits(bytes, middle + 1, end - 5), day);
  }
  if (length !== 10 || bytes[start + 4] !== hyphen || bytes[start + 7] !== hyphen) return notPlain;
  const month = oneOrTwoDigits(bytes, start + 5, start + 7);
  return packed(yearAt(bytes, start), month, oneOrTwoDigits(bytes, start + 8, end));
}

/** A business id `NNNNNNN-C` with the right check digit as the number of its eight digits, 0 of a blank cell. */
export function businessIdIn(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  if (end - start !== 9 || bytes[end - 2] !== hyphen) return notPlain;
  const high = yearAt(bytes, start);
  const low = yearAt(bytes, start + 3); // overlaps by one digit, so that three digits need no parser
  const check = oneOrTwoDigits(bytes, end - 1, end);
  if (high < 0 || low < 0 || check < 0) return notPlain;
  // Weights 7 9 10 5 8 4 2; see the decoder's `toBusinessId`, which judges every other form.
  const sum =
    ((high / 1000) | 0) * 7 +
    (((high / 100) | 0) % 10) * 9 +
    (((high / 10) | 0) % 10) * 10 +
    (high % 10) * 5 +
    (((low / 100) | 0) % 10) * 8 +
    (((low / 10) | 0) % 10) * 4 +
    (low % 10) * 2;
  const rest = sum % 11;
  if (rest === 1 || check !== (rest === 0 ? 0 : 11 - rest)) return notPlain;
  return (high * 1000 + (low % 1000)) * 10 + check;
}
