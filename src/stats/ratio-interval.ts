import { normalReach } from "./confidence.ts";
import { finite, wholeCount } from "./finite.ts";
import type { Limits } from "./limits.ts";

/** A rate or count, and the number of events behind it. */
export interface CountedRate {
  readonly rate: number;
  readonly events: number;
}

/** A ratio with its limits. */
export interface Ratio extends Limits<"log-ratio"> {
  readonly ratio: number;
}

/**
 * The ratio of a later rate to an earlier one with its limits, exp(ln r ± z·√(1/x₁ + 1/x₂)).
 *
 * Shape:   limits are above 0; the ratio is inside them; the reverse question has the reciprocal answer.
 * Unit:    rates in one common unit, events as counts; the ratio has none.
 * Missing: undefined when either number of events is 0, for which the formula has no value.
 * Throws:  RangeError when a rate is not finite, not above 0 with events behind it, or the events are no count.
 * Source:  Rothman & Greenland (1998), Modern Epidemiology, chapter 14; R
 *          `exp(log(r) + c(-1, 1) * qnorm(1 - (1 - confidence) / 2) * sqrt(1 / x1 + 1 / x2))`.
 * @example ratioInterval({ rate: 20, events: 100 }, { rate: 25, events: 125 }, 0.95)?.lower.toPrecision(4) // "0.9610"
 */
export function ratioInterval(
  from: CountedRate,
  to: CountedRate,
  confidence: number,
): Ratio | undefined {
  for (const { rate, events } of [from, to]) {
    finite(rate, "rate");
    wholeCount(events, "events");
    if (events > 0 && rate <= 0) throw new RangeError(`a rate of ${rate} from ${events} events`);
  }
  if (from.events === 0 || to.events === 0) return undefined;
  const ratio = to.rate / from.rate;
  const reach = normalReach(confidence) * Math.sqrt(1 / from.events + 1 / to.events);
  return {
    ratio,
    lower: ratio * Math.exp(-reach),
    upper: ratio * Math.exp(reach),
    confidence,
    method: "log-ratio",
  };
}
