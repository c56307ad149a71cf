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
  /** Mean of those with a value in the first wave; of matched waves only of those with one in both. */
  readonly first: Known | Missing;
  readonly second: Known | Missing;
  /** Second less first, of the same respondents as the two means. */
  readonly difference: Known | Missing;
}

/** Pairs that show a spread; with fewer the waves are compared as if they had nobody in common. */
const fewestPairs = 2;

/**
 * The change of an item or score from one wave to the next.
 *
 * Shape:   `values` has one per respondent and wave, NaN for none. Respondents are matched by id when at least two
 *          have a value in both waves; who is in the second wave under another id counts as another. Both means are then
 *          of those two or more alone, or a change would stand beside means that do not differ by it.
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
  const { respondents } = responses;
  const pairs = respondents === undefined ? [] : matchById(respondents, first, second);
  const both = valuesOf(values, pairs);
  const match = respondents && {
    matched: pairs.length,
    matchedValues: both.length,
    joiners: second.length - pairs.length,
    leavers: first.length - pairs.length,
  };
  if (both.length < fewestPairs) {
    // The change is second less first, so the second wave takes the first place.
    const compared = compareGroups(values, { first: second, second: first }, confidence);
    const { first: later, second: earlier, difference } = compared;
    return { method: "independent", match, first: earlier, second: later, difference };
  }
  const meanOf = (numbers: readonly number[]) => meanOutcome(moments(numbers), confidence);
  return {
    method: "matched",
    match,
    first: meanOf(both.map(({ before }) => before)),
    second: meanOf(both.map(({ after }) => after)),
    difference: meanOf(both.map(({ before, after }) => after - before)),
  };
}

/** Places of one respondent in the first and in the second wave, or his or her values there. */
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

/** The values of those who have one in both waves. */
function valuesOf(values: Float64Array, pairs: readonly Pair[]): readonly Pair[] {
  const valueAt = (place: number) => values[place] ?? Number.NaN;
  return pairs
    .map(({ before, after }) => ({ before: valueAt(before), after: valueAt(after) }))
    .filter(({ before, after }) => !Number.isNaN(before) && !Number.isNaN(after));
}
