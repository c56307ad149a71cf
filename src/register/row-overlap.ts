import type { Definition } from "../domain/definition.ts";
import type { Flag } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { DefinedConcept } from "./concepts.ts";
import { combinationsOf, kindOfBits } from "./overlap.ts";
import type { BitGroup } from "./stock-counts.ts";
import type { Overlap } from "./tallies.ts";

/** What an overlap is taken from: counts of rows by combination, whose columns may be lacking. */
interface CountedRows {
  /** The column that the extract lacks and the definition asks of. */
  lacking(definition: Definition): string | undefined;
  /** Associations of one combination of the concept's definitions, by a bit for each in their order. */
  countOf(kind: number): number;
  readonly flags: readonly Flag[];
}

/** The definitions of a concept as a group that tells their combinations apart. */
export function combinationGroup(
  concept: DefinedConcept,
  definitions: readonly Definition[],
): BitGroup {
  const bits = concept.definitions.map((one) => definitions.indexOf(one));
  return { kinds: 1 << bits.length, kindOf: kindOfBits(bits) };
}

/** How the definitions whose columns the extract has overlap. Missing: `needs-column` when there is none such. */
export function overlapOfRows(concept: DefinedConcept, rows: CountedRows): Overlap | Missing {
  const lacking = concept.definitions.map((definition) => rows.lacking(definition));
  const places = lacking.flatMap((column, place) => (column === undefined ? [place] : []));
  if (places.length === 0) return missing("needs-column", lacking[0]);
  const definitions = places.flatMap((place) => concept.definitions[place]?.id ?? []);
  const kindOf = kindOfBits(places);
  const kinds = Array.from({ length: 1 << lacking.length }, (_, kind) => kind);
  const counted = kinds.map((kind) => ({ kind: kindOf(kind), count: rows.countOf(kind) }));
  const combinations = combinationsOf(definitions, counted);
  return { kind: "known", definitions, combinations, flags: rows.flags };
}
