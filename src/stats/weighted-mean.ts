import { exactSum } from "./exact-sum.ts";

const square = (x: number) => x * x;

/** A weighted mean, and what stands behind it. */
export interface WeightedMean {
  readonly mean: number;
  /** Σwx and Σw, whose quotient is the mean. */
  readonly weightedSum: number;
  readonly totalWeight: number;
  /** Linearised; its interval has one degree of freedom less than the sample has answers. Undefined for one answer. */
  readonly standardError: number | undefined;
  /** Answers, not weighted. */
  readonly n: number;
  /** Kish's effective number: how many answers of equal weight would be as precise, were weights unrelated to answers. */
  readonly effectiveN: number;
}

/** The weight at a place, once it is known to be one. */
function weightAt(weights: ArrayLike<number>, place: number): number {
  const weight = weights[place] ?? Number.NaN;
  // Written so that NaN, which compares false with everything, is refused as well.
  if (!(weight > 0)) throw new RangeError(`weight ${place} must be above 0: ${weight}`);
  return weight;
}

/**
 * Weighted mean with its linearised standard error, for answers drawn independently with these weights.
 *
 * Shape:   weights are relative: multiplying all by one number changes nothing but rounding. The order of the answers
 *          changes nothing, not even the last bit. `sampleSize` is the number of all in the sample when these are the
 *          answers of a part of it (an area, or those who answered), which R's `svyby` reckons with.
 * Unit:    mean and standard error in the unit of the values.
 * Missing: undefined when there are no values.
 * Throws:  RangeError when a value is not finite, a weight not above 0, their numbers differ, or the sample is smaller
 *          than its part.
 * Source:  Binder (1983); R package survey, `svymean(~x, svydesign(ids = ~1, weights = ~w))`; Kish (1965).
 * @example weightedMean([1, 4], [2, 1])?.mean // 2
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  { sampleSize = values.length }: { readonly sampleSize?: number } = {},
): WeightedMean | undefined {
  const n = values.length;
  if (n !== weights.length) throw new RangeError(`${n} values, ${weights.length} weights`);
  if (sampleSize < n) throw new RangeError(`${n} values of a sample of ${sampleSize}`);
  if (n === 0) return undefined;
  const valueAt = (place: number) => values[place] ?? Number.NaN;
  const totalWeight = exactSum(n, (place) => weightAt(weights, place));
  const shareAt = (place: number) => weightAt(weights, place) / totalWeight;
  const weightedSum = exactSum(n, (place) => weightAt(weights, place) * valueAt(place));
  const mean = weightedSum / totalWeight;
  const squares = exactSum(n, (place) => square(shareAt(place) * (valueAt(place) - mean)));
  const standardError = n < 2 ? undefined : Math.sqrt((squares * sampleSize) / (sampleSize - 1));
  const effectiveN = 1 / exactSum(n, (place) => square(shareAt(place)));
  return { mean, weightedSum, totalWeight, standardError, n, effectiveN };
}
