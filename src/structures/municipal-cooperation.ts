import type { Period } from "../domain/calendar.ts";
import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import { wilsonInterval } from "../stats/wilson-interval.ts";
import type { SettledItem } from "./settle-statements.ts";

/** When the municipalities answered, of how many, and how sure the interval is to be. */
export interface AboutCooperation {
  readonly period: Period;
  /** Municipalities of the area, whether or not they were asked. */
  readonly of: number;
  /** Confidence as a share; undefined for no interval. */
  readonly confidence: number | undefined;
}

/**
 * Share of municipalities that have agreed on cooperation with associations, of those that answered. Planning to agree
 * is an answer and no agreement; a municipality whose newest answers contradict each other has not answered.
 *
 * Unit:    share 0–1 of municipalities, with Wilson's interval; n is the number that answered, and the coverage tells
 *          of how many.
 * Missing: "no-source" where none answered.
 */
export function cooperationShare(
  answers: readonly SettledItem[],
  { period, confidence, of }: AboutCooperation,
): Known | Missing {
  const answered = answers.filter(({ state }) => state !== "unknown");
  const whole = answered.length;
  if (whole === 0) return missing("no-source");
  const part = answered.filter(({ state }) => state === "in-place").length;
  return {
    kind: "known",
    value: part / whole,
    n: whole,
    numerator: part,
    denominator: { value: whole, unit: "municipalities", period },
    coverage: { areas: whole, of: Math.max(whole, of), level: "municipality" },
    ...(confidence === undefined ? {} : { interval: wilsonInterval({ part, whole }, confidence) }),
    flags: [],
  };
}
