import type { Known } from "../domain/measurement.ts";
import type { Missing } from "../domain/missing.ts";
import type { Respondents, SurveyResponses } from "../domain/survey-responses.ts";
import { moments } from "../stats/moments.ts";
import { compareGroups } from "./group-comparison.ts";
import { meanOutcome } from "./mean-outcome.ts";

/** Who is in which of two waves, by respondent id. */
export interface WaveMatch {
  /** In both waves. */
  readonly matched: number;
  /** Of those, with a value in both. */
  readonly matchedValues: number;
  /** In the second wave only; a respondent without id is one too. */
  readonly joiners: number;
  /** In the first wave only; a respondent without id is one too. */
  readonly leavers: number;
}

/** Two waves of a survey beside each other. */
export interface WaveComparison {
  /** `matched`: the difference is the mean change of those with a value in both; `independent`: Welch's. */
  readonly method: "matched" | "independent";
  /** Undefined when the export has no ids. */
  readonly match: WaveMatch | undefined;
  /** Mean of all with a value in the first wave, matched or not. */
  readonly first: Known | Missing;
  readonly second: Known | Missing;
  /** Second less first; of matched waves not the difference of the two means, which others enter as well. */
  readonly difference: Known | Missing;
}

/** Pairs that show a spread; with fewer the waves are compared as if they had nobody in common. */
const fewestPairs = 2;

/**
 * The change of an item or score from one wave to the next.
 *
 * Shape:   `values` has one per respondent and wave, NaN for none. Respondents are matched by id when at least two
 *          have a value in both waves; who is in the second wave under another id counts as another.
 * Unit:    scale points; confidence a share above 0 and below 1.
 * Missing: `too-few-answers` where a wave has no values.
 * Source:  matched: R `t.test(second, first, paired = TRUE)`; independent: R `t.test(second, first)`.
 */
export function compareWaves(
  responses: SurveyResponses,
  values: Float64Array,
  waves: {
    readonly first: Respondents;
    readonly second: Respondents;
    readonly confidence: number;
  },
): WaveComparison {
  const { first, second, confidence } = waves;
  // The change is second less first, so the second wave takes the first place.
  const compared = compareGroups(values, { first: second, second: first }, confidence);
  const means = { first: compared.second, second: compared.first };
  const { respondents } = responses;
  if (respondents === undefined) {
    return { method: "independent", match: undefined, ...means, difference: compared.difference };
  }
  const pairs = matchById(respondents, first, second);
  const changes = changesOf(values, pairs);
  const match = {
    matched: pairs.length,
    matchedValues: changes.length,
    joiners: second.length - pairs.length,
    leavers: first.length - pairs.length,
  };
  return changes.length < fewestPairs
    ? { method: "independent", match, ...means, difference: compared.difference }
    : { method: "matched", match, ...means, difference: meanOutcome(moments(changes), confidence) };
}

/** Places of one respondent in the first and in the second wave. */
interface Pair {
  readonly before: number;
  readonly after: number;
}

function matchById(
  respondents: readonly string[],
  first: Respondents,
  second: Respondents,
): readonly Pair[] {
  const placeById = new Map<string, number>();
  for (const place of first) placeById.set(respondents[place] ?? "", place);
  // Those without an id among others with one share the empty text, which matches nobody.
  placeById.delete("");
  return Array.from(second).flatMap((after) => {
    const before = placeById.get(respondents[after] ?? "");
    return before === undefined ? [] : [{ before, after }];
  });
}

function changesOf(values: Float64Array, pairs: readonly Pair[]): readonly number[] {
  return pairs
    .map(({ before, after }) => (values[after] ?? Number.NaN) - (values[before] ?? Number.NaN))
    .filter((change) => !Number.isNaN(change));
}
