import * as layout from "../passes-layout.ts";

const resultsAt: usize = layout.passResultsAt;
const registeredAt: usize = layout.registeredAt;
const endedAt: usize = layout.endedAt;
const lastNoticeAt: usize = layout.lastNoticeAt;
const definitionsAt: usize = layout.definitionsAt;
const municipalityAt: usize = layout.municipalityAt;
const purposeClassAt: usize = layout.purposeClassAt;
const languageAt: usize = layout.languageAt;
const restAt: usize = layout.restAt;

const dateBits: u32 = 0x7f_ffff;
const classes: usize = layout.classCells;
const languages: usize = layout.languageCells;
const slotBits: u32 = layout.slotBits;
const slotHash: u32 = 0x9e37_79b1;

/** One more in a table of counts. */
@inline
function countAt(counts: usize, cell: usize): void {
  const at = counts + (cell << 2);
  store<u32>(at, load<u32>(at) + 1);
}

/** A day of a column, packed, without marks. */
@inline
function dayAt(column: usize, row: usize): u32 {
  return load<u32>(column + (row << 2)) & dateBits;
}

@inline
function homeOf(row: usize): usize {
  return <usize>load<u16>(municipalityAt + (row << 1));
}

/** In the register on a day: 0 less one is beyond every day, as the end of what lasts. */
@inline
function isIn(row: usize, day: u32): bool {
  return load<u32>(registeredAt + (row << 2)) <= day && dayAt(endedAt, row) - 1 >= day;
}

/** Leaves the number before the first day of a column and the last day, as `plainPasses` has them. */
export function rangeOfDays(column: usize, rows: usize): void {
  const mask = i32x4.splat(dateBits);
  const one = i32x4.splat(1);
  let befores = mask;
  let mosts = i32x4.splat(0);
  let row: usize = 0;
  for (; row + 4 <= rows; row += 4) {
    const days = v128.and(v128.load(column + (row << 2)), mask);
    befores = v128.min<u32>(befores, i32x4.sub(days, one));
    mosts = v128.max<u32>(mosts, days);
  }
  let before = min(
    min(<u32>i32x4.extract_lane(befores, 0), <u32>i32x4.extract_lane(befores, 1)),
    min(<u32>i32x4.extract_lane(befores, 2), <u32>i32x4.extract_lane(befores, 3)),
  );
  let most = max(
    max(<u32>i32x4.extract_lane(mosts, 0), <u32>i32x4.extract_lane(mosts, 1)),
    max(<u32>i32x4.extract_lane(mosts, 2), <u32>i32x4.extract_lane(mosts, 3)),
  );
  for (; row < rows; row += 1) {
    const day = dayAt(column, row);
    before = min(before, day - 1);
    most = max(most, day);
  }
  store<u32>(resultsAt, before);
  store<u32>(resultsAt, most, 4);
}

/** Leaves what occurs in the columns of languages, classes and definitions, joined by "or". */
export function whatOccurs(rows: usize): void {
  let language: u32 = 0;
  let purposeClass: u32 = 0;
  let definitions: u32 = 0;
  for (let row: usize = 0; row < rows; row += 1) {
    language |= <u32>load<u8>(languageAt + row);
    purposeClass |= <u32>load<u8>(purposeClassAt + row);
    definitions |= load<u32>(definitionsAt + (row << 2));
  }
  store<u32>(resultsAt, language);
  store<u32>(resultsAt, purposeClass, 4);
  store<u32>(resultsAt, definitions, 8);
}

/**
 * Counts the stock by municipality and class, language and slot of its definitions. Answers how many rows are left whose
 * slot other definitions have; their numbers lie in `restAt`.
 */
export function countStock(
  rows: usize,
  day: u32,
  byClass: usize,
  byLanguage: usize,
  bySlot: usize,
  bitsBySlot: usize,
): u32 {
  let rest: usize = 0;
  for (let row: usize = 0; row < rows; row += 1) {
    if (!isIn(row, day)) continue;
    const home = homeOf(row);
    countAt(byClass, home * classes + <usize>load<u8>(purposeClassAt + row));
    countAt(byLanguage, home * languages + <usize>load<u8>(languageAt + row));
    const bits = load<u32>(definitionsAt + (row << 2));
    if (bits === 0) continue; // would stand in a slot that looks free
    const slot = <usize>((bits * slotHash) >> (32 - slotBits));
    const taken = load<u32>(bitsBySlot + (slot << 2));
    if (taken !== bits) {
      if (taken !== 0) {
        store<u32>(restAt + (rest << 2), <u32>row);
        rest += 1;
        continue;
      }
      store<u32>(bitsBySlot + (slot << 2), bits);
    }
    countAt(bySlot, (home << slotBits) | slot);
  }
  return <u32>rest;
}

/** Counts the rows of a span of days by municipality. */
export function countSpan(column: usize, rows: usize, first: u32, last: u32, counts: usize): void {
  for (let row: usize = 0; row < rows; row += 1) {
    const day = dayAt(column, row);
    const at = counts + (homeOf(row) << 2);
    store<u32>(at, load<u32>(at) + <u32>(day >= first && day <= last));
  }
}

/** Counts the stock by municipality and last notice: before a limit, up to the day of the stock, after it. */
export function countNotices(
  rows: usize,
  day: u32,
  limit: u32,
  older: usize,
  byToday: usize,
  later: usize,
): void {
  for (let row: usize = 0; row < rows; row += 1) {
    const notice = load<u32>(lastNoticeAt + (row << 2));
    if (notice === 0 || !isIn(row, day)) continue;
    const home = homeOf(row);
    if (notice < limit) countAt(older, home);
    countAt(notice <= day ? byToday : later, home);
  }
}

/** The cell of a row's day of registration; `rowOf` tells where the days of its municipality's group start at day 0. */
@inline
function cellOf(row: usize, rowOf: usize, bits: u32): usize {
  const start = load<u32>(rowOf + (homeOf(row) << 2));
  return <usize>((start + load<u32>(registeredAt + (row << 2))) >> bits);
}

/** Counts the stock by cell. */
export function countDays(rows: usize, day: u32, rowOf: usize, bits: u32, counts: usize): void {
  for (let row: usize = 0; row < rows; row += 1) {
    if (isIn(row, day)) countAt(counts, cellOf(row, rowOf, bits));
  }
}

/** Puts in place of each count the sum of those before it. Answers the sum of all. */
export function startDays(cells: usize, counts: usize): u32 {
  let sum: u32 = 0;
  for (let cell: usize = 0; cell < cells; cell += 1) {
    const at = counts + (cell << 2);
    const count = load<u32>(at);
    store<u32>(at, sum);
    sum += count;
  }
  return sum;
}

/** Puts the last bits of the stock's days in their cells, from where each cell starts. */
export function placeDays(
  rows: usize,
  day: u32,
  rowOf: usize,
  bits: u32,
  starts: usize,
  days: usize,
): void {
  const mask: u32 = (1 << bits) - 1;
  for (let row: usize = 0; row < rows; row += 1) {
    if (!isIn(row, day)) continue;
    const at = starts + (cellOf(row, rowOf, bits) << 2);
    const place = <usize>load<u32>(at);
    store<u32>(at, <u32>(place + 1));
    store<u16>(days + (place << 1), <u16>(load<u32>(registeredAt + (row << 2)) & mask));
  }
}
