import { stoppedAtEnd, stoppedAtRow, stoppedFull } from "../scan/kernel-layout.ts";
import { findPlaces, flawAt, lineEndsEnd } from "./find-places.ts";
import { lineEndsAt, placesAt, resultsAt, rowCapacity, stretchSize } from "./memory.ts";
import { readRow } from "./read-row.ts";
import { recordBytes, takeSettings } from "./settings.ts";
import { learn, learnPair } from "./words.ts";

const carriageReturn: u8 = 0x0d;
const shortest: usize = 2048;

/** Bytes of the next stretch: after a row that was left the places behind it are found again, so it starts short. */
let stretch: usize = stretchSize;

let rows: usize = 0;
let line: u32 = 0;
let recordAt: usize = 0;

/** Takes over the settings. */
export function configure(): void {
  takeSettings();
}

/** Teaches a dictionary the word in these bytes; answers its value there, -1 when it is full. */
export function learnWord(dictionary: u32, start: usize, end: usize, value: i32): i32 {
  return learn(dictionary, start, end, value);
}

/** Teaches the value of two words, given by their values. */
export function learnWords(table: u32, first: i32, second: i32, value: i32): void {
  learnPair(table, first, second, value);
}

/**
 * Reads rows from bytes that start with a record. Answers why it stopped; the rows, the place and the line are in the
 * results. It stops before a record that is not plain, before one that has no end here, and when the columns are full.
 */
export function scan(from: usize, to: usize, firstLine: u32): i32 {
  rows = 0;
  line = firstLine;
  recordAt = from;
  let why = stoppedAtEnd;
  while (recordAt < to) {
    if (rows > rowCapacity / 2) {
      why = stoppedFull;
      break;
    }
    const end = min(recordAt + stretch, to);
    const before = recordAt;
    findPlaces(recordAt, end);
    if (!readRows()) {
      why = stoppedAtRow;
      stretch = shortest;
      break;
    }
    if (flawAt < end) {
      why = stoppedAtRow;
      stretch = shortest;
      break;
    }
    const isLong = recordAt === before && end < to && stretch === stretchSize;
    stretch = min<usize>(stretch * 2, stretchSize);
    if (isLong) {
      why = stoppedAtRow;
      break;
    }
    if (end === to) break;
  }
  store<u32>(resultsAt, <u32>rows);
  store<u32>(resultsAt, <u32>recordAt, 4);
  store<u32>(resultsAt, line, 8);
  return why;
}

/** Reads the records whose places were found. False before one that is not plain. */
function readRows(): bool {
  store<u32>(placesAt - 4, <u32>(recordAt - 1));
  let places: usize = placesAt;
  for (let end: usize = lineEndsAt; end < lineEndsEnd; end += 4) {
    const last = <usize>load<u32>(end);
    if (last - places !== recordBytes) return false;
    const lineEnd = <usize>load<u32>(last);
    // The last cell ends before a CR; the next record starts after the LF all the same.
    const isReturned = <usize>(load<u8>(lineEnd - 1) === carriageReturn);
    store<u32>(last, <u32>(lineEnd - isReturned));
    const isRead = readRow(places, rows, line);
    store<u32>(last, <u32>lineEnd);
    if (!isRead) return false;
    rows += 1;
    line += 1;
    recordAt = lineEnd + 1;
    places = last + 4;
  }
  return true;
}
