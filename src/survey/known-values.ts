import type { Respondents } from "../domain/survey-responses.ts";

/**
 * The values that some respondents have, without gaps.
 * Shape: `values` has one per respondent of the survey, NaN for none, as `scaleScores` and `itemValues` give; the
 * result is in the order of `who`.
 */
export function knownValues(values: Float64Array, who: Respondents): Float64Array {
  const known = new Float64Array(who.length);
  let n = 0;
  for (const place of who) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    known[n] = value;
    n += 1;
  }
  return known.slice(0, n);
}
