import { moments, sampleVariance } from "../stats/moments.ts";
import { weightedMean } from "../stats/weighted-mean.ts";
import type { ScoreSample } from "./area-score.ts";

/**
 * Standard error of the mean of a sample of scores, linearised where they are weighted.
 *
 * Unit:    scale points.
 * Missing: undefined for fewer than two scores.
 * Source:  R `sd(x) / sqrt(n)`; `survey::SE(svymean(~x, svydesign(~1, weights = ~w)))`.
 */
export function sampleError({ values, weights }: ScoreSample): number | undefined {
  if (weights !== undefined) return weightedMean(values, weights)?.standardError;
  const found = moments(values);
  const variance = found && sampleVariance(found);
  return variance === undefined ? undefined : Math.sqrt(variance / values.length);
}

/**
 * Standard deviation that bootstrapped means of a large sample have: √Σ(w(x − mean))² / Σw, divisor n and not n − 1.
 *
 * Unit:    scale points.
 * Source:  Efron & Tibshirani (1993), formula 5.12; for weights its first-order form.
 */
export function bootstrapError({ values, weights }: ScoreSample, mean: number): number {
  let squares = 0;
  let total = 0;
  values.forEach((value, place) => {
    const weight = weights?.[place] ?? 1;
    squares += (weight * (value - mean)) ** 2;
    total += weight;
  });
  return Math.sqrt(squares) / total;
}
