import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { Respondents } from "../domain/survey-responses.ts";
import { type Moments, moments } from "../stats/moments.ts";
import { welch } from "../stats/welch.ts";
import { knownValues } from "./known-values.ts";
import { meanOutcome, unreliableFlags } from "./mean-outcome.ts";

/** Two groups of respondents beside each other. */
export interface GroupComparison {
  readonly first: Known | Missing;
  readonly second: Known | Missing;
  /** Mean of the first less mean of the second, with Welch's interval. */
  readonly difference: Known | Missing;
  /** Degrees of freedom of that interval; undefined without one. */
  readonly df: number | undefined;
}

/**
 * Means of an item or score in two groups, and their difference.
 *
 * Shape:   `values` has one per respondent of the survey, NaN for none (`itemAnswers`, `scaleScores`); the groups have
 *          nobody in common. The difference has no interval when a group has one value or neither shows any spread,
 *          and is unreliable when the smaller group has fewer than ten.
 * Unit:    scale points; confidence a share above 0 and below 1.
 * Missing: `too-few-answers` where a group has no values.
 */
export function compareGroups(
  values: Float64Array,
  groups: { readonly first: Respondents; readonly second: Respondents },
  confidence: number,
): GroupComparison {
  const first = moments(knownValues(values, groups.first));
  const second = moments(knownValues(values, groups.second));
  const { difference, df } = differenceOf(first, second, confidence);
  return {
    first: meanOutcome(first, confidence),
    second: meanOutcome(second, confidence),
    difference,
    df,
  };
}

function differenceOf(
  first: Moments | undefined,
  second: Moments | undefined,
  confidence: number,
): Pick<GroupComparison, "difference" | "df"> {
  if (first === undefined || second === undefined) {
    return { difference: missing("too-few-answers"), df: undefined };
  }
  const known = {
    kind: "known",
    value: first.mean - second.mean,
    n: first.n + second.n,
  } as const;
  const smaller = Math.min(first.n, second.n);
  const compared = welch(first, second, confidence);
  if (compared === undefined) {
    return { difference: { ...known, flags: unreliableFlags(smaller, undefined) }, df: undefined };
  }
  const { lower, upper, method, df } = compared;
  const interval = { lower, upper, confidence, method };
  return { difference: { ...known, interval, flags: unreliableFlags(smaller, interval) }, df };
}
