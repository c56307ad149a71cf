import { type PurposeClass, purposeClasses } from "../domain/association.ts";
import type { Definition } from "../domain/definition.ts";
import { flags } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { DefinedConcept } from "./concepts.ts";
import { combinationsOf } from "./overlap.ts";
import type { Count, Overlap } from "./tallies.ts";

/**
 * How definitions that are made of purpose classes overlap, from counts by class: every association has one class.
 * Missing: `needs-rows` when no definition of the concept is made of classes alone; else as the count of a class is.
 */
export function overlapOfClasses(
  { definitions }: DefinedConcept,
  countOf: (purposeClass: PurposeClass) => Count,
): Overlap | Missing {
  const made = definitions.filter(isMadeOfClasses);
  if (made.length === 0) return missing("needs-rows");
  const counted: { readonly kind: number; readonly count: Count }[] = [];
  for (const each of purposeClasses) {
    const holds = ({ criteria }: Definition) => criteria.purposeClasses?.includes(each) ?? false;
    const kind = made.reduce((set, one, place) => (holds(one) ? set | (1 << place) : set), 0);
    if (kind !== 0) counted.push({ kind, count: countOf(each) });
  }
  const known = counted.flatMap(({ kind, count }) =>
    count.kind === "known" ? [{ ...count, kind, count: count.value }] : [],
  );
  const gone = counted.flatMap(({ count }) => (count.kind === "missing" ? [count] : []));
  if (gone[0] !== undefined) return gone[0];
  const ids = made.map(({ id }) => id);
  const coverage = known.find((one) => one.coverage !== undefined)?.coverage;
  return {
    kind: "known",
    definitions: ids,
    combinations: combinationsOf(ids, known),
    flags: flags.filter((flag) => known.some((one) => one.flags.includes(flag))),
    ...(coverage === undefined ? {} : { coverage }),
  };
}

function isMadeOfClasses({ criteria }: Definition): boolean {
  const { all, purposeClasses: classes, industries, nameStems } = criteria;
  return !all && classes !== undefined && industries === undefined && nameStems === undefined;
}
