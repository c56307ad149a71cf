import type { AreaKey } from "../../domain/area.ts";
import { type PurposeClass, purposeClasses } from "../../domain/association.ts";
import type { Count } from "../../register/tallies.ts";
import type { Dataset } from "../dataset.ts";
import type { KnownCount } from "./count.ts";
import { joinFlags } from "./measured.ts";

/** The nine purpose classes; an association without one is in none of them. */
const namedClasses: readonly PurposeClass[] = purposeClasses.filter((each) => each !== 0);

/** Counts of the nine classes with what holds for all of them, or the reason why one of them is missing. */
interface ClassCounts {
  readonly kind: "known";
  readonly values: readonly number[];
  /** All classified associations. */
  readonly classified: KnownCount;
}

/** Counts of the nine purpose classes of an area. Missing: as any one of them is. */
export function classCounts(
  { register }: Dataset,
  area: AreaKey,
): ClassCounts | Extract<Count, { kind: "missing" }> {
  const known: KnownCount[] = [];
  for (const each of namedClasses) {
    const count = register.inClass(area, each);
    if (count.kind === "missing") return count;
    known.push(count);
  }
  const values = known.map(({ value }) => value);
  const coverage = known.find((count) => count.coverage !== undefined)?.coverage;
  const classified: KnownCount = {
    kind: "known",
    value: values.reduce((sum, value) => sum + value, 0),
    flags: joinFlags(...known.map(({ flags }) => flags)),
    ...(coverage === undefined ? {} : { coverage }),
  };
  return { kind: "known", values, classified };
}

/** All associations of an area that have a purpose class. */
export function classifiedCount(dataset: Dataset, area: AreaKey): Count {
  const counts = classCounts(dataset, area);
  return counts.kind === "missing" ? counts : counts.classified;
}
