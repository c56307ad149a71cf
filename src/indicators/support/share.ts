import type { IsoDate } from "../../domain/calendar.ts";
import type { Flag } from "../../domain/measurement.ts";
import { missing } from "../../domain/missing.ts";
import type { Count } from "../../register/tallies.ts";
import { wilsonInterval } from "../../stats/wilson-interval.ts";
import type { Dataset } from "../dataset.ts";
import { coverageOf } from "./count.ts";
import { intervalOf, joinFlags, type Outcome } from "./measured.ts";

/** A part of the associations and the whole it is taken of, with what else is to be marked. */
export interface Proportion {
  readonly part: Count;
  readonly whole: Count;
  readonly flags?: readonly Flag[];
  /** Day of the whole; the reference date unless told. */
  readonly on?: IsoDate;
}

/**
 * A share with Wilson's interval.
 * Missing: as either count is; `zero-denominator` when the whole is none; `not-comparable` when the part exceeds it, which
 *          a published table with an error in it can say.
 */
export function shareOutcome(dataset: Dataset, proportion: Proportion): Outcome {
  const { part, whole, flags = [], on = dataset.register.referenceDate } = proportion;
  if (part.kind === "missing") return part;
  if (whole.kind === "missing") return whole;
  if (whole.value === 0) return missing("zero-denominator");
  if (part.value > whole.value) return missing("not-comparable");
  const counts = { part: part.value, whole: whole.value };
  return {
    kind: "known",
    value: part.value / whole.value,
    n: whole.value,
    numerator: part.value,
    denominator: { value: whole.value, unit: "associations", period: { kind: "day", on } },
    ...intervalOf(dataset, (confidence) => wilsonInterval(counts, confidence)),
    ...coverageOf(whole),
    flags: joinFlags(part.flags, whole.flags, flags),
  };
}

/** `estimated` when the whole is only that part of the stock of which the answer is known. */
export function flagsOfPartialBase(base: Count, stock: Count): readonly Flag[] {
  if (base.kind === "missing" || stock.kind === "missing") return [];
  return base.value < stock.value ? ["estimated"] : [];
}
