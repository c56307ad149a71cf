import { finite } from "./finite.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { tCentral, tLogDensity, tLogTail } from "./t-tail.ts";

/** Newton's method on the logarithm of t, whose curve bends one way only, so that no start leads astray. */
function solve(start: number, stepAt: (t: number) => number): number {
  let logT = start;
  for (let turn = 0; turn < 100; turn += 1) {
    const step = stepAt(Math.exp(logT));
    logT -= step;
    // The error after a step is about its square.
    if (Math.abs(step) < 1e-9) break;
  }
  return Math.exp(logT);
}

/** The positive t above which the tail lies, for a tail of at most a quarter. */
function fromTail(tail: number, df: number): number {
  const logTail = Math.log(tail);
  const logConstant = tLogDensity(0, df);
  // A t that is too large: where the power law that bounds the tail has the probability.
  const start = (logConstant + ((df - 1) / 2) * Math.log(df) - logTail) / df;
  return solve(start, (t) => {
    const logAbove = tLogTail(t, df);
    const slope = Math.exp(Math.log(t) + tLogDensity(t, df) - logAbove);
    return (logTail - logAbove) / slope;
  });
}

/** The positive t below which, from 0, a probability of less than a quarter lies. */
function fromCentre(central: number, df: number): number {
  // A t that is too small: where the highest density would hold the probability.
  const start = Math.log(central) - tLogDensity(0, df);
  return solve(start, (t) => {
    const below = tCentral(t, df);
    return (Math.log(below / central) * below) / (t * Math.exp(tLogDensity(t, df)));
  });
}

/** Fisher's expansion around the normal quantile, to the fourth power of 1 / df. */
function fromNormal(z: number, df: number): number {
  const s = z * z;
  const first = (s + 1) / 4;
  const second = ((5 * s + 16) * s + 3) / 96;
  const third = (((3 * s + 19) * s + 17) * s - 15) / 384;
  const fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160;
  return z * (1 + (first + (second + (third + fourth / df) / df) / df) / df);
}

/** Whether the terms left out of the expansion are below the last digits of a double. */
const isNearNormal = (z: number, df: number) => df >= 1000 && df >= 400 * z * z;

/**
 * The value below which Student's t falls with the given probability.
 *
 * Shape:   incomplete beta function and Newton's method; for many degrees of freedom Fisher's expansion. Relative
 *          accuracy better than 1e-12.
 * Unit:    probability above 0 and below 1; degrees of freedom above 0, not necessarily whole.
 * Throws:  RangeError outside those ranges, and where the quantile is beyond a double.
 * Source:  R `qt(p, df)`; Abramowitz & Stegun 26.5 and 26.7.5.
 * @example tQuantile(0.975, 9).toPrecision(7) // "2.262157"
 */
export function tQuantile(probability: number, df: number): number {
  if (finite(df, "degrees of freedom") <= 0) {
    throw new RangeError(`degrees of freedom must be above 0: ${df}`);
  }
  // Refuses what is no probability, too.
  const z = normalQuantile(probability);
  if (isNearNormal(z, df)) return fromNormal(z, df);
  const central = Math.abs(probability - 0.5);
  if (central === 0) return 0;
  const tail = probability < 0.5 ? probability : 1 - probability;
  const size = central < 0.25 ? fromCentre(central, df) : fromTail(tail, df);
  return finite(probability < 0.5 ? -size : size, "quantile");
}
