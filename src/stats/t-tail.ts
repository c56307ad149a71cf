import { finite } from "./finite.ts";

/** From here on the ratio of gamma functions is given to the last bits by its series. */
const seriesFrom = 32;

/** Natural logarithm of Γ(a + ½) / Γ(a), without the loss of subtracting two large logarithms. */
function logGammaStep(a: number): number {
  if (a < seriesFrom) return logGammaStep(a + 1) - Math.log1p(0.5 / a);
  const square = 1 / (a * a);
  const series = 1 / 8 - square * (1 / 192 - square * (1 / 640 - square * (17 / 14_336)));
  return 0.5 * Math.log(a) - series / a;
}

/**
 * Natural logarithm of the density of Student's t.
 *
 * Unit:    degrees of freedom above 0, not necessarily whole.
 * Throws:  RangeError when the degrees of freedom are not above 0.
 * Source:  R `dt(t, df, log = TRUE)`.
 * @example Math.exp(tLogDensity(0, 1)).toPrecision(7) // "0.3183099"
 */
export function tLogDensity(t: number, df: number): number {
  if (finite(df, "degrees of freedom") <= 0) {
    throw new RangeError(`degrees of freedom must be above 0: ${df}`);
  }
  const constant = logGammaStep(df / 2) - 0.5 * Math.log(df * Math.PI);
  // Squared apart: t * t of the far tail of few degrees of freedom is beyond a double.
  const scaled = t / Math.sqrt(df);
  const spread = scaled > 1e8 ? 2 * Math.log(scaled) : Math.log1p(scaled * scaled);
  return constant - ((df + 1) / 2) * spread;
}

/**
 * Probability that Student's t lies between 0 and a positive value.
 *
 * Shape:   a series of positive terms, so that a small probability is as precise as a large one; meant for t² up to
 *          3, where it is short.
 * Unit:    probability 0–0.5.
 * Source:  Abramowitz & Stegun 26.5.4 with a = ½; R `pt(t, df) - 0.5`.
 * @example tCentral(1, 1).toPrecision(7) // "0.2500000"
 */
export function tCentral(t: number, df: number): number {
  const y = (t * t) / (df + t * t);
  let term = 1;
  let sum = 1;
  for (let n = 0; term > sum * 1e-17; n += 1) {
    term *= (y * ((df + 1) / 2 + n)) / (1.5 + n);
    sum += term;
  }
  return Math.exp(tLogDensity(t, df)) * t * sum;
}

/** The continued fraction of the incomplete beta function I_x(a, ½), from its end, by Lentz's method. */
function betaFraction(x: number, a: number): number {
  const tiny = 1e-300;
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + 0.5) * x) / (a + 1));
  let fraction = d;
  const step = (numerator: number) => {
    d = 1 / kept(1 + numerator * d);
    c = kept(1 + numerator / c);
    fraction *= d * c;
    return Math.abs(d * c - 1);
  };
  for (let m = 1; m < 10_000; m += 1) {
    step((m * (0.5 - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    if (step((-(a + m) * (a + 0.5 + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))) < 1e-16) break;
  }
  return fraction;
}

/**
 * Natural logarithm of the probability that Student's t lies above a positive value.
 *
 * Shape:   the logarithm, because the far tail is below the smallest double.
 * Unit:    degrees of freedom above 0, not necessarily whole.
 * Throws:  RangeError when the degrees of freedom are not above 0.
 * Source:  Abramowitz & Stegun 26.5.8 (continued fraction); R `pt(t, df, lower.tail = FALSE, log.p = TRUE)`.
 * @example Math.exp(tLogTail(1, 1)).toPrecision(7) // "0.2500000"
 */
export function tLogTail(t: number, df: number): number {
  // The fraction converges quickly beyond √3 only, where the rest of the central half would lose digits.
  if (t * t <= 3) return Math.log(0.5 - tCentral(t, df));
  const scaled = t / Math.sqrt(df);
  const x = 1 / (1 + scaled * scaled);
  // ½ I_x(df/2, ½): x^(df/2) (1 − x)^½ / (df B) is the density times t times 1 + df/t², over df.
  const atTail = tLogDensity(t, df) + Math.log(t) - Math.log(df);
  return atTail + Math.log(betaFraction(x, df / 2));
}
