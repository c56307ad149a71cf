import {
  type FileParts,
  type ScanAhead,
  type ScanRows,
  type ScanStop,
  scanSlack,
} from "../../domain/scan-plan.ts";
import type { TextRow } from "../../domain/table-source.ts";
import type { Block } from "./cut-blocks.ts";
import type { Head } from "./decode-head.ts";
import { textDecoder } from "./decode-text.ts";
import { type FileProblem, recordProblem, textProblem } from "./file-problems.ts";
import { type RecordPiece, splitRecords } from "./split-records.ts";

/** A file of which a scanner takes what it can. */
interface ScannedFile {
  /** The first block, with the mark and the line `sep=;` that the head has taken off. */
  readonly block: Block;
  readonly head: Head;
  readonly blocks: AsyncIterable<Block>;
  readonly parts?: (() => Promise<FileParts | undefined>) | undefined;
  readonly delimiter: string;
  /** Line of the header: what stands there or above is not scanned. */
  readonly after: number;
  readonly scan: ScanRows;
}

/** A row that the scanner has cut, or records that it left, and the problem for which there are no more. */
type Step =
  | { readonly row: TextRow }
  | { readonly piece: RecordPiece; readonly problem: FileProblem | undefined };

/** A whole record as long as this is left to the splitter, which knows how long one may be. Unit: bytes. */
const longestScanned = 65_536;

/** The beginning of a file, which may be one large block, is offered in parts of this length. Unit: bytes. */
const partLength = 262_144;

const lineFeed = 0x0a;

/** Bytes that were read and not yet used; `bytes` is reused from block to block. */
interface Window {
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** Where the walk through a file stands. Mutable, and known to this file only. */
interface Walk {
  readonly file: ScannedFile;
  readonly window: Window;
  /** Line of the record at the start of the window, while the reader is not at work. */
  line: number;
  /** At work on records that the scanner has left. */
  reader: ReaderRun | undefined;
  /** Lines that the reader gets at a time. */
  stretch: number;
  isDone: boolean;
}

/** Lines at a time beyond which a stretch does not grow; a block has fewer. */
const longestStretch = 65_536;

/**
 * The records of a file in order, as far as a scanner leaves them. It is offered every stretch that starts with a
 * record; what it cannot cut goes through decoder and splitter, line by line, until a record ends with a line. In a
 * file full of such records the stretches grow, so that it costs what it costs without a scanner.
 */
export async function* scanRecords(file: ScannedFile): AsyncGenerator<Step, void, undefined> {
  const walk: Walk = {
    file,
    window: { bytes: new Uint8Array(0), from: 0, to: 0 },
    line: file.head.start.firstLine,
    reader: undefined,
    stretch: 1,
    isDone: false,
  };
  for await (const { bytes, isLast } of blocksFor(walk)) {
    fill(walk.window, bytes, file.scan);
    for (const step of stepsIn(walk, isLast)) yield step;
    if (walk.isDone) return;
  }
}

/** Steps until the window is used up as far as it can be. */
function* stepsIn(walk: Walk, isLast: boolean): Generator<Step, void, undefined> {
  const { window } = walk;
  while (isLeft(walk, isLast)) {
    if (isScannersTurn(walk)) {
      const stop = offer(walk);
      if (stop.kind === "row") {
        yield { row: { line: stop.line - 1, cells: stop.cells } };
        continue;
      }
      if (window.from === window.to || (!isLast && isWaiting(window, stop))) return;
    }
    const end = endOfStretch(window, walk.stretch);
    yield* readStretch(walk, end, isLast && end === window.to);
    if (window.bytes[end - 1] !== lineFeed) return;
  }
}

function isLeft({ window, reader, isDone }: Walk, isLast: boolean): boolean {
  return !isDone && (window.from < window.to || (isLast && reader !== undefined));
}

function isScannersTurn({ reader, line, file }: Walk): boolean {
  return reader === undefined && line > file.after;
}

/** Whether the rest is the beginning of a record whose end may come with the next block. */
function isWaiting({ from, to }: Window, { kind }: ScanStop): boolean {
  return kind === "end" && to - from < longestScanned;
}

/** Lets the scanner take what it can. */
function offer(walk: Walk): ScanStop {
  const { window, line } = walk;
  const stop = walk.file.scan({ ...window, line });
  window.from = stop.at;
  walk.line = stop.line;
  if (stop.kind !== "row") settleStretch(walk, line);
  return stop;
}

/** After a long way since a line without an obstacle the next one is looked at closely. */
function settleStretch(walk: Walk, since: number): void {
  const isFar = walk.line - since > 2 * walk.stretch;
  walk.stretch = isFar ? 1 : Math.min(walk.stretch * 2, longestStretch);
}

/** Reads up to `end`, and gives the turn back to the scanner if a record ends there with a line. */
function* readStretch(walk: Walk, end: number, isEnd: boolean): Generator<Step, void, undefined> {
  const { window } = walk;
  const reader = walk.reader ?? readerRun(walk.file, walk.line);
  walk.reader = reader;
  for (const step of reader.take(window.bytes.subarray(window.from, end), isEnd)) {
    walk.isDone = step.problem !== undefined;
    yield step;
  }
  window.from = end;
  walk.isDone ||= isEnd;
  if (window.bytes[end - 1] !== lineFeed) return;
  if (reader.isBetweenRecords()) {
    walk.line = reader.line();
    walk.reader = undefined;
  } else {
    // Inside quotes: what may be an unclosed one is not looked for line by line.
    walk.stretch = Math.min(walk.stretch * 2, longestStretch);
  }
}

/** The file's blocks without its byte-order mark and the line `sep=;`; what other threads scanned ahead is left out. */
async function* blocksFor(walk: Walk): AsyncGenerator<Block> {
  const { block, head, blocks, parts, scan } = walk.file;
  let bytes = block.bytes.subarray(head.startAt);
  for (; bytes.length > partLength; bytes = bytes.subarray(partLength)) {
    yield { bytes: bytes.subarray(0, partLength), isLast: false };
  }
  yield { bytes, isLast: block.isLast };
  if (block.isLast) return;
  const from = block.bytes.length;
  const file = scan.ahead && (await parts?.());
  const ahead = file && scan.ahead?.(file, from);
  if (file === undefined || ahead === undefined) {
    yield* blocks;
    return;
  }
  try {
    yield* blocksBetween(walk, { file, ahead, from });
  } finally {
    ahead.end();
  }
}

/** Blocks of what has not been scanned ahead; over the rest the walk is moved on. */
async function* blocksBetween(
  walk: Walk,
  {
    file,
    ahead,
    from,
  }: { readonly file: FileParts; readonly ahead: ScanAhead; readonly from: number },
): AsyncGenerator<Block> {
  const { window } = walk;
  const room = new Uint8Array(partLength);
  for (let end = from; ; ) {
    const at = isScannersTurn(walk) ? end - (window.to - window.from) : undefined;
    const next = await ahead.next({ at, end, line: walk.line });
    if (next.kind === "taken") {
      const { line } = walk;
      window.from = window.to;
      walk.line = next.line;
      if (walk.line - line > 2 * walk.stretch) walk.stretch = 1;
      end = next.at;
      continue;
    }
    const wanted = room.subarray(0, Math.min(partLength, next.to - end));
    const length = file.read(end, wanted);
    end += length;
    yield { bytes: wanted.subarray(0, length), isLast: length < wanted.length };
    if (length < wanted.length) return;
  }
}

/** Puts a block behind what was left of the one before, and zeros behind it: where the scanner likes it, if it fits. */
function fill(window: Window, block: Uint8Array, { window: wanted }: ScanRows): void {
  const left = window.bytes.subarray(window.from, window.to);
  const length = left.length + block.length;
  const room = length + scanSlack;
  const bytes =
    wanted !== undefined && room <= wanted.length ? wanted : roomFor(window.bytes, room, wanted);
  bytes.set(left);
  bytes.set(block, left.length);
  bytes.fill(0, length, room);
  window.bytes = bytes;
  window.from = 0;
  window.to = length;
}

/** The bytes in use, if there is room in them; those of the scanner have none. */
function roomFor(used: Uint8Array, room: number, wanted: Uint8Array | undefined): Uint8Array {
  return used !== wanted && room <= used.length ? used : new Uint8Array(room);
}

/** After so many line feeds, or at the end. */
function endOfStretch({ bytes, from, to }: Window, lines: number): number {
  let end = from;
  for (let line = 0; line < lines && end < to; line += 1) {
    const at = bytes.indexOf(lineFeed, end);
    end = at < 0 || at >= to ? to : at + 1;
  }
  return end;
}

/** Decoder and splitter at work on one stretch of records. */
interface ReaderRun {
  take(bytes: Uint8Array, isEnd: boolean): readonly Extract<Step, { piece: RecordPiece }>[];
  /** Whether no record is open; asked after a line feed. */
  isBetweenRecords(): boolean;
  line(): number;
}

function readerRun({ head, delimiter }: ScannedFile, firstLine: number): ReaderRun {
  const decode = textDecoder(head.encoding);
  const splitter = splitRecords(delimiter, firstLine);
  let nextLine = firstLine;
  const stepOf = (piece: RecordPiece) => {
    nextLine = piece.nextLine;
    return { piece, problem: piece.flaw && recordProblem(piece.flaw) };
  };
  return {
    take(bytes, isEnd) {
      const { text, flaw } = decode({ bytes, isLast: isEnd });
      const step = stepOf(splitter.push(text));
      if (step.problem !== undefined) return [step];
      if (flaw !== undefined) {
        const at = { line: splitter.line(), encoding: head.encoding };
        return [step, { piece: nothing, problem: textProblem(flaw, at) }];
      }
      return isEnd ? [step, stepOf(splitter.end())] : [step];
    },
    isBetweenRecords: () => nextLine === splitter.line(),
    line: () => splitter.line(),
  };
}

const nothing: RecordPiece = { text: "", lines: [], nextLine: 0, flaw: undefined };
