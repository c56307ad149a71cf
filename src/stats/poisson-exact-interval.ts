import { tailOf } from "./confidence.ts";
import { wholeCount } from "./finite.ts";
import type { Limits } from "./limits.ts";
import { poissonTail } from "./poisson-tail.ts";

/** The point at which a rising function passes zero, halved down to neighbouring doubles. */
function rootOf(rising: (at: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
}

/** A mean that lies above the upper limit: doubled from the count until the tail is small enough. */
function beyond(count: number, tail: number): number {
  let mean = 2 * count + 2;
  while (poissonTail(count, { mean, side: "at-most" }) > tail) mean *= 2;
  return mean;
}

/**
 * Exact limits of the mean of a Poisson count (Garwood).
 *
 * Shape:   the lower limit of 0 is 0; limits are the means under which a count this large, or this small, has half
 *          of the probability left out.
 * Unit:    limits are in events, as the count.
 * Throws:  RangeError when the count is negative, broken or not finite.
 * Source:  Garwood (1936); R `poisson.test(count, conf.level = confidence)$conf.int`.
 * @example poissonExactInterval(0, 0.95).upper.toPrecision(4) // "3.689"
 */
export function poissonExactInterval(count: number, confidence: number): Limits<"poisson-exact"> {
  wholeCount(count, "count");
  const tail = tailOf(confidence);
  const lower =
    count === 0
      ? 0
      : rootOf((mean) => poissonTail(count, { mean, side: "at-least" }) - tail, 0, count);
  const upper = rootOf(
    (mean) => tail - poissonTail(count, { mean, side: "at-most" }),
    count,
    beyond(count, tail),
  );
  return { lower, upper, confidence, method: "poisson-exact" };
}
