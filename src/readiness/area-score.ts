import type { AreaKey } from "../domain/area.ts";
import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { Respondents } from "../domain/survey-responses.ts";
import { moments } from "../stats/moments.ts";
import { weightedMean } from "../stats/weighted-mean.ts";
import { estimateOutcome, finitePopulationMean, meanOutcome } from "../survey/mean-outcome.ts";

/** The respondents who judge one area, and how many were asked about it, where a frame tells. */
export interface AreaCell {
  readonly area: AreaKey;
  readonly respondents: Respondents;
  readonly invited?: number;
}

/**
 * Valid scores of an area with their weights.
 * Shape: ascending by weight, then by score. The order depends on nothing but the values, so that draws by place do
 * not either; and a better answer makes no place of the list smaller, so that no draw gets worse by it.
 */
export interface ScoreSample {
  readonly values: Float64Array;
  /** Undefined where answers are not weighted. */
  readonly weights: Float64Array | undefined;
}

/** Mean score of an area. */
export interface AreaScore {
  readonly area: AreaKey;
  /** Respondents of the area, with or without a score. */
  readonly respondents: number;
  /** Respondents with a score but no weight, who are left out where the others are weighted. */
  readonly withoutWeight: number;
  readonly outcome: Known | Missing;
  /** The same mean with the finite population correction. */
  readonly corrected: Known | Missing;
  /** Kish's effective number of scores; undefined without weights or scores. */
  readonly effectiveN: number | undefined;
  readonly sample: ScoreSample;
}

/** How means are made. */
export interface ScoreOptions {
  /** Confidence of intervals as a share. */
  readonly confidence: number;
  /** Weight of each respondent, one place each as in `SurveyResponses`, NaN for none; undefined: all count alike. */
  readonly weights?: Float64Array | undefined;
}

/**
 * Mean of respondents' scores in an area, with n and a t interval: of the readiness score, of a dimension, or of any
 * column of values, one place per respondent and NaN for none.
 *
 * Shape:   interval by Student's t with n − 1 degrees of freedom; none for a single score. It is not cut at the ends of
 *          the scale. With weights: weighted mean, linearised standard error. `unreliable` if the interval is wider than
 *          one scale point or there are fewer than 10 scores.
 * Unit:    scale points.
 * Missing: "too-few-answers" when nobody in the area has a score. The corrected figure: "no-source" without a number
 *          invited, "not-comparable" when more answered than were, "not-derivable" with weights, whose own design
 *          would be needed. Thresholds of disclosure are not applied here.
 * Source:  R `t.test(x)$conf.int`; with weights `confint(svymean(~x, svydesign(~1, weights = ~w)), df = n - 1)` of the
 *          area's own answers, so that equal weights give the figures of none (`svyby` would take the n of the whole
 *          survey into the standard error); `svydesign(fpc = )`.
 */
export function areaScore(scores: Float64Array, cell: AreaCell, options: ScoreOptions): AreaScore {
  const { confidence, weights } = options;
  const about = { area: cell.area, respondents: cell.respondents.length };
  const scored = cell.respondents.filter((place) => Number.isFinite(scores[place]));
  if (weights === undefined) {
    const values = Float64Array.from(scored, (place) => scores[place] ?? Number.NaN).sort(
      ascending,
    );
    const found = moments(values);
    return {
      ...about,
      withoutWeight: 0,
      outcome: meanOutcome(found, confidence),
      corrected: finitePopulationMean(found, confidence, cell.invited),
      effectiveN: undefined,
      sample: { values, weights: undefined },
    };
  }
  const sample = weightedSample(scores, scored, weights);
  return {
    ...about,
    withoutWeight: scored.length - sample.values.length,
    ...meanByWeight(sample, confidence),
    corrected: missing("not-derivable", "weight"),
    sample,
  };
}

const ascending = (one: number, other: number) => one - other;

function weightedSample(
  scores: Float64Array,
  scored: Respondents,
  weights: Float64Array,
): { readonly values: Float64Array; readonly weights: Float64Array } {
  const scoreAt = (place: number) => scores[place] ?? Number.NaN;
  const weightAt = (place: number) => weights[place] ?? Number.NaN;
  const weighted = scored
    .filter((place) => !Number.isNaN(weightAt(place)))
    .sort((one, other) => weightAt(one) - weightAt(other) || scoreAt(one) - scoreAt(other));
  return {
    values: Float64Array.from(weighted, scoreAt),
    weights: Float64Array.from(weighted, weightAt),
  };
}

function meanByWeight(
  sample: { readonly values: Float64Array; readonly weights: Float64Array },
  confidence: number,
): Pick<AreaScore, "outcome" | "effectiveN"> {
  const found = weightedMean(sample.values, sample.weights);
  if (found === undefined) return { outcome: missing("too-few-answers"), effectiveN: undefined };
  const { standardError, effectiveN } = found;
  const method = "student-t-linearised";
  return { outcome: estimateOutcome(found, { standardError, confidence, method }), effectiveN };
}
