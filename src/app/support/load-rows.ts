import type { AreaIndex } from "../../areas/area-index.ts";
import type { Refusal } from "../../decode/decode-table.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { Files } from "../files.ts";
import type { ReadingOptions } from "../input-options.ts";
import type { OpenTableOf } from "./load-table.ts";
import type { LoadedInput } from "./load-tables.ts";

/** Files that are to be read, and where names and codes of areas are looked up. */
export interface RowsSource {
  readonly paths: readonly string[];
  readonly options: ReadingOptions;
  readonly files: Files;
  readonly areas: AreaIndex;
  readonly divisionYear: number;
}

/** What was collected from tables, and what must be said of these. */
export interface LoadedRows<Collected> {
  readonly collected: Collected;
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly inputs: readonly InputRecord[];
}

/** Rows that are collected one by one; a row that is not taken says by which rule. */
export interface Collection<Entry> {
  take(entry: Entry, source: string): Refusal | undefined;
}

/** What is to be read, and into what. */
export interface RowsPlan<Entry, Collected extends Collection<Entry>> {
  /** Id under which figures and notes refer to the input. */
  readonly id: string;
  readonly decoder: OpenTableOf<Entry>["decoder"];
  start(): Collected;
}

/** Reads tables of one kind whose rows are few enough to be kept. Throws: `UserError` when a file cannot be used. */
export async function loadRows<Entry, Collected extends Collection<Entry>>(
  { paths, options, files, areas, divisionYear }: RowsSource,
  { id, decoder, start }: RowsPlan<Entry, Collected>,
): Promise<LoadedRows<Collected>> {
  const { contextOf, decodeInto, openTableAs } = await import("./load-table.ts");
  const { loadTablesAs } = await import("./load-tables.ts");
  const context = contextOf(options, areas, divisionYear);
  const loaded = await loadTablesAs<Collected, OpenTableOf<Entry>>(
    {
      open: paths.map((path) => () => files.open(path)),
      options,
      start,
      load: (table, collected, log) =>
        decodeInto(table, context, log, (entry) => collected.take(entry, table.file.name)),
    },
    (file, reading) => openTableAs(file, reading, decoder),
  );
  const { collected, inputs, problems } = loaded;
  return {
    collected,
    accounts: inputs.map(({ account }) => account),
    problems,
    inputs: await Promise.all(inputs.map((input) => recordOf(id, input))),
  };
}

async function recordOf(id: string, { file, table, account }: LoadedInput): Promise<InputRecord> {
  const { kind, name } = file;
  const sha256 = await file.sha256();
  return { id, kind, name, sha256, table, rows: account.read, publications: [] };
}
