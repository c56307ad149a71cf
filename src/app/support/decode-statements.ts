import { associationCounts } from "../../decode/association-counts.ts";
import type { DecodeContext } from "../../decode/decoder.ts";
import { population } from "../../decode/population.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import type { AssociationCount } from "../../domain/association-count.ts";
import type { Population } from "../../domain/population.ts";
import { createOnce } from "./accept-once.ts";
import { decodeInto, type OpenTable, type TableAccount } from "./load-table.ts";

/** Published counts of several tables, each cell once. */
export interface CountCollection {
  readonly counts: AssociationCount[];
  add(table: OpenTable, context: DecodeContext, log: ProblemLog): Promise<TableAccount>;
}

/** An empty collection of published counts. */
export function collectCounts(): CountCollection {
  const counts: AssociationCount[] = [];
  const once = createOnce();
  return {
    counts,
    add: ({ source }, context, log) =>
      decodeInto({ source, decoder: associationCounts }, context, log, (cell) => {
        const { snapshot, area, purposeClass, count, line } = cell;
        if (count === undefined) return { rule: "not-available-in-source" };
        const about = `${snapshot} ${area.level} ${area.code} ${purposeClass}`;
        const refusal = once({ about, says: String(count), line }, source.name);
        if (refusal === undefined) counts.push(cell);
        return refusal;
      }),
  };
}

/** Populations of several tables, each municipality and day once. */
export interface PopulationCollection {
  readonly populations: Population[];
  add(table: OpenTable, context: DecodeContext, log: ProblemLog): Promise<TableAccount>;
}

/** An empty collection of populations. */
export function collectPopulations(): PopulationCollection {
  const populations: Population[] = [];
  const once = createOnce();
  return {
    populations,
    add: ({ source }, context, log) =>
      decodeInto({ source, decoder: population }, context, log, (entry) => {
        const { municipality, on, residents, line } = entry;
        const about = `${municipality} ${on}`;
        const refusal = once({ about, says: String(residents), line }, source.name);
        if (refusal === undefined) populations.push(entry);
        return refusal;
      }),
  };
}
