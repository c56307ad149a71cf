import type { Count } from "../../register/tallies.ts";
import { countInterval } from "../../stats/count-interval.ts";
import type { Dataset } from "../dataset.ts";
import { intervalOf, type Outcome } from "./measured.ts";

/** A known count. */
export type KnownCount = Extract<Count, { kind: "known" }>;

/** A count as a figure, with the limits of chance variation. */
export function countOutcome(dataset: Dataset, count: Count): Outcome {
  if (count.kind === "missing") return count;
  return {
    ...count,
    n: count.value,
    ...intervalOf(dataset, (confidence) => countInterval(count.value, confidence)),
  };
}

/** The coverage of a count as a field, or no field when it covers its area whole. */
export function coverageOf({ coverage }: KnownCount): Pick<KnownCount, "coverage"> {
  return coverage === undefined ? {} : { coverage };
}
