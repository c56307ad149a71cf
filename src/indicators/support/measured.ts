import type { AreaKey } from "../../domain/area.ts";
import {
  type Flag,
  flags as flagOrder,
  type Interval,
  type Known,
  type Measurement,
  type SourceRef,
} from "../../domain/measurement.ts";
import type { Missing } from "../../domain/missing.ts";
import type { Dataset } from "../dataset.ts";
import type { Indicator } from "../indicator.ts";

/** Below so many observations a figure that has no interval of its own is marked unreliable. */
const fewest = 10;

/** What an indicator comes to for an area, before it is put on record. */
export type Outcome = Known | Missing;

/** Which inputs a figure was made from. */
export type Inputs = "register" | "register-and-population";

/** Everything of an indicator but `compute`, and how its outcome comes about. */
interface IndicatorParts extends Omit<Indicator, "compute"> {
  readonly inputs?: Inputs;
  /** The figure speaks of the dynamics period rather than the reference date. */
  readonly ofPeriod?: true;
  outcome(dataset: Dataset, area: AreaKey): Outcome;
}

/** Completes an indicator: its outcome gets area, period, unit and sources. */
export function toIndicator({
  inputs,
  ofPeriod,
  outcome,
  ...described
}: IndicatorParts): Indicator {
  return {
    ...described,
    compute: (dataset, area): Measurement => ({
      indicator: described.id,
      area,
      period: ofPeriod
        ? dataset.dynamicsPeriod
        : { kind: "day", on: dataset.register.referenceDate },
      unit: described.unit,
      outcome: outcome(dataset, area),
      sources: sourcesOf(dataset, inputs),
    }),
  };
}

/** Several lists of flags as one, each flag once, in the order of `flags`. */
export function joinFlags(...lists: readonly (readonly Flag[])[]): readonly Flag[] {
  return flagOrder.filter((flag) => lists.some((list) => list.includes(flag)));
}

/** The flag of a figure without an interval that rests on fewer than ten observations. */
export function unreliableBelowTen(n: number): readonly Flag[] {
  return n < fewest ? ["unreliable"] : [];
}

/** The interval as a field, or no field when intervals are not wanted. */
export function intervalOf(
  { confidence }: Dataset,
  make: (confidence: number) => Interval,
): { readonly interval?: Interval } {
  return confidence === undefined ? {} : { interval: make(confidence) };
}

function sourcesOf(
  { register, populationSource }: Dataset,
  inputs: Inputs = "register",
): readonly SourceRef[] {
  return inputs === "register" ? [register.source] : [register.source, populationSource];
}
