/** Whole records of a delimited text, uncut. */
export interface RecordPiece {
  /** Text of the records with their line ends. */
  readonly text: string;
  /** Physical line on which each record starts. */
  readonly lines: readonly number[];
  /** Physical line after the last of them. */
  readonly nextLine: number;
  /** Set when the next record has no end that can be trusted; nothing more may be pushed then. */
  readonly flaw: RecordFlaw | undefined;
}

/** Why a record has no end: `line` is where its quote opened, or where it starts when it is only endless. */
export interface RecordFlaw {
  readonly kind: "unclosed-quote" | "endless";
  readonly line: number;
}

/** Cuts a growing text after its last whole record. */
interface RecordSplitter {
  push(text: string): RecordPiece;
  /** The rest of the text as the last record, whether or not a line end follows it. */
  end(): RecordPiece;
  /** Physical line that the text pushed so far has reached. */
  line(): number;
}

/** No record of a real table comes near: a cell of Excel holds 32,767 characters. Unit: UTF-16 units. */
const longestRecord = 1_048_576;

// Kinds of characters; all but the line end are columns of the table below.
const other = 0;
const quote = 1;
const separator = 2;
const lineEnd = 3;

// States: rows of the table below.
const fieldStart = 0;
const plain = 1;
const quoted = 2;
const quoteInQuoted = 3;

/**
 * State after a character that is no line end; that one ends a record unless it is quoted. RFC 4180, and a quote inside
 * a name that does not start with one is a character like any other. So is, afterwards, a quote that opened a field
 * and turns out not to close it: `"Apu" ry`.
 */
const transitions = Uint8Array.of(
  ...[plain, quoted, fieldStart], // from fieldStart, on other, quote, separator
  ...[plain, plain, fieldStart], // from plain
  ...[quoted, quoteInQuoted, quoted], // from quoted
  ...[plain, quoted, fieldStart], // from quoteInQuoted
);

/** Where the walk over a text stands. Mutable, and known to this file only. */
interface Walk {
  readonly kinds: Uint8Array;
  state: number;
  line: number;
  recordLine: number;
  quoteLine: number;
}

/** Records found in one stretch of text. */
interface Found {
  /** End of the last whole record in the text. */
  cut: number;
  readonly lines: number[];
  isBroken: boolean;
}

/**
 * A splitter that knows quotes and lines and leaves cells to csv-parse. An unclosed quote is noticed in one of three
 * ways: the text ends inside it, the record grows past any real one, or the next quote, some lines later, is not
 * followed by a separator, because it opens a field of its own.
 */
export function splitRecords(delimiter: string, firstLine: number): RecordSplitter {
  const walk: Walk = {
    kinds: kindsOfCharacters(delimiter),
    state: fieldStart,
    line: firstLine,
    recordLine: firstLine,
    quoteLine: firstLine,
  };
  let pending = ""; // the record that has not ended yet
  let heldBack = ""; // a CR whose LF may come with the next text

  const push = (text: string): RecordPiece => {
    const joined = heldBack + text;
    heldBack = joined.endsWith("\r") ? "\r" : "";
    const seen = pending.length;
    pending += heldBack === "" ? joined : joined.slice(0, -1);
    const { cut, lines, isBroken } = findRecords(walk, pending, seen);
    const records = pending.slice(0, cut);
    pending = pending.slice(cut);
    const flaw = isBroken ? unclosed(walk) : flawOfLength(walk, pending.length);
    return { text: records, lines, nextLine: walk.recordLine, flaw };
  };

  const end = (): RecordPiece => {
    if (heldBack !== "") {
      heldBack = "";
      pending += "\r";
      const { lines } = findRecords(walk, pending, pending.length - 1);
      if (lines.length > 0) return { text: pending, lines, nextLine: walk.line, flaw: undefined };
    }
    const flaw = walk.state === quoted ? unclosed(walk) : undefined;
    const isRecord = pending !== "" && flaw === undefined;
    const lines = isRecord ? [walk.recordLine] : [];
    return { text: isRecord ? pending : "", lines, nextLine: walk.line + 1, flaw };
  };

  return { push, end, line: () => walk.line + heldBack.length };
}

const kindsByDelimiter = new Map<string, Uint8Array>();

/** Kinds by code; made once for a delimiter, since a table of one row is split too. */
function kindsOfCharacters(delimiter: string): Uint8Array {
  const known = kindsByDelimiter.get(delimiter);
  if (known !== undefined) return known;
  const kinds = new Uint8Array(65_536); // every code has its place, so that no look-up needs a check
  kinds[0x22] = quote;
  kinds[0x0a] = lineEnd;
  kinds[0x0d] = lineEnd;
  kinds[delimiter.charCodeAt(0)] = separator;
  kindsByDelimiter.set(delimiter, kinds);
  return kinds;
}

function unclosed(walk: Walk): RecordFlaw {
  return { kind: "unclosed-quote", line: walk.quoteLine };
}

function flawOfLength(walk: Walk, length: number): RecordFlaw | undefined {
  if (length <= longestRecord) return undefined;
  return walk.state === quoted ? unclosed(walk) : { kind: "endless", line: walk.recordLine };
}

/** Walks on from where the text was not seen yet, until its end or a broken quote. */
function findRecords(walk: Walk, text: string, from: number): Found {
  const found: Found = { cut: 0, lines: [], isBroken: false };
  // Stopping where a record is too long makes the verdict the same however the text was cut.
  for (let at = from; at < text.length && at <= found.cut + longestRecord; at += 1) {
    const code = text.charCodeAt(at);
    const kind = walk.kinds[code] ?? other;
    // Nearly every character of a file is one of these.
    if (kind === other && (walk.state === plain || walk.state === quoted)) continue;
    if (kind === lineEnd) {
      if (isBeforeLineFeed(text, at)) at += 1;
      endLine(walk, found, at + 1);
      continue;
    }
    found.isBroken = !isSound(walk, kind);
    if (found.isBroken) break;
  }
  return found;
}

function isBeforeLineFeed(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a;
}

function endLine(walk: Walk, found: Found, end: number): void {
  walk.line += 1;
  if (walk.state === quoted) return;
  found.lines.push(walk.recordLine);
  walk.state = fieldStart;
  walk.recordLine = walk.line;
  found.cut = end;
}

/** Takes one character that is no line end. False when it follows the quote of a field that has several lines. */
function isSound(walk: Walk, kind: number): boolean {
  const before = walk.state;
  walk.state = transitions[before * 3 + kind] ?? plain;
  if (before === fieldStart && walk.state === quoted) walk.quoteLine = walk.line;
  const isBareQuote = before === quoteInQuoted && walk.state === plain;
  return !isBareQuote || walk.line === walk.quoteLine;
}
