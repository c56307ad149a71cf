import { finite, wholeCount } from "./finite.ts";

/** Terms smaller than this share of the sum no longer change a double. */
const negligible = 1e-18;

/** Natural logarithm of the factorial, summed so that small counts are exact to the last bits. */
function logFactorial(count: number): number {
  let sum = 0;
  for (let k = 2; k <= count; k += 1) sum += Math.log(k);
  return sum;
}

/**
 * Probability that a Poisson variable is at most (or at least) a count.
 *
 * Shape:   the wanted tail is summed itself, so that a small one is not the rest of a large one.
 * Unit:    mean above 0; the result is a probability 0–1.
 * Throws:  RangeError when the mean is not above 0 or the count is no count.
 * Source:  R `ppois(count, mean)` and `ppois(count - 1, mean, lower.tail = FALSE)`.
 * @example poissonTail(0, { mean: 1, side: "at-most" }).toPrecision(4) // "0.3679"
 */
export function poissonTail(
  count: number,
  { mean, side }: { readonly mean: number; readonly side: "at-most" | "at-least" },
): number {
  wholeCount(count, "count");
  if (finite(mean, "mean") <= 0) throw new RangeError(`mean must be above 0: ${mean}`);
  // Terms are kept relative to the one at the count itself, whose logarithm cannot underflow.
  let sum = 1;
  let term = 1;
  let k = count;
  const stepDown = side === "at-most";
  while (term > sum * negligible && !(stepDown && k === 0)) {
    term *= stepDown ? k / mean : mean / (k + 1);
    k += stepDown ? -1 : 1;
    sum += term;
  }
  const logAtCount = count * Math.log(mean) - mean - logFactorial(count);
  return Math.min(1, Math.exp(logAtCount + Math.log(sum)));
}
