import { normalReach } from "./confidence.ts";
import { finite, wholeCount } from "./finite.ts";
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
  return { ...scoreLimits(part, whole, confidence), confidence, method: "wilson" };
}

/** A share of weights, and how many answers of equal weight would be as precise. */
export interface WeightedProportion {
  readonly share: number;
  readonly effectiveN: number;
}

/**
 * Wilson's score interval of a weighted share, with Kish's effective number of answers in place of n.
 *
 * Shape:   lies within 0 and 1, which Student's interval of a share does not; equal weights give `wilsonInterval`.
 * Unit:    shares 0–1; the effective number is above 0 and need not be whole.
 * Throws:  RangeError when the share lies outside 0–1 or the number is not above 0.
 * Source:  Wilson (1927) with n of Kish (1965); Franco, Little, Louis and Slud (2019), J. Surv. Stat. Methodol. 7.
 * @example effectiveWilsonInterval({ share: 0, effectiveN: 8 }, 0.95).upper.toPrecision(4) // "0.3244"
 */
export function effectiveWilsonInterval(
  { share, effectiveN }: WeightedProportion,
  confidence: number,
): Limits<"wilson-effective"> {
  // Written so that NaN, which compares false with everything, is refused as well.
  if (!(share >= 0 && share <= 1)) throw new RangeError(`no share: ${share}`);
  if (!(finite(effectiveN, "effective n") > 0)) {
    throw new RangeError(`effective n must be above 0: ${effectiveN}`);
  }
  const limits = scoreLimits(share * effectiveN, effectiveN, confidence);
  return { ...limits, confidence, method: "wilson-effective" };
}

function scoreLimits(part: number, whole: number, confidence: number) {
  const z = normalReach(confidence);
  const z2 = z * z;
  const middle = part + z2 / 2;
  const reach = z * Math.sqrt((part * (whole - part)) / whole + z2 / 4);
  const lower = part === 0 ? 0 : (middle - reach) / (whole + z2);
  const upper = part === whole ? 1 : (middle + reach) / (whole + z2);
  return { lower, upper };
}
