import type { DecodeContext } from "../../decode/decoder.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import type { Definition } from "../../domain/definition.ts";
import { compileDefinitions } from "../../register/definitions.ts";
import { createRegister } from "../../register/fill.ts";
import { collectCounts, collectPopulations } from "./decode-statements.ts";
import { loadExtract } from "./load-extract.ts";
import type { OpenTable, TableAccount } from "./load-table.ts";

/** What decoding a table of any kind needs besides the table. */
export interface AnyTableOptions {
  readonly context: DecodeContext;
  readonly log: ProblemLog;
  readonly definitions: readonly Definition[];
  /** As in `Tool`. */
  readonly scanning: boolean | undefined;
}

/** Decodes a table of any kind for its problems and its account alone. */
export async function decodeAnyTable(
  table: OpenTable,
  { context, log, definitions, scanning }: AnyTableOptions,
): Promise<TableAccount> {
  const { source, decoder } = table;
  const { areas } = context;
  switch (decoder.id) {
    case "associations": {
      const matcher = compileDefinitions(definitions);
      const register = createRegister({ source: source.name, areas, matcher });
      return loadExtract({ source, context, areas, log, register, scanning });
    }
    case "association-counts":
      return collectCounts().add(table, context, log);
    case "population":
      return collectPopulations().add(table, context, log);
  }
}
