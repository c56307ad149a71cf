import { byarInterval } from "./byar-interval.ts";
import { finite } from "./finite.ts";
import type { Limits } from "./limits.ts";
import { poissonExactInterval } from "./poisson-exact-interval.ts";

/** The count from which Byar's approximation is used. */
const byarFrom = 10;

/**
 * Limits of a count: exact Poisson below 10, Byar's method from 10.
 *
 * Unit:    limits are in events, as the count.
 * Throws:  RangeError when the count is negative, broken or not finite.
 * Source:  Public Health England, PHEindicatormethods `phe_rate`.
 * @example countInterval(9, 0.95).method // "poisson-exact"
 */
export function countInterval(count: number, confidence: number): Limits<"byar" | "poisson-exact"> {
  return count < byarFrom ? exactInterval(count, confidence) : byarInterval(count, confidence);
}

/** Exact limits by confidence and count: ten counts, which area after area asks for, of a hundred steps each. */
const exactIntervals = new Map<number, Map<number, Limits<"poisson-exact">>>();

function exactInterval(count: number, confidence: number): Limits<"poisson-exact"> {
  const byCount = exactIntervals.get(confidence) ?? new Map<number, Limits<"poisson-exact">>();
  const limits = byCount.get(count) ?? poissonExactInterval(count, confidence);
  exactIntervals.set(confidence, byCount.set(count, limits));
  return limits;
}

/** What a rate is a rate of: events per so many of the denominator. */
export interface RateBase {
  readonly denominator: number;
  /** Multiplier of the rate, such as 10,000. */
  readonly per: number;
}

/**
 * Limits of a rate: those of its count, divided by the denominator, which is taken as known.
 *
 * Unit:    limits are events per `per` of the denominator.
 * Throws:  RangeError when the denominator is not above 0 or the count is no count.
 * Source:  Public Health England, PHEindicatormethods `phe_rate`.
 * @example rateInterval(9306, { denominator: 548_910, per: 10_000 }, 0.95).lower.toPrecision(4) // "166.1"
 */
export function rateInterval(
  count: number,
  { denominator, per }: RateBase,
  confidence: number,
): Limits<"byar" | "poisson-exact"> {
  if (finite(denominator, "denominator") <= 0) {
    throw new RangeError(`denominator must be above 0: ${denominator}`);
  }
  finite(per, "per");
  const { lower, upper, method } = countInterval(count, confidence);
  const rateOf = (events: number) => (events / denominator) * per;
  return { lower: rateOf(lower), upper: rateOf(upper), confidence, method };
}
