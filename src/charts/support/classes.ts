import { scaleQuantile } from "d3-scale";
import { toDecimalText } from "../../domain/decimal-text.ts";
import { decimalsOf, type Unit } from "../../domain/unit.ts";

/** A class of a map: from its lower to its upper limit, both included, as people read them. Unit: the figures' own. */
export interface ValueClass {
  readonly lower: number;
  readonly upper: number;
}

/** Values in classes. */
export interface Classes {
  /** Ascending, without gaps at the decimals that are shown. */
  readonly classes: readonly ValueClass[];
  /** Place of a value's class, 0 = lowest. */
  classOf(value: number): number;
}

const mostClasses = 5;

/**
 * Values in at most five classes of as equal size as ties allow, the limits rounded to the decimals that are shown:
 * what a reader sees in a tile decides in which class it is.
 *
 * Source: quantile type 7 of Hyndman & Fan (1996), as in R `quantile(x, 1:4 / 5)`, over the rounded values.
 */
export function classesOf(values: readonly number[], unit: Unit = "index"): Classes {
  const decimals = decimalsOf(unit) + (unit === "share" ? 2 : 0);
  const steps = 10 ** decimals;
  // In whole steps of the last decimal, so that limits are exact.
  const toSteps = (value: number) => Math.round(Number(toDecimalText(value, decimals)) * steps);
  const rounded = values.map(toSteps).toSorted((a, b) => a - b);
  const lowest = rounded[0] ?? 0;
  const highest = rounded.at(-1) ?? 0;
  const count = Math.min(mostClasses, new Set(rounded).size);
  const places = Array.from({ length: count }, (_, place) => place);
  const limits = scaleQuantile(rounded, places).quantiles().map(Math.ceil);
  const breaks = [...new Set(limits)].filter((limit) => limit > lowest);
  const lowers = [lowest, ...breaks];
  return {
    classes: (rounded.length === 0 ? [] : lowers).map((lower, place) => ({
      lower: lower / steps,
      upper: ((lowers[place + 1] ?? highest + 1) - 1) / steps,
    })),
    classOf: (value) => breaks.filter((limit) => limit <= toSteps(value)).length,
  };
}
