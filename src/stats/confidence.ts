import { normalQuantile } from "./normal-quantile.ts";

/**
 * The probability left out on each side by a two-sided interval.
 *
 * Unit:    confidence as a share above 0 and below 1; the result is a probability.
 * Throws:  RangeError outside that range.
 * @example tailOf(0.5) // 0.25
 */
export function tailOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1: ${confidence}`);
  }
  return (1 - confidence) / 2;
}

/**
 * How many standard deviations a two-sided normal interval reaches to each side.
 *
 * Unit:    confidence as a share above 0 and below 1.
 * Throws:  RangeError outside that range.
 * Source:  R `qnorm(1 - (1 - confidence) / 2)`.
 * @example normalReach(0.95).toPrecision(7) // "1.959964"
 */
export function normalReach(confidence: number): number {
  return -normalQuantile(tailOf(confidence));
}
