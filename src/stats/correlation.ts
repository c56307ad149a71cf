import { exactSum } from "./exact-sum.ts";
import { finite } from "./finite.ts";
import { moments } from "./moments.ts";

/** Below this a correlation of answers is what the rounding of the means left of 0, and its sign means nothing. */
const rounding = 1e-14;

/**
 * Correlation of two samples of equal length, paired by place (Pearson).
 *
 * Shape:   the order of the pairs changes nothing, not even the last bit.
 * Unit:    −1 to 1.
 * Missing: undefined when either shows no spread.
 * Throws:  RangeError when a value is not finite or the lengths differ.
 * Source:  R `cor(a, b)`.
 * @example correlation([1, 2, 3], [6, 4, 2]) // -1
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number | undefined {
  if (a.length !== b.length) throw new RangeError(`${a.length} values, ${b.length} values`);
  const ofA = moments(a);
  const ofB = moments(b);
  if (ofA === undefined || ofB === undefined) return undefined;
  const spread = finite(Math.sqrt(ofA.sumOfSquares * ofB.sumOfSquares), "spread");
  if (spread === 0) return undefined;
  const shared = exactSum(
    a.length,
    (place) => ((a[place] ?? Number.NaN) - ofA.mean) * ((b[place] ?? Number.NaN) - ofB.mean),
  );
  const found = shared / spread;
  return Math.abs(found) < rounding ? 0 : Math.max(-1, Math.min(1, found));
}
