import { wordStartBits } from "../scan/kernel-layout.ts";
import { automatonAt, nibblesAt, symbolsAt, textAt, textSize, wordStartsAt } from "./memory.ts";
import {
  isSifted,
  isUtf8,
  markBasis,
  markPrime,
  startState,
  stateBitsAt,
  stateExceptedAt,
} from "./settings.ts";
import { find, foundValue, learn, nameWords } from "./words.ts";

/** Mark of the text that was read last, as `textMark`. */
export let mark: u32 = 0;
/** Bits of the definitions whose stems it holds. */
export let stemBits: u32 = 0;

const blank: u8 = 0x20;
const quote: u8 = 0x22;
/** First byte of U+00C0–00FF in UTF-8. */
const latinLead: u8 = 0xc3;
const exotic: u32 = 63;
const everything: u64 = ~(<u64>0);
/** Bytes sifted at a time, one bit each. */
const sifted: usize = 64;

// What `sift` marks: one bit for each of 64 bytes; of the signs only whether there are any.
let words: u64 = 0;
let held: u64 = 0;
let signs: u32 = 0;

// What a look at a text can find.
const isPlain: i32 = 0;
const isOdd: i32 = 1;
const isCoded: i32 = 2;

/**
 * Reads a text: its mark and, of a name, the stems in it. False when it may not come out of the decoder as it is: blanks
 * at an end or two in a row, control characters, letters other than those of ASCII and U+00C0–00FF. The row reader knows
 * more of them.
 */
export function readText(start: usize, end: usize, isName: bool): bool {
  stemBits = 0;
  mark = 0;
  if (start === end) return true;
  let found = look(start, end, isName, false);
  if (found === isCoded) {
    end = writeOut(start, end);
    if (end === 0) return false;
    start = textAt;
    found = look(start, end, isName, true);
  }
  if (found === isOdd || load<u8>(end - 1) === blank) return false;
  mark = markOf(start, end);
  return !isName || readStems(start, end);
}

/** Bits of the 16 bytes that are still in the text. */
@inline
function insideOf(left: usize): u32 {
  return select<u32>((<u32>1 << <u32>left) - 1, 0xffff, left < 16);
}

@inline
function isInWord(byte: u8): bool {
  return byte >= 0x80 || (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10;
}

@inline
function maskOf(lanes: v128): u32 {
  return <u32>i8x16.bitmask(lanes);
}

/**
 * Looks at a text 16 bytes at a time, and of a name also for what may be stems: one way through for both, since how many
 * bytes there are is guessed wrong each time. What is odd is gathered and asked for at the end.
 */
function look(start: usize, end: usize, isName: bool, isWrittenOut: bool): i32 {
  const length = end - start;
  const isSifting = isName && isSifted && length <= sifted;
  let carriedBlank: u32 = 1; // so that a first blank is one too many
  let odd: u32 = 0;
  let coded: u32 = 0;
  words = 0;
  held = 0;
  signs = 0;
  for (let at: usize = 0; at < length; at += 16) {
    const bytes = v128.load(start + at);
    const left = length - at;
    const inside = insideOf(left);
    const controls = v128.or(
      i8x16.lt_u(bytes, i8x16.splat(0x20)),
      i8x16.eq(bytes, i8x16.splat(0x7f)),
    );
    // Characters of several bytes, unless they begin with C3; the stretch is well-formed.
    const leads = v128.xor(
      i8x16.ge_u(bytes, i8x16.splat(-64)),
      i8x16.eq(bytes, i8x16.splat(latinLead)),
    );
    const blanks = maskOf(i8x16.eq(bytes, i8x16.splat(blank))) & inside;
    odd |= (maskOf(v128.or(controls, leads)) & inside) | (blanks & ((blanks << 1) | carriedBlank));
    carriedBlank = blanks >> 15;
    coded |= maskOf(v128.or(i8x16.eq(bytes, i8x16.splat(quote)), isUtf8 ? i8x16.splat(0) : bytes)) & inside;
    if (isSifting) sift(start + at, bytes, <u64>at, inside);
  }
  if (!isWrittenOut && coded !== 0) return isCoded;
  return odd !== 0 ? isOdd : isPlain;
}

/**
 * Writes a text out with single quotes for doubled ones and in UTF-8. Answers its end, 0 when it has other letters than
 * those that are the same in Windows-1252 and Unicode, or is too long.
 */
function writeOut(start: usize, end: usize): usize {
  let into: usize = textAt;
  if (end - start > textSize / 2 - 64) return 0;
  for (let at = start; at < end; at += 1) {
    const byte = load<u8>(at);
    if (byte === quote) at += 1;
    if (byte >= 0x80 && !isUtf8) {
      if (byte < 0xc0) return 0;
      store<u8>(into, latinLead);
      store<u8>(into, byte - 0x40, 1);
      into += 2;
    } else {
      store<u8>(into, byte);
      into += 1;
    }
  }
  return into;
}

/** As `textMark`, of the bytes. */
function markOf(start: usize, end: usize): u32 {
  let even = markBasis;
  let odd = ~markBasis;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    even = rotl<u32>((even ^ load<u32>(at)) * markPrime, 13);
    odd = rotl<u32>((odd ^ load<u32>(at, 4)) * markPrime, 13);
  }
  if (at < end) {
    const rest = load<u64>(at) & ((<u64>1 << (<u64>(end - at) << 3)) - 1);
    even = rotl<u32>((even ^ <u32>rest) * markPrime, 13);
    odd = rotl<u32>((odd ^ <u32>(rest >> 32)) * markPrime, 13);
  }
  const mixed = (even ^ rotl<u32>(odd, 16) ^ <u32>(end - start)) * markPrime;
  return mixed ^ (mixed >> 15);
}

/** Finds the stems in a name. False where only the rules themselves can tell. */
function readStems(start: usize, end: usize): bool {
  if (!isSifted) return readEveryWord(start, end);
  if (end - start > sifted) return readLongName(start, end);
  return signs === 0 ? readSuspects(start, end) : readEveryWord(start, end);
}

/** Finds the stems in as much of a name at a time as can be sifted, up to what stands between two words. */
function readLongName(start: usize, end: usize): bool {
  for (let from = start; from < end; ) {
    let to = min(from + sifted, end);
    if (to < end) while (to > from && isInWord(load<u8>(to))) to -= 1;
    if (to === from) return readEveryWord(from, end);
    words = 0;
    held = 0;
    signs = 0;
    for (let at = from; at < to; at += 16) sift(at, v128.load(at), <u64>(at - from), insideOf(to - at));
    if (signs !== 0) return readEveryWord(from, end);
    if (!readSuspects(from, end)) return false;
    from = to;
  }
  return true;
}

/** Reads the words of the sifted bytes from `start` that may hold stems; a phrase that begins there may go on behind. */
function readSuspects(start: usize, end: usize): bool {
  const starts = words & ~(words << 1);
  const suspects = likeStems(start, words, starts) | startsOf(held, starts);
  for (let left = suspects; left !== 0; ) {
    const place = <usize>ctz(left);
    const from = start + place;
    if (find(nameWords, from, from + <usize>ctz(~(words >> place)))) {
      stemBits |= <u32>foundValue;
      left &= left - 1;
      continue;
    }
    const next = readWords(from, end) - start;
    if (next > end - start) return false;
    left &= next < sifted ? everything << next : 0;
  }
  return true;
}

/**
 * Marks the bytes of words, and those where the nibbles of four bytes in a row are those of a stem that may stand inside
 * a word.
 */
@inline
function sift(at: usize, bytes: v128, shift: u64, inside: u32): void {
  const fifteen = i8x16.splat(15);
  const lower = v128.or(bytes, i8x16.splat(0x20));
  const letters = i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(26));
  const digits = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10));
  words |= <u64>(maskOf(v128.or(v128.or(letters, digits), bytes)) & inside) << shift;
  let found = v128.and(
    i8x16.swizzle(v128.load(nibblesAt), v128.and(bytes, fifteen)),
    i8x16.swizzle(v128.load(nibblesAt, 16), i8x16.shr_u(bytes, 4)),
  );
  const second = v128.load(at, 1);
  found = v128.and(found, i8x16.swizzle(v128.load(nibblesAt, 32), v128.and(second, fifteen)));
  found = v128.and(found, i8x16.swizzle(v128.load(nibblesAt, 48), i8x16.shr_u(second, 4)));
  const third = v128.load(at, 2);
  found = v128.and(found, i8x16.swizzle(v128.load(nibblesAt, 64), v128.and(third, fifteen)));
  found = v128.and(found, i8x16.swizzle(v128.load(nibblesAt, 80), i8x16.shr_u(third, 4)));
  const fourth = v128.load(at, 3);
  found = v128.and(found, i8x16.swizzle(v128.load(nibblesAt, 96), v128.and(fourth, fifteen)));
  found = v128.and(found, i8x16.swizzle(v128.load(nibblesAt, 112), i8x16.shr_u(fourth, 4)));
  held |= <u64>(maskOf(i8x16.ne(found, i8x16.splat(0))) & inside) << shift;
  // × and ÷ part words but have the bytes of letters.
  signs |= maskOf(i8x16.eq(lower, i8x16.splat(-73))) & inside;
}

/** The words that begin with the first bytes of a stem, or seem to. */
@inline
function likeStems(start: usize, words: u64, starts: u64): u64 {
  let found: u64 = 0;
  for (let left = starts; left !== 0; left &= left - 1) {
    const at = ctz(left);
    const length = <u32>ctz(~(words >> at));
    const four = load<u32>(start + <usize>at) | 0x20202020;
    const first = length < 4 ? four & ((<u32>1 << (length << 3)) - 1) : four;
    const hash = (first * 0x9e3779b1) >> (32 - wordStartBits);
    const bit = (<u32>load<u8>(wordStartsAt + (hash >> 3)) >> (hash & 7)) & 1;
    found |= <u64>bit << at;
  }
  return found;
}

/** The words in which these bytes lie. */
@inline
function startsOf(held: u64, starts: u64): u64 {
  let found: u64 = 0;
  for (let left = held; left !== 0; left &= left - 1) {
    const upTo = starts & (left ^ (left - 1));
    if (upTo !== 0) found |= <u64>1 << (63 - clz(upTo));
  }
  return found;
}

/** Reads a name word by word. False where only the rules themselves can tell. */
function readEveryWord(start: usize, end: usize): bool {
  let at = start;
  while (at < end) at = readWords(at, end) + 1;
  return at <= end + 1;
}

/**
 * Reads words letter by letter through the automaton, from the start of one up to the space after which nothing that
 * began before can go on. Answers that place, one beyond the end where only the rules can tell.
 */
function readWords(start: usize, end: usize): usize {
  let state = startState;
  let bits: u32 = 0;
  let excepted: u32 = 0;
  let wordEnd: usize = 0;
  let at = start;
  for (; at <= end; at += 1) {
    const byte = at < end ? load<u8>(at) : blank; // the space after the name
    if (byte === latinLead) continue; // the next byte tells the letter
    const symbol = <u32>load<u8>(symbolsAt + <usize>byte);
    if (symbol === exotic) return end + 1;
    state = load<u16>(automatonAt + (((state << 6) | symbol) << 1));
    bits |= load<u32>(stateBitsAt + (state << 2));
    excepted |= load<u8>(stateExceptedAt + state);
    if (symbol !== 0) continue;
    if (wordEnd === 0) wordEnd = at;
    if (state === startState) break;
  }
  // A word that begins no phrase says always the same: what, where it holds an exception, only the rules can tell.
  const isWord = wordEnd === at;
  if (excepted !== 0) {
    if (!isWord || !find(nameWords, start, at)) return end + 1;
    bits = <u32>foundValue;
  } else if (isWord) {
    learn(nameWords, start, at, bits);
  }
  stemBits |= bits;
  return min(at, end);
}
