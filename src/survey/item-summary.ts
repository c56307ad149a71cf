import type { Period } from "../domain/calendar.ts";
import type { AnswerGap, Codebook } from "../domain/codebook.ts";
import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { Respondents, SurveyResponses } from "../domain/survey-responses.ts";
import { quantileType7 } from "../stats/quantile-type-7.ts";
import { wilsonInterval } from "../stats/wilson-interval.ts";
import { type AnswerCounts, countAnswers, momentsOfCounts } from "./answer-counts.ts";
import {
  finitePopulationMean,
  meanOutcome,
  standardDeviationOutcome,
  unreliableFlags,
} from "./mean-outcome.ts";
import { summariseWeighted, type WeightedSummary } from "./weighted-summary.ts";

/** Figures of one item that every summary has. */
export const itemStatistics = [
  "mean",
  "mean-finite-population",
  "standard-deviation",
  "median",
  "agree",
  "disagree",
] as const;

/** One figure of an item: `agree` is the share of the top two values of the scale, `disagree` of the bottom two. */
export type ItemStatistic = (typeof itemStatistics)[number];

/** Answers of one value of the scale. `share` is of the valid answers, undefined without any. */
export interface Category {
  readonly value: number;
  readonly count: number;
  readonly share: number | undefined;
}

/** What some respondents answered to one item, as it was asked: a reversed item is not turned. */
export interface ItemSummary {
  readonly item: number;
  readonly respondents: number;
  /** Valid answers; with the gaps they make up the respondents. */
  readonly n: number;
  readonly gaps: Readonly<Record<AnswerGap, number>>;
  /** Every value of the scale, ascending. */
  readonly distribution: readonly Category[];
  readonly statistics: Readonly<Record<ItemStatistic, Known | Missing>>;
  /** Only where it was asked for. */
  readonly weighted: WeightedSummary | undefined;
}

/** How an item is summarised. */
export interface SummaryOptions {
  readonly codebook: Codebook;
  /** Confidence of intervals as a share. */
  readonly confidence: number;
  /** Period of the answers, for denominators. */
  readonly period: Period;
  /** People asked in the area and group, where a frame tells. */
  readonly invited?: number;
  readonly weighted: boolean;
  /** Respondents of the sample that `who` is a part of; see `weightedMean`. By default the answers are the sample. */
  readonly sampleSize?: number;
}

/** Fewer values than this have no two at the top apart from two at the bottom. */
const valuesForEnds = 4;

/**
 * One item summarised over a set of respondents.
 *
 * Unit:    mean, standard deviation and median in scale points; agree and disagree as shares 0–1.
 * Missing: `too-few-answers` without valid answers, of the standard deviation for one; a mean of one answer has no
 *          interval. `no-source` and `not-comparable` as `finitePopulationMean`; `not-applicable` (detail `scale`) of
 *          agree and disagree where the scale has fewer than four values.
 */
export function summariseItem(
  responses: SurveyResponses,
  item: number,
  who: Respondents,
  options: SummaryOptions,
): ItemSummary {
  const scale = options.codebook.items[item]?.scale;
  if (scale === undefined) throw new RangeError(`the codebook has no item ${item}`);
  const counts = countAnswers(responses, item, { who, scale });
  return {
    item,
    respondents: who.length,
    n: counts.n,
    gaps: counts.gaps,
    distribution: counts.values.map((value, place) => {
      const count = counts.counts[place] ?? 0;
      return { value, count, share: counts.n === 0 ? undefined : count / counts.n };
    }),
    statistics: statisticsOf(counts, options),
    weighted: options.weighted
      ? summariseWeighted(responses, item, { who, values: counts.values, ...options })
      : undefined,
  };
}

function statisticsOf(counts: AnswerCounts, options: SummaryOptions): ItemSummary["statistics"] {
  const { confidence, invited } = options;
  const moments = momentsOfCounts(counts);
  return {
    mean: meanOutcome(moments, confidence),
    "mean-finite-population": finitePopulationMean(moments, confidence, invited),
    "standard-deviation": standardDeviationOutcome(moments),
    median: medianOf(counts),
    agree: shareOf(counts, counts.counts.slice(-2), options),
    disagree: shareOf(counts, counts.counts.slice(0, 2), options),
  };
}

/** The median by quantile type 7, found in the counts without listing the answers. */
function medianOf({ values, counts, n }: AnswerCounts): Known | Missing {
  const valueAt = (place: number) => {
    let passed = 0;
    const at = counts.findIndex((count) => {
      passed += count;
      return passed > place;
    });
    return values[at] ?? Number.NaN;
  };
  const value = quantileType7({ count: n, valueAt }, 0.5);
  if (value === undefined) return missing("too-few-answers");
  return { kind: "known", value, n, flags: unreliableFlags(n, undefined) };
}

/** Share of the answers at one end of the scale, with Wilson's interval. */
function shareOf(
  { n, counts }: AnswerCounts,
  end: readonly number[],
  { confidence, period }: SummaryOptions,
): Known | Missing {
  if (counts.length < valuesForEnds) return missing("not-applicable", "scale");
  if (n === 0) return missing("too-few-answers");
  const part = end.reduce((sum, count) => sum + count, 0);
  return {
    kind: "known",
    value: part / n,
    n,
    numerator: part,
    denominator: { value: n, unit: "answers", period },
    interval: wilsonInterval({ part, whole: n }, confidence),
    flags: unreliableFlags(n, undefined),
  };
}
