import { exactSum } from "./exact-sum.ts";
import { finite } from "./finite.ts";

const square = (x: number) => x * x;

/** How many values there are, their sum and mean, and the sum of their squared deviations from it. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  readonly sumOfSquares: number;
}

/** Whether every value is the same. */
function isAll(values: ArrayLike<number>, value: number): boolean {
  for (let place = 0; place < values.length; place += 1) {
    if (values[place] !== value) return false;
  }
  return true;
}

/**
 * Number, mean and squared deviations of a sample.
 *
 * Shape:   two passes with sums that are rounded once: the order of the values changes nothing, not even the last bit.
 * Unit:    the mean in the unit of the values, the sum of squares in its square, 0 or more.
 * Missing: undefined when there are no values.
 * Throws:  RangeError when a value is not finite; gaps are left out by the caller.
 * Source:  Chan, Golub & LeVeque (1983), corrected two-pass algorithm; R `mean(x)` and `(n - 1) * var(x)`.
 * @example moments([1, 2, 3, 6]) // { n: 4, sum: 12, mean: 3, sumOfSquares: 14 }
 */
export function moments(values: ArrayLike<number>): Moments | undefined {
  const n = values.length;
  if (n === 0) return undefined;
  const valueAt = (place: number) => values[place] ?? Number.NaN;
  const first = valueAt(0);
  // The mean of equal values need not come back as that value, and would leave a spread where there is none.
  if (isAll(values, first)) {
    return { n, sum: n * first, mean: finite(first, "value"), sumOfSquares: 0 };
  }
  const sum = exactSum(n, valueAt);
  const mean = sum / n;
  const squares = exactSum(n, (place) => square(valueAt(place) - mean));
  // The deviations would sum to 0 if the mean were not rounded; what is left of them belongs to the mean.
  const left = exactSum(n, (place) => valueAt(place) - mean);
  return { n, sum, mean, sumOfSquares: Math.max(0, squares - (left * left) / n) };
}

/**
 * Sample variance, with divisor n − 1.
 *
 * Unit:    square of the unit of the values, 0 or more.
 * Missing: undefined for fewer than two values, which show no spread.
 * Source:  R `var(x)`; the sample standard deviation, R `sd(x)`, is its root.
 * @example sampleVariance({ n: 4, mean: 3, sumOfSquares: 14 })?.toPrecision(4) // "4.667"
 */
export function sampleVariance({
  n,
  sumOfSquares,
}: Pick<Moments, "n" | "sumOfSquares">): number | undefined {
  return n < 2 ? undefined : sumOfSquares / (n - 1);
}
