import type { AreaIndex } from "../../areas/area-index.ts";
import { decodeTable, type Refusal } from "../../decode/decode-table.ts";
import type { DecodeContext, Decoder } from "../../decode/decoder.ts";
import { decoders, type RegisteredDecoder } from "../../decode/registry.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import type { Problem } from "../../domain/problem.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { Dialect, TableSource } from "../../domain/table-source.ts";
import { UserError } from "../../domain/user-error.ts";
import type { ReadOptions } from "../../read/reader.ts";
import { readerFor, readers } from "../../read/registry.ts";
import type { OpenedFile } from "../files.ts";
import type { ReadingOptions } from "../input-options.ts";
import { tellingLines } from "./tell-line.ts";

/** A table that was opened and whose header tells what kind it is. */
export interface OpenTable {
  readonly kind: "table";
  readonly file: OpenedFile;
  readonly source: TableSource;
  readonly decoder: RegisteredDecoder;
}

/** A file that is no table we know, with the problems that say why. */
export interface Unusable {
  readonly kind: "unusable";
  readonly file: OpenedFile;
  readonly problems: readonly Problem[];
}

/** A table that was opened as the kind that was asked for. */
export interface OpenTableOf<Entry> {
  readonly kind: "table";
  readonly file: OpenedFile;
  readonly source: TableSource;
  readonly decoder: Decoder<Entry>;
}

/** A decoder as far as it tells tables by their headers. */
type Recogniser = Pick<Decoder<unknown>, "id" | "recognises">;

/**
 * Opens a file as the table that its header says it is.
 * Throws: `UserError` when `--from` names no format, or the file cannot be read.
 */
export async function openTable(
  file: OpenedFile,
  options: ReadingOptions,
): Promise<OpenTable | Unusable> {
  return await openTableAmong(file, options, decoders);
}

/**
 * Opens a file as the first of some kinds of table that its header fits.
 * Throws: as `openTable`.
 */
export async function openTableAmong<One extends Recogniser>(
  file: OpenedFile,
  options: ReadingOptions,
  among: readonly One[],
  headerRows: 1 | 2 | 3 = 1,
): Promise<(Omit<OpenTable, "decoder"> & { readonly decoder: One }) | Unusable> {
  const decoderOf = (cells: readonly string[]) =>
    among.find((decoder) => decoder.recognises(cells, options.mapping));
  const isHeader = (cells: readonly string[]) => decoderOf(cells) !== undefined;
  const opened = await openWhere(file, options, { isHeader, headerRows });
  if (opened.kind === "unusable") return opened;
  const decoder = decoderOf(opened.source.header.cells);
  if (decoder === undefined) throw new Error(`${file.name}: a header that no decoder recognises`);
  return { ...opened, decoder };
}

/**
 * Opens a file as a table of one kind.
 * Throws: as `openTable`.
 */
export async function openTableAs<Entry>(
  file: OpenedFile,
  options: ReadingOptions,
  decoder: Decoder<Entry>,
  headerRows: 1 | 2 | 3 = 1,
): Promise<OpenTableOf<Entry> | Unusable> {
  return await openTableAmong(file, options, [decoder], headerRows);
}

async function openWhere(
  file: OpenedFile,
  options: ReadingOptions,
  header: Pick<ReadOptions, "isHeader" | "headerRows">,
): Promise<Omit<OpenTable, "decoder"> | Unusable> {
  const reader = readerFor(file.name, options.from);
  if (reader === undefined) {
    throw new UserError("usage", "option/unknown-value", {
      facts: { option: "--from", value: options.from ?? "" },
      suggestions: readers.map(({ id }) => id),
    });
  }
  const read = await reader.load();
  const { encoding, delimiter, sheet, decimalMark } = options;
  const result = await read(file, {
    ...header,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
  });
  return result.kind === "unreadable"
    ? { kind: "unusable", file, problems: result.problems }
    : { kind: "table", file, source: tellingLines(result.table, file) };
}

/** What became of a table's rows. */
export interface TableAccount {
  readonly account: RowAccount;
  readonly fields: ReadonlySet<string>;
  /** The header was not understood, or reading stopped at a broken place: the figures would lack rows. */
  readonly stopped: boolean;
  /** Set when bytes turned up that the encoding judged from the file's beginning does not have. */
  readonly misjudged: Problem | undefined;
}

/** The decoding context of an input. */
export function contextOf(
  options: ReadingOptions,
  areas: AreaIndex,
  divisionYear: number,
): DecodeContext {
  const { mapping, extractDate, decimalMark } = options;
  return {
    areas,
    mapping,
    divisionYear,
    ...(extractDate === undefined ? {} : { extractDate, snapshotDate: extractDate }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
  };
}

/** Decodes every row of an opened table into `accept`. */
export async function decodeInto<Entry>(
  table: { readonly source: TableSource; readonly decoder: Decoder<Entry> },
  context: DecodeContext,
  log: ProblemLog,
  accept: (entry: Entry) => Refusal | undefined,
): Promise<TableAccount> {
  const { source, decoder } = table;
  const decoded = await decodeTable({ source, decoder, context, log, accept });
  const undecodable = source.problems.find(({ code }) => code === "file/undecodable");
  const broken = source.problems.some(({ severity }) => severity === "error");
  return {
    account: decoded.account,
    fields: decoded.fields,
    stopped: decoded.kind === "refused" || broken,
    misjudged: source.encodingIsGuess ? undecodable : undefined,
  };
}

/** The options with which a file must be read again when its encoding was misjudged. */
export function asWindows1252<Options extends ReadingOptions>(options: Options): Options {
  const encoding: Dialect["encoding"] = "windows-1252";
  return { ...options, encoding };
}
