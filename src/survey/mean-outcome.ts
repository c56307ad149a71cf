import type { Flag, Interval, Known, Workings } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import { finitePopulationFactor } from "../stats/finite-population.ts";
import { type Moments, sampleVariance } from "../stats/moments.ts";
import { type StudentMethod, tInterval } from "../stats/t-interval.ts";
import type { WeightedMean } from "../stats/weighted-mean.ts";

/** Fewer observations than this make a figure unreliable. */
const fewObservations = 10;

/** An interval wider than this makes a figure unreliable. Unit: scale points. */
const widestInterval = 1;

/**
 * Whether a figure of a survey is unreliable, as a flag.
 * Shape: with fewer than ten observations, or an interval (given only for figures in scale points) wider than a point.
 */
export function unreliableFlags(
  n: number,
  interval: Pick<Interval, "lower" | "upper"> | undefined,
): readonly Flag[] {
  const isWide = interval !== undefined && interval.upper - interval.lower > widestInterval;
  return n < fewObservations || isWide ? ["unreliable"] : [];
}

/**
 * A mean of answers or scores as a figure, with Student's interval of n − 1 degrees of freedom.
 *
 * Shape:   one value, or equal ones, give a figure without interval, for they show no spread; R's `t.test` refuses them.
 * Unit:    scale points; confidence a share above 0 and below 1.
 * Missing: `too-few-answers` without values.
 */
export function meanOutcome(of: Moments | undefined, confidence: number): Known | Missing {
  if (of === undefined) return missing("too-few-answers");
  return estimateOutcome(of, {
    standardError: standardErrorOf(of),
    confidence,
    method: "student-t",
  });
}

/**
 * The same with the standard error of a sample from a known number of people asked, s/√n · √(1 − n/N).
 *
 * Unit:    scale points; `invited` is N.
 * Missing: `too-few-answers` without values; `no-source` when the number asked is unknown; `not-comparable` when more
 *          answered than are said to have been asked.
 */
export function finitePopulationMean(
  of: Moments | undefined,
  confidence: number,
  invited: number | undefined,
): Known | Missing {
  if (invited === undefined) return missing("no-source", "invited");
  if (of === undefined) return missing("too-few-answers");
  const factor = finitePopulationFactor(of.n, invited);
  if (factor === undefined) return missing("not-comparable", "invited");
  const standardError = standardErrorOf(of);
  return estimateOutcome(of, {
    standardError: standardError === undefined ? undefined : standardError * factor,
    confidence,
    method: "student-t-finite-population",
  });
}

/** s/√n; undefined for one value, and for equal ones, which show no spread either. */
function standardErrorOf(of: Moments): number | undefined {
  const variance = sampleVariance(of);
  return variance === undefined || variance === 0 ? undefined : Math.sqrt(variance / of.n);
}

/** A mean of n values and what it was divided from; with weights the weighted sum and the weights' total. */
type Estimated =
  | Pick<Moments, "mean" | "n" | "sum">
  | Pick<WeightedMean, "mean" | "n" | "weightedSum" | "totalWeight">;

/**
 * A mean whose standard error is known, as a figure with Student's interval of n − 1 degrees of freedom.
 * Shape: without a standard error the figure has no interval.
 */
export function estimateOutcome(
  of: Estimated,
  estimate: {
    readonly standardError: number | undefined;
    readonly confidence: number;
    readonly method: StudentMethod;
  },
): Known {
  const { mean, n } = of;
  const { standardError, confidence, method } = estimate;
  const workings = workingsOf(of);
  if (standardError === undefined) {
    return { kind: "known", value: mean, n, workings, flags: unreliableFlags(n, undefined) };
  }
  const interval = tInterval({ mean, standardError, df: n - 1, confidence, method });
  return {
    kind: "known",
    value: mean,
    n,
    interval,
    workings: { ...workings, standardError },
    flags: unreliableFlags(n, interval),
  };
}

function workingsOf(of: Estimated): Workings {
  if ("sum" in of) return { formula: "{sum} ÷ {n}", numbers: { sum: of.sum, n: of.n } };
  return {
    formula: "{weighted-sum} ÷ {weights}",
    numbers: { "weighted-sum": of.weightedSum, weights: of.totalWeight },
  };
}

/**
 * The sample standard deviation (divisor n − 1) as a figure.
 * Missing: `too-few-answers` for fewer than two values.
 */
export function standardDeviationOutcome(of: Moments | undefined): Known | Missing {
  const variance = of && sampleVariance(of);
  if (of === undefined || variance === undefined) return missing("too-few-answers");
  const { n } = of;
  return { kind: "known", value: Math.sqrt(variance), n, flags: unreliableFlags(n, undefined) };
}
