import { decodeTable } from "../../../src/decode/decode-table.ts";
import type { DecodeContext, Decoder } from "../../../src/decode/decoder.ts";
import { createProblemLog } from "../../../src/decode/support/problem-log.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import type { ProblemSummary } from "../../../src/domain/report.ts";
import type { RowAccount } from "../../../src/domain/row-account.ts";
import type { TableSource } from "../../../src/domain/table-source.ts";
import { bundledAreas } from "../../support/bundled-tables.ts";

/** A context for the division of 2025 without any choice of the user. */
export function contextWith(given: Partial<DecodeContext> = {}): DecodeContext {
  return { areas: bundledAreas(), mapping: new Map(), divisionYear: 2025, ...given };
}

/** A table of cells, the first row its header, in batches of two rows. */
export function tableOf(
  rows: readonly (readonly string[])[],
  given: Partial<TableSource> = {},
): TableSource {
  const [header = [], ...body] = rows;
  const textRows = body.map((cells, place) => ({ line: place + 2, cells }));
  return {
    name: "table.csv",
    dialect: { format: "csv", encoding: "utf-8", delimiter: ";" },
    header: { line: 1, cells: header },
    preamble: [],
    problems: [],
    async *batches() {
      for (let first = 0; first < textRows.length; first += 2)
        yield textRows.slice(first, first + 2);
    },
    ...given,
  };
}

/** Rows as lines of cells with `;` between them. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(";"));
}

/** What decoding a table to its end gave. */
export interface DecodedWhole<Entry> {
  readonly kind: "decoded" | "refused";
  readonly entries: readonly Entry[];
  readonly account: RowAccount;
  readonly fields: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly summary: ProblemSummary;
}

/** Decodes rows to their end, taking every entry. */
export async function decodeWhole<Entry>(
  decoder: Decoder<Entry>,
  source: TableSource,
  given: Partial<DecodeContext> = {},
): Promise<DecodedWhole<Entry>> {
  const log = createProblemLog();
  const entries: Entry[] = [];
  const accept = (entry: Entry) => {
    entries.push(entry);
    return undefined;
  };
  const decoded = await decodeTable({ source, decoder, context: contextWith(given), log, accept });
  const summary = log.summary();
  return { ...decoded, entries, problems: summary.listed, summary };
}
