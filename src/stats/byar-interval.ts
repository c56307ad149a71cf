import { normalReach } from "./confidence.ts";
import { wholeCount } from "./finite.ts";
import type { Limits } from "./limits.ts";

// Not `** 3`, whose last digit has differed between releases of Node.
const cube = (x: number) => x * x * x;

/**
 * Byar's approximate limits of the mean of a Poisson count.
 *
 * Shape:   good from about 10 events; below that use the exact limits (see `countInterval`).
 * Unit:    limits are in events, as the count; count at least 1.
 * Throws:  RangeError when the count is no count or is 0, for which the formula has no value.
 * Source:  Breslow & Day (1987), IARC Scientific Publications 82, formula 2.11; R
 *          `x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3` and the like with x + 1 and + z for the upper limit.
 * @example byarInterval(65, 0.95).lower.toPrecision(4) // "50.16"
 */
export function byarInterval(count: number, confidence: number): Limits<"byar"> {
  if (wholeCount(count, "count") === 0) throw new RangeError("Byar's limits need a count above 0");
  const z = normalReach(confidence);
  const next = count + 1;
  const lower = count * cube(1 - 1 / (9 * count) - z / (3 * Math.sqrt(count)));
  const upper = next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
  return { lower, upper, confidence, method: "byar" };
}
