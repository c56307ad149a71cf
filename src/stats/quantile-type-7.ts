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
 * Quantile of a sorted sample by linear interpolation between order statistics (type 7).
 *
 * Shape:   values ascending, ties allowed; a typed array serves as well as a list.
 * Unit:    probability 0–1; the result is in the unit of the values.
 * Missing: undefined when there are no values.
 * Throws:  RangeError when the values are not ascending or not finite, or the probability is outside 0–1.
 * Source:  Hyndman & Fan (1996), definition 7; R `quantile(x, probability, type = 7)`.
 * @example quantileType7([1, 2, 4, 8], 0.25) // 1.75
 */
export function quantileType7(sorted: ArrayLike<number>, probability: number): number | undefined {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must lie within 0 and 1: ${probability}`);
  }
  requireAscending(sorted);
  if (sorted.length === 0) return undefined;
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = entry(sorted, below);
  const weight = place - below;
  return weight === 0 ? low : low + weight * (entry(sorted, below + 1) - low);
}
