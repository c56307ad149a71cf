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
import type { SeriesSubject } from "../../domain/series.ts";
import type { Dataset } from "../dataset.ts";
import type { Indicator } from "../indicator.ts";

/** Columns of the published tables, as the calendar of events names them. */
const everyClass = ["total", "1", "2", "3", "4", "5", "6", "7", "8", "9", "unclassified"];

/** Below so many observations a figure that has no interval of its own is marked unreliable. */
const fewest = 10;

/** What an indicator comes to for an area, before it is put on record. */
export type Outcome = Known | Missing;

/** Which inputs a figure was made from. */
export type Inputs = "register" | "register-and-population";

/** Everything of an indicator but `compute`, and how its outcome comes about. */
interface IndicatorParts extends Omit<Indicator, "compute" | "series"> {
  readonly inputs?: Inputs;
  /** Flows of the dynamics period that the figure speaks of; without any it speaks of the reference date. */
  readonly flows?: SeriesSubject["flows"];
  /** Purpose classes that are counted, where an event may touch some of them only; all unless told. */
  readonly classes?: SeriesSubject["classes"];
  /** Sources do not tell the figure of an earlier day. */
  readonly hasNoSeries?: true;
  outcome(dataset: Dataset, area: AreaKey): Outcome;
}

/** Completes an indicator: its outcome gets area, period, unit and sources. */
export function toIndicator({
  inputs,
  flows = [],
  classes = everyClass,
  hasNoSeries,
  outcome,
  ...described
}: IndicatorParts): Indicator {
  return {
    ...described,
    series: hasNoSeries ? undefined : { flows, classes },
    compute: (dataset, area): Measurement => ({
      indicator: described.id,
      area,
      period:
        flows.length > 0
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
