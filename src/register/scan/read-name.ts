import { bytesMark, textMark } from "../../domain/row-fingerprint.ts";
import { createByteDictionary } from "./byte-dictionary.ts";
import { exotic, mostUnit, type NameAutomaton } from "./name-automaton.ts";
import { utf8LengthAt } from "./utf8.ts";

/** What a name says, besides its text. Reused from row to row. */
export interface NameReading {
  /** Bits of the definitions whose stems it holds. */
  bits: number;
  /** Not 0 when only the rules themselves can tell what the name as a whole says. */
  excepted: number;
  /** As `textMark` of its text. */
  mark: number;
}

/** Reads text columns. Words are remembered by their bytes, so that most of them are taken apart once in a file. */
export interface NameReader {
  /**
   * Reads a cell. False when the text would not come out of the decoder as it is: a character it may change, blanks at
   * an end or two in a row, bytes that are none. Its row is for the decoder then.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): boolean;
  /** What the last cell said. */
  readonly reading: NameReading;
  /** Bits of a word that was read, when an exception was found in it. */
  exceptionBits(bytes: Uint8Array, view: DataView, start: number, end: number): number | undefined;
}

/** How a word is read. */
interface WordReader {
  readonly automaton: NameAutomaton;
  /** Code unit of each byte in Windows-1252; undefined for UTF-8. */
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

/** Whether a byte belongs to a word: ASCII letters and digits, and everything beyond ASCII. */
function isWordUnit(byte: number): boolean {
  const letter = byte | 0x20;
  return byte >= 0x80 || (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

/** What is known of each word, by its number in the dictionary. */
interface WordFacts {
  readonly bits: number[];
  /** See `wordDoubts`. */
  readonly doubts: number[];
  readonly isException: boolean[];
}

/** What one word says. */
type WordReading = Omit<NameReading, "mark">;

/** Why a word does not settle what it says: the name as a whole must be looked at, or the decoder asked. */
const wordDoubts = { none: 0, exception: 1, name: 2, exotic: 4 } as const;

/**
 * A reader of names. Word by word is exact, since after a word and a space the automaton is back at its start, unless
 * the word begins a phrase; then the rules themselves are asked of the name. Of a word with an exception in it they are
 * asked once.
 */
export function createNameReader(
  automaton: NameAutomaton,
  unitByByte: Uint16Array | undefined,
  bitsOfName: (name: string) => number,
): NameReader {
  const dictionary = createByteDictionary(mostWords);
  const facts: WordFacts = { bits: [], doubts: [], isException: [] };
  const reading: NameReading = { bits: 0, excepted: 0, mark: 0 };
  const word: WordReading = { bits: 0, excepted: 0 };

  let hasQuote = false;

  const learn = (bytes: Uint8Array, view: DataView, start: number, end: number): number => {
    const isPlain = readWord({ automaton, unitByByte }, bytes, start, end, word);
    const at = dictionary.add(bytes, view, start, end);
    const isException = isPlain && word.excepted === wordDoubts.exception;
    if (isException) word.bits = bitsOfName(textOf(bytes.subarray(start, end), unitByByte));
    const doubts = isException ? wordDoubts.none : word.excepted;
    if (at >= 0) {
      facts.bits[at] = word.bits;
      facts.doubts[at] = isPlain ? doubts : wordDoubts.exotic;
      facts.isException[at] = isException;
    }
    reading.bits |= word.bits;
    reading.excepted |= doubts;
    return isPlain ? wordDoubts.none : wordDoubts.exotic;
  };

  /** Adds a word to the reading. False when it is not plain. */
  const addWord = (bytes: Uint8Array, view: DataView, start: number, end: number): boolean => {
    const at = dictionary.find(bytes, view, start, end);
    if (at < 0) return learn(bytes, view, start, end) !== wordDoubts.exotic;
    const doubts = facts.doubts[at] as number; // every word that was added has its facts
    reading.bits |= facts.bits[at] as number; // as above
    reading.excepted |= doubts;
    return doubts !== wordDoubts.exotic;
  };

  /** Adds what stands between two words, and perhaps no word before it. The place after it, or -1 for the decoder. */
  const addBetween = (bytes: Uint8Array, at: number, hasWord: boolean, start: number): number => {
    const byte = bytes[at] as number; // a byte of the region
    const kind = kinds[byte];
    const isAfterBlank = !hasWord && (at === start || bytes[at - 1] === blank);
    if (kind === exoticByte || (kind === blankByte && isAfterBlank)) return -1;
    hasQuote ||= kind === quoteByte;
    return kind === quoteByte ? at + 2 : at + 1; // a doubled one: others are not in plain cells
  };

  /** A text that is UTF-8 as it stands is hashed as it stands, any other as what it is decoded to. */
  const markOf = (bytes: Uint8Array, view: DataView, start: number, end: number): number => {
    if (unitByByte === undefined && !hasQuote) return bytesMark(view, start, end);
    const text = textOf(bytes.subarray(start, end), unitByByte);
    return textMark(text.replaceAll('""', '"'));
  };

  const read = (bytes: Uint8Array, view: DataView, start: number, end: number): boolean => {
    reading.bits = 0;
    reading.excepted = 0;
    reading.mark = 0;
    if (start === end) return true;
    hasQuote = false;
    for (let at = start; ; ) {
      const from = at;
      at = endOfWord(bytes, from, end);
      const hasWord = at > from;
      if (hasWord && !addWord(bytes, view, from, at)) return false;
      if (at === end) break;
      at = addBetween(bytes, at, hasWord, start);
      if (at < 0) return false;
    }
    reading.mark = markOf(bytes, view, start, end);
    return bytes[end - 1] !== blank;
  };
  const exceptionBits = (bytes: Uint8Array, view: DataView, start: number, end: number) => {
    const at = dictionary.find(bytes, view, start, end);
    return facts.isException[at] === true ? facts.bits[at] : undefined;
  };
  return { read, reading, exceptionBits };
}

/** Text of bytes that were read before, so that they are some. */
function textOf(cell: Uint8Array, unitByByte: Uint16Array | undefined): string {
  if (unitByByte === undefined) return new TextDecoder().decode(cell);
  return Array.from(cell, (byte) => String.fromCharCode(unitByByte[byte] ?? byte)).join("");
}

/** End of the word that starts here, or the same place when none does. */
export function endOfWord(bytes: Uint8Array, from: number, end: number): number {
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
  into: WordReading,
): boolean {
  const { next, symbols } = automaton;
  let state = automaton.start;
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
    at += unitByByte === undefined ? lengthOf(unit) : 1;
  }
  enter(next[state << 6] ?? 0); // the space after the word
  if (state !== automaton.start) into.excepted |= wordDoubts.name;
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
