import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { Definition } from "../domain/definition.ts";
import { type Missing, missing } from "../domain/missing.ts";
import { addCounts } from "./add-counts.ts";
import type { DefinedConcept } from "./concepts.ts";
import { combinationsOf } from "./overlap.ts";
import type { Count, Overlap } from "./tallies.ts";

/**
 * How definitions that are made of purpose classes overlap, from counts by class: every association has one class.
 * Missing: `needs-rows` when no definition of the concept is made of classes alone; else as the sum of the classes is.
 */
export function overlapOfClasses(
  concept: DefinedConcept,
  countOf: (purposeClass: PurposeClass) => Count,
): Overlap | Missing {
  const made = concept.definitions.filter(isMadeOfClasses);
  if (made.length === 0) return missing("needs-rows");
  const kinds = purposeClasses.flatMap((each) => {
    const holds = ({ criteria }: Definition) => criteria.purposeClasses?.includes(each) ?? false;
    const kind = made.reduce((set, one, place) => (holds(one) ? set | (1 << place) : set), 0);
    return kind === 0 ? [] : [{ kind, count: countOf(each) }];
  });
  const sum = addCounts(kinds.map(({ count }) => count));
  if (sum.kind === "missing") return sum;
  const { flags, coverage } = sum;
  const definitions = made.map(({ id }) => id);
  const counted = kinds.flatMap(({ kind, count }) =>
    count.kind === "known" ? [{ kind, count: count.value }] : [],
  );
  const combinations = combinationsOf(definitions, counted);
  const overlap: Overlap = { kind: "known", definitions, combinations, flags };
  return coverage === undefined ? overlap : { ...overlap, coverage };
}

/** Whether counts by class tell of a definition; `all` is counted by totals, which may hold more than the classes. */
export function isMadeOfClasses({ criteria }: Definition): boolean {
  const { all, purposeClasses: classes, industries, nameStems } = criteria;
  return !all && classes !== undefined && industries === undefined && nameStems === undefined;
}
