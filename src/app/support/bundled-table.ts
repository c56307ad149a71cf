import type { TextRow } from "../../domain/table-source.ts";
import { readers } from "../../read/registry.ts";
import type { Files } from "../files.ts";

/** A small table of `data/`, whole: its header and its rows. */
export interface BundledTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
}

/**
 * Reads a table of `data/` through the reader that reads users' files.
 * Throws: an ordinary error when it cannot, since a broken table of ours is a defect of ours.
 */
export async function readBundledTable(files: Files, name: string): Promise<BundledTable> {
  const file = await files.bundled(name);
  const reader = readers.find(({ id }) => id === "csv");
  if (reader === undefined) throw new Error("there is no csv reader");
  const read = await reader.load();
  const result = await read(file, { isHeader: () => true });
  if (result.kind === "unreadable") throw new Error(`${name}: ${JSON.stringify(result.problems)}`);
  const rows: TextRow[] = [];
  for await (const batch of result.table.batches()) rows.push(...batch);
  if (result.table.problems.length > 0) {
    throw new Error(`${name}: ${JSON.stringify(result.table.problems)}`);
  }
  return { name, header: result.table.header.cells, rows };
}
