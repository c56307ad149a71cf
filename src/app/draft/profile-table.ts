import { foldBlanks, isMissing, normaliseCell } from "../../decode/support/cell.ts";
import type { TextRow } from "../../domain/table-source.ts";

/** What the cells of one column, or the answers to one item of a long table, hold. */
export interface ColumnProfile {
  readonly header: string;
  /** Cells that say something. */
  readonly filled: number;
  /** Times by text, in the order of first appearance. */
  readonly counts: ReadonlyMap<string, number>;
  /** More different texts than are kept. */
  readonly isCut: boolean;
}

/** A table seen from its columns. */
export interface TableProfile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Of a long table: the answers by the item they belong to. */
  readonly answersByItem: ReadonlyMap<string, ColumnProfile>;
}

/** Places of the columns by which a long table tells items and answers. */
export interface LongPlaces {
  readonly item: number;
  readonly answer: number;
}

/** Texts kept per column; a question has a dozen, a register of respondents millions. */
const kept = 1_000;

interface Tally {
  filled: number;
  readonly counts: Map<string, number>;
  isCut: boolean;
}

function createTally(): Tally {
  return { filled: 0, counts: new Map(), isCut: false };
}

function count(tally: Tally, text: string): void {
  if (text === "" || isMissing(text)) return;
  tally.filled += 1;
  const times = tally.counts.get(text);
  if (times === undefined && tally.counts.size >= kept) tally.isCut = true;
  else tally.counts.set(text, (times ?? 0) + 1);
}

/**
 * Goes once over the rows of a table and keeps what its columns hold, in bounded memory.
 * Shape: blank rows and repeated headers do not count.
 */
export async function profileTable(
  header: readonly string[],
  batches: AsyncIterable<readonly TextRow[]>,
  long: LongPlaces | undefined,
): Promise<TableProfile> {
  const headers = header.map(cleanText);
  const tallies = headers.map(createTally);
  const tallyByItem = new Map<string, Tally>();
  let rows = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      const cells = row.cells.map(cleanText);
      const isHeader = cells.every((cell, place) => cell === (headers[place] ?? ""));
      if (isHeader || cells.every((cell) => cell === "")) continue;
      rows += 1;
      for (const [place, tally] of tallies.entries()) count(tally, cells[place] ?? "");
      if (long !== undefined) countAnswer(tallyByItem, cells, long);
    }
  }
  const finished = (name: string, { filled, counts, isCut }: Tally): ColumnProfile => {
    return { header: name, filled, counts, isCut };
  };
  return {
    rows,
    columns: tallies.map((tally, place) => finished(headers[place] ?? "", tally)),
    answersByItem: new Map(
      [...tallyByItem].map(([item, tally]) => [item, finished(item, tally)] as const),
    ),
  };
}

function countAnswer(
  tallyByItem: Map<string, Tally>,
  cells: readonly string[],
  { item, answer }: LongPlaces,
): void {
  const name = cells[item] ?? "";
  const tally = tallyByItem.get(name);
  if (name === "" || (tally === undefined && tallyByItem.size >= kept)) return;
  const known = tally ?? createTally();
  tallyByItem.set(name, known);
  count(known, cells[answer] ?? "");
}

/** A cell in NFC without line breaks and doubled blanks. */
export function cleanText(cell: string): string {
  return foldBlanks(normaliseCell(cell));
}
