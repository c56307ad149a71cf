import { businessIdIn, notPlain, packedDateIn, registerNumberIn } from "./cells.ts";
import {
  classBitsAt,
  industryBitsAt,
  industryMarksAt,
  municipalityMarksAt,
  rowCapacity,
  rowsAt,
} from "./memory.ts";
import * as plan from "./settings.ts";
import { mark, readText, stemBits } from "./text.ts";
import {
  classes,
  homePairs,
  homes,
  industries,
  industryPairs,
  languages,
  pairValueOf,
  valueOf,
} from "./words.ts";

const quote: u8 = 0x22;
/** Set in the end of an association that the authority removed, as `endedMark`. */
const removedMark: i32 = 0x800000;

let cellStart: usize = 0;
let cellEnd: usize = 0;

/** Takes a cell up. `places` is where the end of the record's first cell is listed, after that of the record before. */
@inline
function take(places: usize, place: i32): void {
  const at = places + (<usize>place << 2);
  cellStart = <usize>load<u32>(at - 4) + 1;
  cellEnd = <usize>load<u32>(at);
  // The quotes of the stretch are sound, so a cell that starts with one ends with one.
  const isQuoted = <usize>(load<u8>(cellStart) === quote);
  cellStart += isQuoted;
  cellEnd -= isQuoted;
}

@inline
function wordAt(dictionary: u32, places: usize, place: i32): i32 {
  if (place < 0) return 0;
  take(places, place);
  return valueOf(dictionary, cellStart, cellEnd);
}

/** Day of a column, 0 where it is blank or there is no such column. */
@inline
function dayAt(places: usize, place: i32): i32 {
  if (place < 0) return 0;
  take(places, place);
  const day = packedDateIn(cellStart, cellEnd);
  return day > plan.latestDay ? notPlain : day;
}

@inline
function isBefore(day: i32, other: i32): bool {
  return day !== 0 && day < other;
}

/** Value of a pair of columns, one of which may be missing. */
@inline
function pairAt(pair: u32, first: u32, places: usize, firstPlace: i32, secondPlace: i32): i32 {
  if (secondPlace < 0) return wordAt(first, places, firstPlace);
  if (firstPlace < 0) return wordAt(first + 1, places, secondPlace);
  const one = wordAt(first, places, firstPlace);
  const other = wordAt(first + 1, places, secondPlace);
  return pairValueOf(pair, one, other);
}

@inline
function put(row: usize, column: usize, value: u32): void {
  store<u32>(rowsAt + column * rowCapacity * 4 + (row << 2), value);
}

/**
 * Reads a record into the columns, as the row reader would. False when any cell is not plain or not known; what was
 * written then is overwritten by the next row.
 */
export function readRow(places: usize, row: usize, line: u32): bool {
  take(places, plan.numberPlace);
  const id = registerNumberIn(cellStart, cellEnd);
  const municipality = pairAt(homePairs, homes, places, plan.homePlace, plan.homeCodePlace);
  const purposeClass = wordAt(classes, places, plan.classPlace);
  const language = wordAt(languages, places, plan.languagePlace);
  const registered = dayAt(places, plan.registeredPlace);
  const dissolved = dayAt(places, plan.dissolvedPlace);
  const removed = dayAt(places, plan.removedPlace);
  const rulesChanged = dayAt(places, plan.rulesChangedPlace);
  const lastNotice = dayAt(places, plan.lastNoticePlace);
  const days = registered | dissolved | removed | rulesChanged | lastNotice;
  if ((id | municipality | purposeClass | language | days) < 0) return false;
  if (registered === 0 || isBefore(dissolved, registered) || isBefore(removed, registered)) return false;

  let definitions = load<u32>(classBitsAt + (<usize>purposeClass << 2));
  let sum =
    load<u32>(municipalityMarksAt + (<usize>municipality << 2)) * plan.municipalityFactor +
    <u32>(purposeClass + 1) * plan.classFactor +
    <u32>dissolved * plan.dissolvedFactor +
    <u32>removed * plan.removedFactor +
    <u32>rulesChanged * plan.rulesChangedFactor +
    <u32>lastNotice * plan.lastNoticeFactor;
  if (plan.businessIdPlace >= 0) {
    take(places, plan.businessIdPlace);
    const businessId = businessIdIn(cellStart, cellEnd);
    if (businessId < 0) return false;
    sum += <u32>businessId * plan.businessIdFactor;
  }
  if (plan.industryPlace >= 0) {
    const industry = pairAt(industryPairs, industries, places, plan.industryPlace, plan.editionPlace);
    if (industry < 0) return false;
    definitions |= load<u32>(industryBitsAt + (<usize>industry << 2));
    sum += load<u32>(industryMarksAt + (<usize>industry << 2)) * plan.industryFactor;
  }
  for (let text = 0; text < plan.texts; text += 1) {
    take(places, plan.textPlace(text));
    if (!readText(cellStart, cellEnd, false)) return false;
    sum += mark * plan.textFactor(text);
  }
  if (plan.namePlace >= 0) {
    take(places, plan.namePlace);
    if (!readText(cellStart, cellEnd, true)) return false;
    sum += mark * plan.nameFactor;
    definitions |= stemBits;
  }
  const isRemovedFirst = removed !== 0 && (dissolved === 0 || removed < dissolved);
  store<u16>(rowsAt + (row << 1), <u16>municipality);
  store<u8>(rowsAt + rowCapacity * 4 + row, <u8>purposeClass);
  store<u8>(rowsAt + 2 * rowCapacity * 4 + row, <u8>language);
  put(row, 3, registered);
  put(row, 4, isRemovedFirst ? removed | removedMark : dissolved);
  put(row, 5, lastNotice === 0 ? rulesChanged : lastNotice);
  put(row, 6, definitions);
  put(row, 7, id);
  put(row, 8, line);
  put(row, 9, sum);
  return true;
}
