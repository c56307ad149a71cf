import { isWordUnit, joinedMark, textBasis, textPrime } from "../../domain/row-fingerprint.ts";
import { createByteDictionary } from "./byte-dictionary.ts";
import { exotic, mostUnit, type NameAutomaton } from "./name-automaton.ts";
import { utf8LengthAt } from "./utf8.ts";

/** What a name says, besides its text. Reused from row to row. */
export interface NameReading {
  /** Bits of the definitions whose stems it holds. */
  bits: number;
  /** Not 0 when an exception was found, so that only the rule itself can tell. */
  excepted: number;
  /** As `textMark` of its text. */
  mark: number;
}

/** Reads text columns. Words are remembered by their bytes, so that most letters are looked at once in a file. */
export interface NameReader {
  /**
   * Reads a cell. False when the text would not come out of the decoder as it is: a character it may change, blanks at
   * an end or two in a row, bytes that are none. Its row is for the decoder then.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): boolean;
  /** What the last cell said. */
  readonly reading: NameReading;
}

/** How a word is read. */
interface WordReader {
  readonly automaton: NameAutomaton;
  /** Code unit of each byte from 0x80 in Windows-1252; undefined for UTF-8. */
  readonly unitByByte: Uint16Array | undefined;
}

const blank = 0x20;
const quote = 0x22;

/** Words remembered; the bytes of a word beyond that are read each time. */
const mostWords = 2 ** 18;

/** What stands between words: a blank, any other character that a name may have, a quote, or one for the decoder. */
const wordByte = 0;
const blankByte = 1;
const otherByte = 2;
const quoteByte = 3;
const exoticByte = 4;

const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (isWordUnit(byte)) return wordByte;
  if (byte === blank) return blankByte;
  if (byte === quote) return quoteByte;
  return byte < 0x20 || byte === 0x7f ? exoticByte : otherByte;
});

/** What is known of each word, by its number in the dictionary. */
interface WordFacts {
  readonly bits: number[];
  /** See `wordDoubts`. */
  readonly doubts: number[];
  readonly marks: number[];
}

/** Why a word does not settle what it says: the name as a whole must be looked at, or the decoder asked. */
const wordDoubts = { none: 0, name: 1, exotic: 2 } as const;

/**
 * A reader of names. Word by word is exact, since after a word and a space the automaton is back at its start, unless
 * the word begins a phrase; then, and where an exception was found, the rules themselves are asked.
 */
export function createNameReader(
  automaton: NameAutomaton,
  unitByByte: Uint16Array | undefined,
): NameReader {
  const dictionary = createByteDictionary(mostWords);
  const facts: WordFacts = { bits: [], doubts: [], marks: [] };
  const reading: NameReading = { bits: 0, excepted: 0, mark: 0 };
  const word: NameReading = { bits: 0, excepted: 0, mark: 0 };
  let hash = 0;

  const learn = (bytes: Uint8Array, view: DataView, start: number, end: number): number => {
    const isPlain = readWord({ automaton, unitByByte }, bytes, start, end, word);
    const at = dictionary.add(bytes, view, start, end);
    if (at >= 0) {
      facts.bits[at] = word.bits;
      facts.doubts[at] = isPlain ? word.excepted : wordDoubts.exotic;
      facts.marks[at] = word.mark;
    }
    reading.bits |= word.bits;
    reading.excepted |= word.excepted;
    hash = joinedMark(hash, word.mark);
    return isPlain ? wordDoubts.none : wordDoubts.exotic;
  };

  /** Adds a word to the reading. False when it is not plain. */
  const addWord = (bytes: Uint8Array, view: DataView, start: number, end: number): boolean => {
    const at = dictionary.find(bytes, view, start, end);
    if (at < 0) return learn(bytes, view, start, end) !== wordDoubts.exotic;
    const doubts = facts.doubts[at] as number; // every word that was added has its facts
    reading.bits |= facts.bits[at] as number; // as above
    reading.excepted |= doubts;
    hash = joinedMark(hash, facts.marks[at] as number); // as above
    return doubts !== wordDoubts.exotic;
  };

  /** Adds what stands between two words, and perhaps no word before it. The place after it, or -1 for the decoder. */
  const addBetween = (bytes: Uint8Array, at: number, hasWord: boolean, start: number): number => {
    const byte = bytes[at] as number; // a byte of the region
    const kind = kinds[byte];
    const isAfterBlank = !hasWord && (at === start || bytes[at - 1] === blank);
    if (kind === exoticByte || (kind === blankByte && isAfterBlank)) return -1;
    if (!hasWord) hash = joinedMark(hash, textBasis);
    hash = Math.imul(hash ^ byte, textPrime);
    return kind === quoteByte ? at + 2 : at + 1; // a doubled one: others are not in plain cells
  };

  const finish = (last: number | undefined, hasWord: boolean): boolean => {
    reading.mark = hasWord ? hash : joinedMark(hash, textBasis);
    return last !== blank;
  };

  const read = (bytes: Uint8Array, view: DataView, start: number, end: number): boolean => {
    reading.bits = 0;
    reading.excepted = 0;
    reading.mark = 0;
    if (start === end) return true;
    hash = textBasis | 0;
    for (let at = start; ; ) {
      const from = at;
      at = endOfWord(bytes, from, end);
      const hasWord = at > from;
      if (hasWord && !addWord(bytes, view, from, at)) return false;
      if (at === end) return finish(bytes[end - 1], hasWord);
      at = addBetween(bytes, at, hasWord, start);
      if (at < 0) return false;
    }
  };
  return { read, reading };
}

function endOfWord(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && kinds[bytes[at] as number] === wordByte) at += 1; // bytes of the region
  return at;
}

/** Reads one word as if it were a name. False when it has a character that only the decoder can judge. */
function readWord(
  { automaton, unitByByte }: WordReader,
  bytes: Uint8Array,
  start: number,
  end: number,
  into: NameReading,
): boolean {
  const { next, symbols } = automaton;
  let state = automaton.start;
  let hash = textBasis | 0;
  into.bits = 0;
  into.excepted = 0;
  const enter = (reached: number) => {
    state = reached;
    into.bits |= automaton.bits[state] ?? 0;
    into.excepted |= automaton.excepted[state] ?? 0;
  };
  let at = start;
  while (at < end) {
    const unit = unitAt(bytes, at, unitByByte);
    const symbol = symbols[unit] ?? exotic;
    if (symbol === exotic) return false;
    enter(next[(state << 6) | symbol] ?? 0);
    hash = Math.imul(hash ^ unit, textPrime);
    at += unitByByte === undefined ? lengthOf(unit) : 1;
  }
  enter(next[state << 6] ?? 0); // the space after the word
  if (state !== automaton.start) into.excepted |= wordDoubts.name;
  into.mark = hash;
  return at === end;
}

/**
 * Code unit of the character that starts here. In UTF-8 only those that may have a symbol are told: of one byte, of
 * two, or of three with E2 in front; the rest, and bytes that are none, are a unit that has none.
 */
function unitAt(bytes: Uint8Array, at: number, unitByByte: Uint16Array | undefined): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return lead;
  if (unitByByte !== undefined) return unitByByte[lead] ?? mostUnit;
  const length = utf8LengthAt(bytes, at);
  const second = (bytes[at + 1] ?? 0) & 0x3f;
  if (length === 2) return ((lead & 0x1f) << 6) | second;
  if (length !== 3 || lead !== 0xe2) return mostUnit;
  return 0x2000 | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
}

/** Length of a character in UTF-8. Unit: bytes, for code units up to U+FFFF. */
function lengthOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
