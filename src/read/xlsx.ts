import type { Problem } from "../domain/problem.ts";
import type { TableSource, TextRow } from "../domain/table-source.ts";
import { inMegabytes, workbookLimits } from "../workbook/limits.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import type { Sheet, WorkbookFlaw } from "../workbook/sheet.ts";
import type { ByteSource, ReadOptions, ReadResult, ReadTable } from "./reader.ts";
import { type FileProblem, fatal, noHeader } from "./support/file-problems.ts";
import { type FoundHeader, findHeader } from "./support/header-rows.ts";
import { sheetHeaderJoiner } from "./support/sheet-header.ts";
import { type DecimalMark, toTextRow } from "./support/sheet-text.ts";

/** Rows among which the header must be, as in a text table. */
const headRows = 50;

/** Rows handed on at a time. */
const batchRows = 4096;

/** A sheet in which a header was found. */
interface ChosenSheet extends FoundHeader {
  readonly sheet: Sheet;
}

/**
 * Reads a sheet of a workbook as a table of text: numbers in plain digits, dates as ISO text.
 * Shape: rows without content between others are rows of one empty cell; those after the last are left out. Blank cells
 *        at the end of a row are filled up to the header's width. Hidden sheets count only when asked for by name.
 */
export const readXlsx: ReadTable = async (input, options) => {
  const mark = options.decimalMark ?? ",";
  const opened = await openWorkbook(input);
  if ("code" in opened) return unreadable(input, opened);
  const candidates = sheetsAsked(opened, options.sheet);
  if ("code" in candidates) return unreadable(input, candidates);
  const chosen = chooseSheet(candidates, options, mark);
  if ("code" in chosen) return unreadable(input, chosen);
  return { kind: "table", table: tableOf(input.name, chosen, mark) };
};

function unreadable({ name }: ByteSource, problem: FileProblem): ReadResult {
  const problems: readonly Problem[] = [{ ...problem, source: name }];
  return { kind: "unreadable", problems };
}

async function openWorkbook(input: ByteSource): Promise<readonly Sheet[] | FileProblem> {
  const bytes = await allBytes(input, workbookLimits.packed);
  if (bytes === undefined) {
    return flawProblem({ kind: "too-large", limit: inMegabytes(workbookLimits.packed) });
  }
  if (bytes.length === 0) return fatal("file/empty");
  const opened = await readWorkbook(bytes);
  return opened.kind === "refused" ? flawProblem(opened.flaw) : opened.sheets;
}

/** The whole input in one piece. Missing: undefined where it is longer than that. */
async function allBytes(input: ByteSource, longest: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.bytes()) {
    length += chunk.length;
    if (length > longest) return undefined;
    chunks.push(chunk.slice()); // a source may use its buffer again
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function flawProblem(flaw: WorkbookFlaw): FileProblem {
  switch (flaw.kind) {
    case "not-a-workbook":
      return fatal("file/not-a-workbook");
    case "encrypted":
      return fatal("file/encrypted-workbook");
    case "too-large":
      return fatal("file/workbook-too-large", { facts: { expected: flaw.limit } });
  }
}

/** The sheet that was asked for, as written or in another case; else all that a user sees. */
function sheetsAsked(
  sheets: readonly Sheet[],
  asked: string | undefined,
): readonly Sheet[] | FileProblem {
  if (asked === undefined) return sheets.filter(({ isHidden }) => !isHidden);
  const folded = (name: string) => name.normalize("NFC").trim().toLowerCase();
  const exact = sheets.find(({ name }) => name === asked);
  const found = exact ?? sheets.find(({ name }) => folded(name) === folded(asked));
  if (found !== undefined) return [found];
  return fatal("file/no-such-sheet", { facts: { expected: asked, found: namesOf(sheets) } });
}

function namesOf(sheets: readonly Pick<Sheet, "name">[]): string {
  return sheets.map(({ name }) => `"${name}"`).join(", ");
}

function chooseSheet(
  sheets: readonly Sheet[],
  options: ReadOptions,
  mark: DecimalMark,
): ChosenSheet | FileProblem {
  const heads = sheets.map((sheet) => ({ sheet, rows: firstRows(sheet, mark) }));
  const found = heads.flatMap(({ sheet, rows }): readonly ChosenSheet[] => {
    const join = sheetHeaderJoiner(sheet.merges);
    const header = findHeader(rows, options.headerRows ?? 1, options.isHeader, join);
    return header === undefined ? [] : [{ sheet, ...header }];
  });
  const [first, ...others] = found;
  if (first === undefined) {
    const filled = heads.find(({ rows }) => rows.length > 0);
    return filled === undefined ? fatal("file/empty") : noHeader(filled.rows, " | ");
  }
  if (others.length === 0) return first;
  const names = namesOf(found.map(({ sheet }) => sheet));
  return fatal("file/several-sheets", { facts: { found: names } });
}

function firstRows(sheet: Sheet, mark: DecimalMark): readonly TextRow[] {
  const rows: TextRow[] = [];
  for (const row of sheet.rows()) {
    if (rows.length === headRows) break;
    rows.push(toTextRow(row, mark));
  }
  return rows;
}

function tableOf(
  name: string,
  { sheet, header, preamble }: ChosenSheet,
  mark: DecimalMark,
): TableSource {
  return {
    name,
    dialect: { format: "xlsx", decimalMark: mark, sheet: sheet.name },
    header,
    preamble,
    problems: [],
    batches: () => batchesOf(sheet, header, mark),
  };
}

async function* batchesOf(
  sheet: Sheet,
  header: TextRow,
  mark: DecimalMark,
): AsyncGenerator<readonly TextRow[], void, undefined> {
  let batch: TextRow[] = [];
  let line = header.line;
  for (const row of sheet.rows()) {
    if (row.line <= header.line) continue;
    const { cells, ...rest } = toTextRow(row, mark);
    if (cells.length === 0) continue;
    for (line += 1; line < row.line; line += 1) batch.push({ line, cells: [""] });
    const lacking = Math.max(header.cells.length - cells.length, 0);
    batch.push({ ...rest, cells: [...cells, ...Array<string>(lacking).fill("")] });
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
