import { associations } from "../../decode/associations.ts";
import type { DecodeContext } from "../../decode/decoder.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import type { Definition } from "../../domain/definition.ts";
import { compileDefinitions } from "../../register/definitions.ts";
import { createRegister } from "../../register/fill.ts";
import { collectCounts, collectPopulations } from "./decode-statements.ts";
import { decodeInto, type OpenTable, type TableAccount } from "./load-table.ts";

/** Decodes a table of any kind for its problems and its account alone. */
export async function decodeAnyTable(
  table: OpenTable,
  context: DecodeContext,
  log: ProblemLog,
  definitions: readonly Definition[],
): Promise<TableAccount> {
  const { source, decoder } = table;
  switch (decoder.id) {
    case "associations": {
      const matcher = compileDefinitions(definitions);
      const register = createRegister({ source: source.name, areas: context.areas, matcher });
      return decodeInto({ source, decoder: associations }, context, log, (association) => {
        const { rule, problem } = register.accept(association);
        if (rule === undefined) return undefined;
        return problem === undefined ? { rule } : { rule, problem };
      });
    }
    case "association-counts":
      return collectCounts().add(table, context, log);
    case "population":
      return collectPopulations().add(table, context, log);
  }
}
