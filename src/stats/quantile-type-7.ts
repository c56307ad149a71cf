import { finite } from "./finite.ts";

/** The entry at a place that the caller has shown to exist. */
function entry(sorted: ArrayLike<number>, place: number): number {
  return finite(sorted[place] ?? Number.NaN, `value ${place}`);
}

/** Refuses what is not ascending: the result would be a number, but no quantile. */
function requireAscending(sorted: ArrayLike<number>): void {
  for (let place = 1; place < sorted.length; place += 1) {
    // Written so that NaN, which compares false with everything, is caught as well.
    if (!(entry(sorted, place - 1) <= entry(sorted, place))) {
      throw new RangeError(`values must be in ascending order: value ${place} is not`);
    }
  }
}

/**
 * A sorted sample that tells its values by their place and need not hold them one by one: counts of each value do.
 *
 * Shape:   places from 0; the value at a place is not less than the one before it.
 */
export interface OrderStatistics {
  readonly count: number;
  valueAt(place: number): number;
}

/** A list as a sample by place, once all of it is known to be ascending. */
function ofList(sorted: ArrayLike<number>): OrderStatistics {
  requireAscending(sorted);
  return { count: sorted.length, valueAt: (place) => entry(sorted, place) };
}

/**
 * Quantile of a sorted sample by linear interpolation between order statistics (type 7).
 *
 * Shape:   values ascending, ties allowed: a list, a typed array, or a sample that tells its values by place.
 * Unit:    probability 0–1; the result is in the unit of the values.
 * Missing: undefined when there are no values.
 * Throws:  RangeError when the values of a list are not ascending or not finite, of a sample by place the two that the
 *          result lies between, or when the probability is outside 0–1.
 * Source:  Hyndman & Fan (1996), definition 7; R `quantile(x, probability, type = 7)`.
 * @example quantileType7([1, 2, 4, 8], 0.25) // 1.75
 */
export function quantileType7(
  sorted: ArrayLike<number> | OrderStatistics,
  probability: number,
): number | undefined {
  const found = quantileBetween(sorted, probability);
  if (found === undefined) return undefined;
  const { low, high, weight } = found;
  return weight === 0 ? low : low + weight * (high - low);
}

/** Two neighbouring values of a sample, and how far from the lower to the higher one a quantile lies, 0 to below 1. */
export interface QuantileBetween {
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

/** The order statistics that `quantileType7` lies between, under the same conditions; both are one where it is a value. */
export function quantileBetween(
  sorted: ArrayLike<number> | OrderStatistics,
  probability: number,
): QuantileBetween | undefined {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must lie within 0 and 1: ${probability}`);
  }
  const { count, valueAt } = "valueAt" in sorted ? sorted : ofList(sorted);
  if (count === 0) return undefined;
  const place = (count - 1) * probability;
  const below = Math.floor(place);
  const low = finite(valueAt(below), `value ${below}`);
  const weight = place - below;
  if (weight === 0) return { low, high: low, weight };
  const high = finite(valueAt(below + 1), `value ${below + 1}`);
  requireAscending([low, high]);
  return { low, high, weight };
}
