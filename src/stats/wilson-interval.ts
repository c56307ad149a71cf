import { normalReach } from "./confidence.ts";
import { wholeCount } from "./finite.ts";
import type { Limits } from "./limits.ts";

/** A part and the whole it is counted in. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/**
 * Wilson's score interval of a share, without continuity correction.
 *
 * Shape:   the lower limit of none is exactly 0, the upper limit of all exactly 1.
 * Unit:    part and whole are counts, whole at least 1; limits are shares 0–1.
 * Throws:  RangeError when the part exceeds the whole, the whole is 0 or either is no count.
 * Source:  Wilson (1927); R `prop.test(part, whole, conf.level, correct = FALSE)$conf.int`.
 * @example wilsonInterval({ part: 0, whole: 8 }, 0.95).upper.toPrecision(4) // "0.3244"
 */
export function wilsonInterval({ part, whole }: Proportion, confidence: number): Limits<"wilson"> {
  wholeCount(part, "part");
  wholeCount(whole, "whole");
  if (whole === 0 || part > whole) throw new RangeError(`no share of ${part} in ${whole}`);
  const z = normalReach(confidence);
  const z2 = z * z;
  const middle = part + z2 / 2;
  const reach = z * Math.sqrt((part * (whole - part)) / whole + z2 / 4);
  const lower = part === 0 ? 0 : (middle - reach) / (whole + z2);
  const upper = part === whole ? 1 : (middle + reach) / (whole + z2);
  return { lower, upper, confidence, method: "wilson" };
}
