import { associationCounts } from "./association-counts.ts";
import { associations } from "./associations.ts";
import { population } from "./population.ts";

/** Kinds of table, in the order in which a header is tried against them. */
export const decoders = [associations, associationCounts, population] as const;

/** One of the registered decoders; its `id` tells which record it makes. */
export type RegisteredDecoder = (typeof decoders)[number];

/**
 * The decoder whose kind of table these header cells are, if any. Asked of the first rows of a file it also finds the
 * header among titles; mapped headers (field id → header) count as found.
 */
export function recogniseTable(
  header: readonly string[],
  mapping: ReadonlyMap<string, string> = new Map(),
): RegisteredDecoder | undefined {
  return decoders.find((decoder) => decoder.recognises(header, mapping));
}
