import type { Problem } from "../../src/domain/problem.ts";
import type { Dialect, TextRow } from "../../src/domain/table-source.ts";
import type { ByteSource, ReadOptions, ReadTable } from "../../src/read/reader.ts";

/** Everything a reader says of one input, its rows collected. */
export interface ReadWhole {
  readonly dialect: Dialect | undefined;
  readonly header: TextRow | undefined;
  readonly preamble: readonly TextRow[];
  readonly rows: readonly TextRow[];
  readonly problems: readonly Problem[];
}

/** Reads an input to its end. The first row is the header unless `isHeader` says otherwise. */
export async function readWhole(
  read: ReadTable,
  input: ByteSource,
  options: Partial<ReadOptions> = {},
): Promise<ReadWhole> {
  const result = await read(input, { isHeader: () => true, ...options });
  if (result.kind === "unreadable") {
    const { problems } = result;
    return { dialect: undefined, header: undefined, preamble: [], rows: [], problems };
  }
  const { dialect, header, preamble, problems } = result.table;
  const rows: TextRow[] = [];
  for await (const batch of result.table.batches()) rows.push(...batch);
  return { dialect, header, preamble, rows, problems };
}
