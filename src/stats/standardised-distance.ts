import { exactSum } from "./exact-sum.ts";
import { finite } from "./finite.ts";
import { moments, sampleVariance } from "./moments.ts";

/**
 * Values as distances from their mean in sample standard deviations.
 *
 * Shape:   in the order given; all 0 where nothing varies, since such a variable tells nothing apart.
 * Throws:  RangeError when a value is not finite.
 * Source:  R `scale(x)`, which gives NaN where nothing varies.
 * @example zScores([1, 2, 3]) // [-1, 0, 1]
 */
export function zScores(values: readonly number[]): readonly number[] {
  const found = moments(values);
  const variance = found && sampleVariance(found);
  if (found === undefined || variance === undefined || variance === 0) return values.map(() => 0);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (value - found.mean) / deviation);
}

/**
 * Euclidean distance between two points with as many coordinates.
 *
 * Throws:  RangeError when a coordinate is not finite or one point has more of them.
 * Source:  R `dist(rbind(x, y))`.
 * @example euclideanDistance([0, 0], [3, 4]) // 5
 */
export function euclideanDistance(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) {
    throw new RangeError(`points of ${one.length} and ${other.length} coordinates`);
  }
  const squareAt = (place: number) => {
    const difference =
      finite(one[place] ?? Number.NaN, "coordinate") - (other[place] ?? Number.NaN);
    return finite(difference * difference, "squared difference");
  };
  return Math.sqrt(exactSum(one.length, squareAt));
}
