import { tailOf } from "./confidence.ts";
import { finite } from "./finite.ts";
import type { Limits } from "./limits.ts";
import { tQuantile } from "./t-quantile.ts";

/** How the standard error of an interval by Student's t was made. */
export type StudentMethod =
  | "student-t"
  | "student-t-finite-population"
  | "student-t-linearised"
  | "welch";

/** An estimate with its standard error, and how sure the interval is to be. */
export interface Estimate<Method extends StudentMethod> {
  readonly mean: number;
  readonly standardError: number;
  /** Degrees of freedom of the standard error, above 0. */
  readonly df: number;
  readonly confidence: number;
  readonly method: Method;
}

/**
 * Limits of a mean, or a difference of means, by Student's t.
 *
 * Shape:   both limits are the mean when the standard error is 0, as when all answers agree.
 * Unit:    limits in the unit of the mean; confidence a share above 0 and below 1.
 * Throws:  RangeError when the standard error is negative, or the degrees of freedom or the confidence out of range.
 * Source:  R `mean + c(-1, 1) * qt(1 - (1 - confidence) / 2, df) * standardError`, as `t.test` does.
 * @example tInterval({ mean: 584.61, standardError: 27.3684, df: 199, confidence: 0.95 }).lower.toPrecision(6) // "530.641"
 */
export function tInterval(estimate: Omit<Estimate<"student-t">, "method">): Limits<"student-t">;
export function tInterval<Method extends StudentMethod>(estimate: Estimate<Method>): Limits<Method>;
export function tInterval({
  mean,
  standardError,
  df,
  confidence,
  method = "student-t",
}: Omit<Estimate<StudentMethod>, "method"> &
  Partial<Pick<Estimate<StudentMethod>, "method">>): Limits<StudentMethod> {
  if (finite(standardError, "standard error") < 0) {
    throw new RangeError(`standard error must not be negative: ${standardError}`);
  }
  const reach = -tQuantile(tailOf(confidence), df) * standardError;
  return { lower: finite(mean, "mean") - reach, upper: mean + reach, confidence, method };
}
