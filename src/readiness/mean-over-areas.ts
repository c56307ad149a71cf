import type { AreaKey } from "../domain/area.ts";
import type { Interval, Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import { tInterval } from "../stats/t-interval.ts";
import { unreliableFlags } from "../survey/mean-outcome.ts";
import type { AreaScore } from "./area-score.ts";
import { sampleError } from "./sample-error.ts";

/** Which areas the mean is taken over. */
export interface AreasAveraged {
  readonly level: AreaKey["level"];
  /** Areas of the level in the division, with or without a score. */
  readonly of: number;
  readonly confidence: number;
}

/** An area's mean, its variance and the degrees of freedom behind it. */
interface AreaMean {
  readonly mean: number;
  readonly squaredError: number | undefined;
  readonly df: number;
}

/**
 * Mean over areas: every area counts alike, however many of its people answered. The mean over respondents is
 * `areaScore` of the cell that holds them all, and the two are named apart wherever they stand.
 *
 * Shape:   over the areas given that have a score; `coverage` says how many of how many. The caller leaves out areas
 *          whose score may not be shown, since this mean would give a single one of them back.
 *          Interval: standard error √Σ(SE²)/areas, degrees of freedom by Welch and Satterthwaite; none if an area has
 *          a single score.
 * Unit:    scale points; n is the number of scores.
 * Missing: "too-few-answers" when no area has a score.
 * Source:  Satterthwaite (1946); for two areas half the interval of R `t.test(a, -b)`.
 */
export function meanOverAreas(scores: readonly AreaScore[], areas: AreasAveraged): Known | Missing {
  const known = scores.flatMap(({ outcome, sample }) =>
    outcome.kind === "known" ? [{ mean: outcome.value, sample }] : [],
  );
  if (known.length === 0) return missing("too-few-answers");
  const means = known.map(({ mean, sample }) => {
    const error = sampleError(sample);
    const squaredError = error === undefined ? undefined : error * error;
    return { mean, squaredError, df: sample.values.length - 1 };
  });
  const value = means.reduce((sum, { mean }) => sum + mean, 0) / means.length;
  const n = known.reduce((sum, { sample }) => sum + sample.values.length, 0);
  const interval = intervalOf(value, means, areas.confidence);
  return {
    ...{ kind: "known", value, n, flags: unreliableFlags(n, interval) },
    ...(interval === undefined ? {} : { interval }),
    coverage: { areas: known.length, of: areas.of, level: areas.level },
  };
}

function intervalOf(
  mean: number,
  means: readonly AreaMean[],
  confidence: number,
): Interval | undefined {
  let variance = 0;
  let dfSum = 0;
  for (const { squaredError, df } of means) {
    if (squaredError === undefined) return undefined;
    variance += squaredError;
    dfSum += squaredError ** 2 / df;
  }
  // All answers of every area are equal: no spread to judge the mean by, as with a single answer.
  if (dfSum === 0) return { lower: mean, upper: mean, confidence, method: "welch" };
  const standardError = Math.sqrt(variance) / means.length;
  const limits = tInterval({ mean, standardError, df: variance ** 2 / dfSum, confidence });
  return { ...limits, method: "welch" };
}
