import type { Limits } from "./limits.ts";
import { type Moments, sampleVariance } from "./moments.ts";
import { tInterval } from "./t-interval.ts";

const square = (x: number) => x * x;

/** A difference of two means with its limits. */
export interface MeanDifference extends Limits<"welch"> {
  /** Mean of the first less mean of the second. */
  readonly difference: number;
  readonly standardError: number;
  /** Degrees of freedom by Welch and Satterthwaite, not whole. */
  readonly df: number;
}

/**
 * Difference of the means of two independent samples, whose variances may differ, by Welch's method.
 *
 * Unit:    in the unit of the values; confidence a share above 0 and below 1.
 * Missing: undefined when a sample has fewer than two values, or neither shows any spread.
 * Throws:  RangeError when the confidence is out of range.
 * Source:  Welch (1947); R `t.test(a, b, conf.level = confidence)`.
 * @example welch({ n: 3, mean: 4, sumOfSquares: 2 }, { n: 3, mean: 2, sumOfSquares: 2 }, 0.95)?.df // 4
 */
export function welch(a: Moments, b: Moments, confidence: number): MeanDifference | undefined {
  const varianceA = sampleVariance(a);
  const varianceB = sampleVariance(b);
  if (varianceA === undefined || varianceB === undefined) return undefined;
  const partA = varianceA / a.n;
  const partB = varianceB / b.n;
  const both = partA + partB;
  if (both === 0) return undefined;
  // As shares of the whole, so that a tiny variance does not vanish when it is squared.
  const df = 1 / (square(partA / both) / (a.n - 1) + square(partB / both) / (b.n - 1));
  const difference = a.mean - b.mean;
  const standardError = Math.sqrt(both);
  const limits = tInterval({ mean: difference, standardError, df, confidence, method: "welch" });
  return { difference, standardError, df, ...limits };
}
