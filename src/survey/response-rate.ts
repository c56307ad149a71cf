import type { Period } from "../domain/calendar.ts";
import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import {
  firstGapCode,
  gapCodes,
  type Respondents,
  type SurveyResponses,
} from "../domain/survey-responses.ts";
import { wilsonInterval } from "../stats/wilson-interval.ts";
import { unreliableFlags } from "./mean-outcome.ts";

/** How many were asked in an area or group, and how many of them answered. */
export interface ResponseRate {
  /** Undefined when the frame does not tell. */
  readonly invited: number | undefined;
  /** With a valid answer to at least one item. */
  readonly respondents: number;
  /** Of those, with a valid answer to every item they were asked. */
  readonly complete: number;
  /** In the export without a single valid answer. */
  readonly none: number;
  /** Respondents ÷ invited, with Wilson's interval. */
  readonly rate: Known | Missing;
  /** More respondents than invited: the frame and the export contradict each other. */
  readonly isConflict: boolean;
}

/**
 * Response rate of a set of respondents, who should be of one wave.
 *
 * Unit:    rate as a share 0–1; confidence a share above 0 and below 1.
 * Missing: `no-source` when the number invited is unknown, `zero-denominator` when it is 0, `not-comparable` when more
 *          answered than were invited.
 */
export function responseRate(
  responses: SurveyResponses,
  who: Respondents,
  options: {
    readonly invited: number | undefined;
    readonly period: Period;
    readonly confidence: number;
  },
): ResponseRate {
  const { invited, period, confidence } = options;
  const { respondents, complete } = countRespondents(responses, who);
  const counts = { invited, respondents, complete, none: who.length - respondents };
  const isConflict = invited !== undefined && respondents > invited;
  const without = (rate: Missing) => ({ ...counts, rate, isConflict });
  if (invited === undefined) return without(missing("no-source", "invited"));
  if (isConflict) return without(missing("not-comparable", "invited"));
  if (invited === 0) return without(missing("zero-denominator"));
  const rate: Known = {
    kind: "known",
    value: respondents / invited,
    n: invited,
    numerator: respondents,
    denominator: { value: invited, unit: "invited", period },
    interval: wilsonInterval({ part: respondents, whole: invited }, confidence),
    flags: unreliableFlags(invited, undefined),
  };
  return { ...counts, rate, isConflict };
}

function countRespondents(
  { answers }: SurveyResponses,
  who: Respondents,
): Pick<ResponseRate, "respondents" | "complete"> {
  let respondents = 0;
  let complete = 0;
  for (const place of who) {
    let valid = 0;
    let asked = 0;
    for (const column of answers) {
      const code = column[place] ?? gapCodes["not-asked"];
      if (code < firstGapCode) valid += 1;
      if (code !== gapCodes["not-asked"]) asked += 1;
    }
    if (valid === 0) continue;
    respondents += 1;
    if (valid === asked) complete += 1;
  }
  return { respondents, complete };
}
