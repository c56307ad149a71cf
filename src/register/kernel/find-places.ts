import { lineEndsAt, placesAt } from "./memory.ts";
import { delimiter, isUtf8 } from "./settings.ts";

/** Where the stretch is no longer of the one plain reading of quotes and bytes; its end when it is to the end. */
export let flawAt: usize = 0;
/** End of the list of line ends: each entry is where in the list of places it stands. */
export let lineEndsEnd: usize = 0;

const quote: u8 = 0x22;
const lineFeed: u8 = 0x0a;
const carriageReturn: u8 = 0x0d;
/** First byte of U+00C0–00FF in UTF-8. */
const latinLead: u8 = 0xc3;

/** What a block of 64 bytes passes on to the next. */
let inQuotes: u64 = 0;
let afterBorder: u64 = 0;
let afterClosing: u64 = 0;
let continued: u64 = 0;

/** One bit for each of 64 bytes. */
@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    (<u64>(<u32>i8x16.bitmask(a) | ((<u32>i8x16.bitmask(b)) << 16))) |
    ((<u64>(<u32>i8x16.bitmask(c) | ((<u32>i8x16.bitmask(d)) << 16))) << 32)
  );
}

/** Whether each bit has an odd number of set bits up to it and with it. */
@inline
function oddUpTo(set: u64): u64 {
  let odd = set ^ (set << 1);
  odd ^= odd << 2;
  odd ^= odd << 4;
  odd ^= odd << 8;
  odd ^= odd << 16;
  return odd ^ (odd << 32);
}

/**
 * Quotes that are none of the plain ones. One that opens a cell follows a border, one that closes it is followed by
 * one; in a doubled quote the first closes and the second opens again. `borders` are those in quotes too: none of
 * these is beside a quote that changes anything.
 */
@inline
function strayQuotes(quotes: u64, within: u64, borders: u64): u64 {
  const opening = quotes & within;
  const closing = quotes & ~within;
  const mayOpen = ((borders & ~within) << 1) | (closing << 1) | afterBorder | afterClosing;
  const closed = (closing << 1) | afterClosing;
  afterBorder = (borders & ~within) >> 63;
  afterClosing = closing >> 63;
  return (opening & ~mayOpen) | (closed & ~(borders | opening));
}

/**
 * Bytes that continue no character or are missing where one goes on. Characters of four bytes, and those whose second
 * byte is bounded (E0, ED), are left to the exact way. Letters of U+00C0–00FF are not branched on: whether 64 bytes hold
 * one is a matter of chance, whether they hold any other hardly ever.
 * Source: Unicode 15, table 3-7
 */
@inline
function malformed(a: v128, b: v128, c: v128, d: v128): u64 {
  const border = i8x16.splat(-64);
  const latin = i8x16.splat(latinLead);
  const high = bits(a, b, c, d);
  const continuing = bits(
    i8x16.lt_s(a, border),
    i8x16.lt_s(b, border),
    i8x16.lt_s(c, border),
    i8x16.lt_s(d, border),
  );
  const leading = high & ~continuing;
  const latins = bits(
    i8x16.eq(a, latin),
    i8x16.eq(b, latin),
    i8x16.eq(c, latin),
    i8x16.eq(d, latin),
  );
  if (leading !== latins) return malformedOther(a, b, c, d, leading, continuing);
  const expected = (leading << 1) | continued;
  continued = leading >> 63;
  return expected ^ continuing;
}

/** The same where there are other letters beyond ASCII. */
function malformedOther(a: v128, b: v128, c: v128, d: v128, leading: u64, continuing: u64): u64 {
  const two = i8x16.splat(-33); // 0xDF
  const three =
    leading & bits(i8x16.gt_s(a, two), i8x16.gt_s(b, two), i8x16.gt_s(c, two), i8x16.gt_s(d, two));
  const expected = (leading << 1) | (three << 2) | continued;
  continued = (leading >> 63) | (three >> 62);
  return (expected ^ continuing) | unusualLeads(a, b, c, d, leading, three);
}

/** C0 and C1, which lead nothing, and with three bytes or more those that are left. */
@inline
function unusualLeads(a: v128, b: v128, c: v128, d: v128, leading: u64, three: u64): u64 {
  const lowest = i8x16.splat(-62); // 0xC2
  let unusual =
    leading &
    bits(i8x16.lt_s(a, lowest), i8x16.lt_s(b, lowest), i8x16.lt_s(c, lowest), i8x16.lt_s(d, lowest));
  if (three !== 0) {
    const e0 = i8x16.splat(-32);
    const ed = i8x16.splat(-19);
    const ef = i8x16.splat(-17);
    unusual |= bits(i8x16.eq(a, e0), i8x16.eq(b, e0), i8x16.eq(c, e0), i8x16.eq(d, e0));
    unusual |= bits(i8x16.eq(a, ed), i8x16.eq(b, ed), i8x16.eq(c, ed), i8x16.eq(d, ed));
    unusual |=
      three & bits(i8x16.gt_s(a, ef), i8x16.gt_s(b, ef), i8x16.gt_s(c, ef), i8x16.gt_s(d, ef));
  }
  return unusual;
}

/** Where in the list of places the first of these line ends comes to stand. */
@inline
function placeOf(place: usize, structure: u64, ends: u64): u32 {
  const before = structure & ((ends & (0 - ends)) - 1);
  return <u32>(place + (<usize>popcnt(before) << 2));
}

/**
 * Lists the separators and line ends outside quotes, from the start of a record up to the first flaw: a stray quote, a
 * line break in quotes, a carriage return alone, a byte 0, bytes that are no text. Eight places are written at a time,
 * more than there may be, since a branch for each would be guessed wrong more often than not.
 */
export function findPlaces(from: usize, to: usize): void {
  const separators = i8x16.splat(delimiter);
  const quotesOf = i8x16.splat(quote);
  const feeds = i8x16.splat(lineFeed);
  const returns = i8x16.splat(carriageReturn);
  const zero = i8x16.splat(0);
  let place: usize = placesAt;
  let lineEnd: usize = lineEndsAt;
  inQuotes = 0;
  afterBorder = 1;
  afterClosing = 0;
  continued = 0;
  flawAt = to;
  for (let at = from; at < to; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const left = to - at;
    const inside: u64 = left < 64 ? (<u64>1 << left) - 1 : ~(<u64>0);
    const feed = bits(i8x16.eq(a, feeds), i8x16.eq(b, feeds), i8x16.eq(c, feeds), i8x16.eq(d, feeds));
    let border = feed | bits(
      i8x16.eq(a, separators),
      i8x16.eq(b, separators),
      i8x16.eq(c, separators),
      i8x16.eq(d, separators),
    );
    let structure = border;
    let flaws: u64 = 0;
    // NUL and CR together: in a file without them one look.
    const rare = v128.or(
      v128.or(
        v128.or(i8x16.eq(a, zero), i8x16.eq(b, zero)),
        v128.or(i8x16.eq(c, zero), i8x16.eq(d, zero)),
      ),
      v128.or(
        v128.or(i8x16.eq(a, returns), i8x16.eq(b, returns)),
        v128.or(i8x16.eq(c, returns), i8x16.eq(d, returns)),
      ),
    );
    if (v128.any_true(rare)) {
      const back = bits(
        i8x16.eq(a, returns),
        i8x16.eq(b, returns),
        i8x16.eq(c, returns),
        i8x16.eq(d, returns),
      );
      const nextFeed = <u64>(load<u8>(at, 64) === lineFeed) << 63;
      flaws = back & ~((feed >> 1) | nextFeed);
      flaws |= bits(i8x16.eq(a, zero), i8x16.eq(b, zero), i8x16.eq(c, zero), i8x16.eq(d, zero));
      border |= back;
    }
    const quotes = bits(
      i8x16.eq(a, quotesOf),
      i8x16.eq(b, quotesOf),
      i8x16.eq(c, quotesOf),
      i8x16.eq(d, quotesOf),
    );
    if ((quotes | inQuotes | afterClosing) !== 0) {
      const within = oddUpTo(quotes) ^ inQuotes;
      inQuotes = <u64>(<i64>within >> 63);
      flaws |= strayQuotes(quotes, within, border);
      flaws |= feed & within;
      structure &= ~within;
    } else {
      afterBorder = border >> 63;
    }
    if (isUtf8) flaws |= malformed(a, b, c, d);
    structure &= inside;
    flaws &= inside;
    if (flaws !== 0) {
      const first = ctz(flaws);
      structure &= (<u64>1 << first) - 1;
      flawAt = at + <usize>first;
    }
    // The first line end is written whether or not there is one; a second one in 64 bytes is rare.
    let ends = feed & structure;
    store<u32>(lineEnd, placeOf(place, structure, ends));
    lineEnd += <usize>(ends !== 0) << 2;
    for (ends &= ends - 1; ends !== 0; ends &= ends - 1) {
      store<u32>(lineEnd, placeOf(place, structure, ends));
      lineEnd += 4;
    }
    const found = <usize>popcnt(structure);
    for (let written: usize = 0; written < found; written += 8) {
      const into = place + (written << 2);
      for (let each: usize = 0; each < 8; each += 1) {
        store<u32>(into + (each << 2), <u32>(at + <usize>ctz(structure)));
        structure &= structure - 1;
      }
    }
    place += found << 2;
    if (flaws !== 0) break;
  }
  lineEndsEnd = lineEnd;
}
