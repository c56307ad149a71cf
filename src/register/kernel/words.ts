import { slotBits } from "../scan/kernel-layout.ts";
import { notPlain } from "./cells.ts";
import {
  dictionariesAt,
  dictionarySize,
  longWordsAt,
  longWordsSize,
  pairsAt,
  pairsSize,
} from "./memory.ts";

// Dictionaries, as those who teach them number them.
export const homes: u32 = 0;
export const homeCodes: u32 = 1;
export const classes: u32 = 2;
export const languages: u32 = 3;
export const industries: u32 = 4;
export const editions: u32 = 5;
/** Words of names with the definition bits that they always have: those that begin no phrase. */
export const nameWords: u32 = 6;
export const homePairs: u32 = 0;
export const industryPairs: u32 = 1;

// A slot: first eight bytes, last eight, length + 1 (0 in an empty slot), value, where the bytes of a long word lie.
const slotSize: usize = 32;
const lastSlot: u32 = (1 << slotBits) - 1;
/** Beyond, a column is no list of words. */
const mostWords: u32 = 1 << (slotBits - 1);
const mostPairs: u32 = <u32>pairsSize / 16;

const wordsKnown = memory.data(64);
const pairsKnown = memory.data(16);
/** Bytes of long words so far; in memory like the words themselves, since other threads get a copy of both. */
const longWordsUsedAt = memory.data(8);

// Selected, not branched on: how long a word is is a matter of chance.
@inline
function headOf(start: usize, length: usize): u64 {
  const mask = (<u64>1 << (<u64>length << 3)) - 1;
  return load<u64>(start) & select<u64>(mask, ~(<u64>0), length < 8);
}

@inline
function tailOf(end: usize, length: usize): u64 {
  return select<u64>(load<u64>(end - 8), 0, length > 8);
}

@inline
function hashOf(head: u64, tail: u64, length: usize): u32 {
  const mixed = (head ^ (tail * 0x9e3779b97f4a7c15)) * 0xbf58476d1ce4e5b9 + length * 0x94d049bb133111eb;
  return <u32>(mixed >> (64 - slotBits));
}

/** Whether a word of more than 16 bytes stands here too. */
@inline
function isLongWord(known: usize, start: usize, length: usize): bool {
  const last = length - 16;
  for (let at: usize = 0; at < last; at += 16) {
    if (v128.any_true(v128.xor(v128.load(known + at), v128.load(start + at)))) return false;
  }
  return !v128.any_true(v128.xor(v128.load(known + last), v128.load(start + last)));
}

/** The slot of a word, or the empty one where it belongs. */
@inline
function slotOf(dictionary: u32, start: usize, end: usize): usize {
  const length = end - start;
  const head = headOf(start, length);
  const tail = tailOf(end, length);
  const base = dictionariesAt + <usize>dictionary * dictionarySize;
  let number = hashOf(head, tail, length);
  let slot = base + <usize>number * slotSize;
  for (let known = load<u32>(slot, 16); known !== 0; known = load<u32>(slot, 16)) {
    if (<usize>known === length + 1 && load<u64>(slot) === head && load<u64>(slot, 8) === tail) {
      if (length <= 16 || isLongWord(<usize>load<u32>(slot, 24), start, length)) break;
    }
    number = (number + 1) & lastSlot;
    slot = base + <usize>number * slotSize;
  }
  return slot;
}

/** Value of the word that was found last. */
export let foundValue: i32 = 0;

/** Whether a word has a value, which may be any; it is found then. */
export function find(dictionary: u32, start: usize, end: usize): bool {
  const slot = slotOf(dictionary, start, end);
  foundValue = load<i32>(slot, 20);
  return load<u32>(slot, 16) !== 0;
}

/** Value of a word, `notPlain` when it is not known. */
export function valueOf(dictionary: u32, start: usize, end: usize): i32 {
  const slot = slotOf(dictionary, start, end);
  return load<u32>(slot, 16) === 0 ? notPlain : load<i32>(slot, 20);
}

/** Learns a word, if there is room, and gives its value, `notPlain` when there is none. */
export function learn(dictionary: u32, start: usize, end: usize, value: i32): i32 {
  const slot = slotOf(dictionary, start, end);
  if (load<u32>(slot, 16) !== 0) return load<i32>(slot, 20);
  const length = end - start;
  const knownAt = wordsKnown + (<usize>dictionary << 2);
  const known = load<u32>(knownAt);
  const longWordsUsed = <usize>load<u32>(longWordsUsedAt);
  if (known === mostWords || longWordsUsed + length > longWordsSize) return notPlain;
  store<u32>(knownAt, known + 1);
  if (length > 16) {
    memory.copy(longWordsAt + longWordsUsed, start, length);
    store<u32>(slot, <u32>(longWordsAt + longWordsUsed), 24);
    store<u32>(longWordsUsedAt, <u32>(longWordsUsed + length));
  }
  store<u64>(slot, headOf(start, length));
  store<u64>(slot, tailOf(end, length), 8);
  store<i32>(slot, value, 20);
  store<u32>(slot, <u32>length + 1, 16);
  return value;
}

@inline
function pairSlot(table: u32, first: i32, second: i32): usize {
  const key = <u32>((first << 16) | second) + 1;
  const base = pairsAt + <usize>table * pairsSize;
  let number = (key * 0x9e3779b1) >> (32 - slotBits);
  let slot = base + (<usize>number << 3);
  for (let known = load<u32>(slot); known !== 0 && known !== key; known = load<u32>(slot)) {
    number = (number + 1) & lastSlot;
    slot = base + (<usize>number << 3);
  }
  return slot;
}

/** Value of two numbered words together. */
export function pairValueOf(table: u32, first: i32, second: i32): i32 {
  if ((first | second) < 0) return notPlain;
  const slot = pairSlot(table, first, second);
  return load<u32>(slot) === 0 ? notPlain : load<i32>(slot, 4);
}

/** Learns the value of a pair, if there is room. */
export function learnPair(table: u32, first: i32, second: i32, value: i32): void {
  const slot = pairSlot(table, first, second);
  const knownAt = pairsKnown + (<usize>table << 2);
  const known = load<u32>(knownAt);
  if (load<u32>(slot) !== 0 || known === mostPairs) return;
  store<u32>(knownAt, known + 1);
  store<u32>(slot, <u32>((first << 16) | second) + 1);
  store<i32>(slot, value, 4);
}
