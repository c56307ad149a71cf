import type { Problem } from "../domain/problem.ts";
import type { ScanRows } from "../domain/scan-plan.ts";
import type { Dialect, TableSource, TextRow } from "../domain/table-source.ts";
import type { ByteSource, ReadOptions, ReadResult, ReadTable } from "./reader.ts";
import { chooseDelimiter } from "./support/choose-delimiter.ts";
import { type Block, type BlockSizes, cutBlocks } from "./support/cut-blocks.ts";
import { decodeHead, type Head } from "./support/decode-head.ts";
import {
  ambiguousDelimiter,
  encodingWarnings,
  type FileProblem,
  fatal,
  noHeader,
  recordProblem,
} from "./support/file-problems.ts";
import { judgeEncoding } from "./support/judge-encoding.ts";
import { partsOf } from "./support/parts-of.ts";
import { plainRecords } from "./support/plain-records.ts";
import { recordPieces } from "./support/record-pieces.ts";
import { scanRecords } from "./support/scan-records.ts";
import { type RecordPiece, splitRecords } from "./support/split-records.ts";
import { swallowedRows } from "./support/swallowed-rows.ts";

type Delimiter = NonNullable<Dialect["delimiter"]>;

/** The encoding is judged on the first block; a later one holds a few thousand rows. Unit: bytes. */
const usualBlocks: BlockSizes = { first: 1_048_576, later: 262_144 };

/** Text looked at in one go while the header is sought. Unit: UTF-16 units. */
const headPartLength = 4096;

/** Records among which the header must be. */
const headRecords = 50;

const delimiters: readonly Delimiter[] = [";", "\t", ","];

/** How a text is a table. */
interface Layout {
  readonly delimiter: Delimiter;
  readonly header: TextRow;
  readonly preamble: readonly TextRow[];
}

/** The first records of a file under one delimiter, and why there are not more. */
interface HeadRows {
  readonly delimiter: Delimiter;
  readonly rows: readonly TextRow[];
  readonly problem: FileProblem | undefined;
}

/** Everything that reading the rows needs. */
interface Opened {
  readonly name: string;
  /** The first block as it came. */
  readonly block: Block;
  readonly head: Head;
  readonly layout: Layout;
  readonly blocks: AsyncGenerator<Block, void, undefined>;
  readonly parts: ByteSource["parts"];
  /** Whether nothing but the first bytes tells the encoding. */
  readonly isGuess: boolean;
}

/**
 * Reads delimited text.
 * Shape: blank lines are rows of one empty cell, ragged rows come as they are; `batches` can be called once.
 */
export const readCsv: ReadTable = (input, options) => readCsvInBlocks(input, options, usualBlocks);

/** The same with blocks of other sizes, so that a test can put their borders anywhere. */
export async function readCsvInBlocks(
  input: ByteSource,
  options: ReadOptions,
  sizes: BlockSizes,
): Promise<ReadResult> {
  const blocks = cutBlocks(input.bytes(), sizes);
  const first = await blocks.next();
  const block = first.done ? { bytes: new Uint8Array(0), isLast: true } : first.value;
  const judged = judgeEncoding(block, options.encoding);
  const head = decodeHead(block, judged);
  const layout = await findLayout(head, options);
  const withSource = (problem: FileProblem): Problem => ({ ...problem, source: input.name });
  const problems = encodingWarnings(judged).map(withSource);
  if ("code" in layout) {
    await blocks.return();
    return { kind: "unreadable", problems: [...problems, withSource(layout)] };
  }
  const isGuess = options.encoding === undefined && judged.markLength === 0;
  const parts = async () => await input.parts?.();
  const opened = { name: input.name, block, head, layout, blocks, parts, isGuess };
  return { kind: "table", table: tableOf(opened, problems) };
}

async function findLayout(head: Head, options: ReadOptions): Promise<Layout | FileProblem> {
  const { start, problem } = head;
  if (problem?.code === "file/binary") return problem;
  if (head.isWhole && problem === undefined && start.text.trim() === "") {
    return fatal("file/empty");
  }
  const asked = options.delimiter ?? start.delimiter;
  const candidates = await Promise.all(
    (asked === undefined ? delimiters : [asked]).map((delimiter) => readHeadRows(head, delimiter)),
  );
  const isHeader = (cells: readonly string[]) => options.isHeader(cells);
  const choice = chooseDelimiter(candidates, isHeader, options.headerRows);
  switch (choice.kind) {
    case "found":
      return choice;
    case "tie":
      return ambiguousDelimiter(choice.delimiters);
    case "no-header":
      return problem ?? noHeaderIn(candidates);
  }
}

/** A broken quote is the reason only if it is one under every delimiter. */
function noHeaderIn(candidates: readonly HeadRows[]): FileProblem {
  const [first] = candidates;
  const isBroken = candidates.every(({ problem }) => problem !== undefined);
  if (isBroken && first?.problem !== undefined) return first.problem;
  return noHeader(first?.rows ?? [], first?.delimiter ?? ";");
}

async function readHeadRows(
  { start, isWhole, problem }: Head,
  delimiter: Delimiter,
): Promise<HeadRows> {
  const splitter = splitRecords(delimiter, start.firstLine);
  const rows: TextRow[] = [];
  const take = async (piece: RecordPiece): Promise<HeadRows | undefined> => {
    rows.push(...(await rowsOf(piece, delimiter)));
    // A flaw behind these records is none of the head's, wherever the part that shows it ends.
    if (rows.length >= headRecords) {
      return { delimiter, rows: rows.slice(0, headRecords), problem: undefined };
    }
    return piece.flaw && { delimiter, rows, problem: recordProblem(piece.flaw) };
  };
  for (const part of partsOf(start.text, headPartLength)) {
    const enough = await take(splitter.push(part));
    if (enough !== undefined) return enough;
  }
  // Text that was cut off, by the block's end or by bytes that are no text, leaves no last record.
  const ended = isWhole && problem === undefined ? await take(splitter.end()) : undefined;
  return ended ?? { delimiter, rows, problem: undefined };
}

function tableOf(opened: Opened, problems: Problem[]): TableSource {
  const { name, head, layout } = opened;
  let isRead = false;
  const once = <Rows>(rows: () => Rows): Rows => {
    if (isRead) throw new Error(`the rows of ${name} were already read`);
    isRead = true;
    return rows();
  };
  const isScannable = head.problem === undefined && !head.encoding.startsWith("utf-16");
  return {
    name,
    dialect: { format: "csv", encoding: head.encoding, delimiter: layout.delimiter },
    header: layout.header,
    preamble: layout.preamble,
    problems,
    ...(opened.isGuess && { encodingIsGuess: true as const }),
    batches: () => once(() => batchesOf(opened, problems, recordSteps(opened))),
    ...(isScannable && {
      scanned: (scan: ScanRows) => once(() => batchesOf(opened, problems, scanSteps(opened, scan))),
    }),
  };
}

/** Rows that were read, or records still to be cut into rows; the problem for which there are no more. */
type Step =
  | { readonly piece: RecordPiece; readonly problem: FileProblem | undefined }
  | { readonly row: TextRow };

function recordSteps({ head, blocks, layout }: Opened): AsyncIterable<Step> {
  return recordPieces(head, blocks, layout.delimiter);
}

function scanSteps(
  { block, head, blocks, parts, layout }: Opened,
  scan: ScanRows,
): AsyncIterable<Step> {
  const { delimiter, header } = layout;
  return scanRecords({ block, head, blocks, parts, delimiter, after: header.line, scan });
}

async function* batchesOf(
  { name: source, layout, blocks }: Opened,
  problems: Problem[],
  steps: AsyncIterable<Step>,
): AsyncGenerator<readonly TextRow[], void, undefined> {
  const { delimiter, header } = layout;
  const add = (problem: FileProblem) => problems.push({ ...problem, source });
  try {
    for await (const step of steps) {
      if ("row" in step) {
        yield [step.row];
        continue;
      }
      const { piece, problem } = step;
      const found = await rowsOf(piece, delimiter);
      const rows = found.filter(({ line }) => line > header.line);
      rowsOfSeveralLines(rows, piece.nextLine)
        .flatMap((row) => swallowedRows(row, header.cells, delimiter))
        .forEach(add);
      if (problem !== undefined) add(problem);
      if (rows.length > 0) yield rows;
    }
  } finally {
    await blocks.return(); // whoever stops early does not leave the input open
  }
}

function rowsOfSeveralLines(rows: readonly TextRow[], nextLine: number): readonly TextRow[] {
  return rows.filter(({ line }, at) => (rows[at + 1]?.line ?? nextLine) - line > 1);
}

/**
 * Rows of whole records.
 * Throws: when other records are seen than by the splitter, whose lines would then be wrong.
 */
async function rowsOf(
  { text, lines }: RecordPiece,
  delimiter: Delimiter,
): Promise<readonly TextRow[]> {
  const records = plainRecords(text, delimiter) ?? (await parsedRecords(text, delimiter));
  if (records.length !== lines.length) {
    throw new Error(`${records.length} records were found, by the splitter ${lines.length}`);
  }
  return records.map((cells, at) => ({ line: lines[at] ?? 0, cells }));
}

let broughtIn: Promise<typeof import("csv-parse/sync")> | undefined;

/** The parser, which most files need for no record, and which takes longer to bring in than a thousand rows to read. */
function csvParse(): Promise<typeof import("csv-parse/sync")> {
  broughtIn ??= import("csv-parse/sync");
  return broughtIn;
}

/** Cells stay text: `049` is a code. A quote inside a name is a character, and ragged rows are judged later. */
async function parsedRecords(
  text: string,
  delimiter: Delimiter,
): Promise<readonly (readonly string[])[]> {
  const { parse } = await csvParse();
  return parse(text, {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
  });
}
