/** What every reader of a cell answers when the cell is not of its plain form. */
export const notPlain: i32 = -1;

const dot: u8 = 0x2e;
const hyphen: u8 = 0x2d;
const zero: u8 = 0x30;

/** Whether the digit lanes of a word (ASCII with 0x30 taken off) are digits and all other lanes 0. */
@inline
function areDigits(word: u32, lanes: u32): bool {
  return (((word + (lanes & 0x06060606)) | word) & (~lanes | 0xf0f0f0f0)) === 0;
}

/** As `registerNumberIn` of the row reader. Unit: 1–999,999,999 */
export function registerNumberIn(start: usize, end: usize): i32 {
  const length = end - start;
  if (length - 1 > 10 || load<u8>(start) === zero) return notPlain;
  let leadEnd = end;
  let low: i32 = 0;
  let unit: i32 = 1;
  while (leadEnd - start > 4 && load<u8>(leadEnd - 4) === dot) {
    const group = load<u32>(leadEnd - 4) ^ 0x3030302e;
    if (!areDigits(group, 0xffffff00)) return notPlain;
    const three = ((group >> 8) & 15) * 100 + ((group >> 16) & 15) * 10 + (group >> 24);
    low += <i32>three * unit;
    unit *= 1000;
    leadEnd -= 4;
  }
  const lead = leadEnd - start;
  // Beside a dot at most three digits; without one at most nine, so that no sum passes 999,999,999.
  if (lead > (unit === 1 ? <usize>9 : <usize>3) || unit > 1000000) return notPlain;
  let number: u32 = 0;
  for (let at = start; at < leadEnd; at += 1) {
    const digit = <u32>load<u8>(at) - zero;
    if (digit > 9) return notPlain;
    number = number * 10 + digit;
  }
  return <i32>number * unit + low;
}

/** Number of four digits in the order of their bytes. */
@inline
function fourDigits(word: u32): u32 {
  const pairs = (word * 10 + (word >> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >> 16);
}

@inline
function isLeap(year: u32): bool {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function packed(year: u32, month: u32, day: u32): i32 {
  if (year < 1 || month - 1 > 11 || day - 1 > 30) return notPlain;
  if (day > 28) {
    // Two bits a month: days beyond 28.
    const beyond: u32 = month === 2 ? <u32>isLeap(year) : (0x3bbeecc >> (month << 1)) & 3;
    if (day > 28 + beyond) return notPlain;
  }
  return <i32>((year << 9) | (month << 5) | day);
}

/** As `packedDateIn` of the row reader. */
export function packedDateIn(start: usize, end: usize): i32 {
  const length = end - start;
  if (length === 0) return 0;
  if (length - 8 > 2) return notPlain;
  if (load<u8>(end - 5) !== dot) return isoDateIn(start, length);
  const year = load<u32>(end - 4) ^ 0x30303030;
  // Selected, not branched on: which of the forms a date has is a matter of chance.
  const monthTens = <u32>load<u8>(end - 7);
  const isLongMonth = monthTens !== dot;
  const dotAt = end - 7 - <usize>isLongMonth;
  const month = <u32>load<u8>(end - 6) - zero;
  const tens = select<u32>(monthTens - zero, 0, isLongMonth);
  const dayLength = dotAt - start;
  if (dayLength - 1 > 1 || load<u8>(dotAt) !== dot) return notPlain;
  const day = <u32>load<u8>(dotAt - 1) - zero;
  const dayTens = select<u32>(<u32>load<u8>(start) - zero, 0, dayLength === 2);
  const isOdd = <u32>(month > 9) | <u32>(tens > 9) | <u32>(day > 9) | <u32>(dayTens > 9);
  if (isOdd !== 0 || !areDigits(year, 0xffffffff)) return notPlain;
  return packed(fourDigits(year), tens * 10 + month, dayTens * 10 + day);
}

function isoDateIn(start: usize, length: usize): i32 {
  if (length !== 10) return notPlain;
  const year = load<u32>(start) ^ 0x30303030;
  const month = load<u32>(start, 4) ^ 0x2d30302d;
  const day = <u32>load<u16>(start, 8) ^ 0x3030;
  if (!areDigits(year, 0xffffffff) || !areDigits(month, 0x00ffff00) || !areDigits(day, 0xffff)) {
    return notPlain;
  }
  const months = ((month >> 8) & 15) * 10 + ((month >> 16) & 15);
  return packed(fourDigits(year), months, (day & 15) * 10 + (day >> 8));
}

/** As `businessIdIn` of the row reader. */
export function businessIdIn(start: usize, end: usize): i32 {
  if (start === end) return 0;
  if (end - start !== 9) return notPlain;
  const word = load<u64>(start) ^ 0x2d30303030303030;
  const check = <u32>load<u8>(start, 8) - zero;
  const odd = ((word + 0x0006060606060606) | word) & 0xfff0f0f0f0f0f0f0;
  if (odd !== 0 || check > 9) return notPlain;
  // Weights 7 9 10 5 8 4 2, every second digit at a time; the sums gather in the highest lane of 16 bits.
  const even = (word & 0x00ff00ff00ff00ff) * 0x0007000a00080002;
  const others = ((word >> 8) & 0x00ff00ff00ff00ff) * 0x0009000500040000;
  const rest = (<u32>(even >> 48) + <u32>(others >> 48)) % 11;
  if (rest === 1 || check !== (rest === 0 ? 0 : 11 - rest)) return notPlain;
  const pairs = (word * 10 + (word >> 8)) & 0x00ff00ff00ff00ff;
  const high = <u32>(pairs & 0xff) * 1000000 + <u32>((pairs >> 16) & 0xff) * 10000;
  return <i32>(high + <u32>((pairs >> 32) & 0xff) * 100 + <u32>(pairs >> 48) + check);
}
