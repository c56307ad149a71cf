import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import {
  firstGapCode,
  type Respondents,
  type SurveyResponses,
} from "../domain/survey-responses.ts";
import { weightedMean } from "../stats/weighted-mean.ts";
import { effectiveWilsonInterval } from "../stats/wilson-interval.ts";
import { estimateOutcome, unreliableFlags } from "./mean-outcome.ts";

/** One item summarised with the respondents' weights. */
export interface WeightedSummary {
  /** With the linearised standard error and n − 1 degrees of freedom; its n is not weighted. */
  readonly mean: Known | Missing;
  /** Valid answers with a weight. */
  readonly n: number;
  /** Valid answers whose respondent has no weight, and which are therefore left out. */
  readonly withoutWeight: number;
  /** Kish's effective number of answers; undefined without any. */
  readonly effectiveN: number | undefined;
  /** Weighted share of each value of the scale, ascending; undefined without answers. */
  readonly shares: readonly number[] | undefined;
  /** Weighted share of the top two values, by Wilson on the effective n; undefined on scales of fewer than four. */
  readonly agree: Known | Missing | undefined;
  readonly disagree: Known | Missing | undefined;
}

/** Whom and how to summarise. */
interface WeightedOptions {
  readonly who: Respondents;
  /** Values of the scale, ascending. */
  readonly values: readonly number[];
  readonly confidence: number;
  readonly sampleSize?: number;
}

/**
 * Weighted mean and distribution of one item over a set of respondents.
 *
 * Unit:    mean in scale points, shares 0–1.
 * Missing: `needs-column` when the export has no weights, `too-few-answers` without answers that have one.
 */
export function summariseWeighted(
  responses: SurveyResponses,
  item: number,
  options: WeightedOptions,
): WeightedSummary {
  if (responses.weights === undefined) return withoutMean(missing("needs-column", "weight"), 0);
  const { answers, weights, withoutWeight } = weightedAnswers(responses, item, options.who);
  const { sampleSize, confidence, values } = options;
  const of = weightedMean(answers, weights, sampleSize === undefined ? {} : { sampleSize });
  if (of === undefined) return withoutMean(missing("too-few-answers"), withoutWeight);
  const { n, effectiveN } = of;
  // Equal answers show no spread.
  const standardError = of.standardError === 0 ? undefined : of.standardError;
  return {
    mean: estimateOutcome(of, { standardError, confidence, method: "student-t-linearised" }),
    n,
    withoutWeight,
    effectiveN,
    shares: weightedShares(answers, weights, values),
    ...ends(answers, weights, options),
  };
}

/** Fewer values than this have no two at the top apart from two at the bottom. */
const valuesForEnds = 4;

/** Weighted shares of the two values at each end. */
function ends(
  answers: Int16Array,
  weights: Float64Array,
  { values, confidence }: WeightedOptions,
): Pick<WeightedSummary, "agree" | "disagree"> {
  if (values.length < valuesForEnds) return { agree: undefined, disagree: undefined };
  const share = (end: readonly number[]): Known | Missing => {
    const isIn = Float64Array.from(answers, (answer) => (end.includes(answer) ? 1 : 0));
    const of = weightedMean(isIn, weights);
    if (of === undefined) return missing("too-few-answers");
    const { mean, n, weightedSum, totalWeight, effectiveN } = of;
    return {
      kind: "known",
      value: mean,
      n,
      interval: effectiveWilsonInterval({ share: mean, effectiveN }, confidence),
      workings: {
        formula: "{weighted-sum} ÷ {weights}",
        numbers: { "weighted-sum": weightedSum, weights: totalWeight },
        effectiveN,
      },
      flags: unreliableFlags(n, undefined),
    };
  };
  return { agree: share(values.slice(-2)), disagree: share(values.slice(0, 2)) };
}

function withoutMean(mean: Missing, withoutWeight: number): WeightedSummary {
  return {
    mean,
    n: 0,
    withoutWeight,
    effectiveN: undefined,
    shares: undefined,
    agree: undefined,
    disagree: undefined,
  };
}

/** Valid answers with their weights, in the order of the respondents. */
function weightedAnswers(responses: SurveyResponses, item: number, who: Respondents) {
  const column = responses.answers[item];
  const answers = new Int16Array(who.length);
  const weights = new Float64Array(who.length);
  let n = 0;
  let withoutWeight = 0;
  for (const place of who) {
    const answer = column?.[place] ?? firstGapCode;
    if (answer >= firstGapCode) continue;
    const weight = responses.weights?.[place] ?? Number.NaN;
    if (Number.isNaN(weight)) {
      withoutWeight += 1;
      continue;
    }
    answers[n] = answer;
    weights[n] = weight;
    n += 1;
  }
  return { answers: answers.subarray(0, n), weights: weights.subarray(0, n), withoutWeight };
}

function weightedShares(
  answers: Int16Array,
  weights: Float64Array,
  values: readonly number[],
): readonly number[] {
  const sums = new Float64Array(values.length);
  const first = values[0] ?? 0;
  for (const [place, answer] of answers.entries()) {
    sums[answer - first] = (sums[answer - first] ?? 0) + (weights[place] ?? 0);
  }
  const total = sums.reduce((sum, weight) => sum + weight, 0);
  return Array.from(sums, (weight) => weight / total);
}
