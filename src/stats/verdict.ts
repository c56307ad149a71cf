import { finite } from "./finite.ts";

/** Where a figure stands against a benchmark. */
export type Standing = "lower" | "similar" | "higher";

/**
 * Where a figure stands against a benchmark value, judged by the figure's interval.
 *
 * Shape:   a benchmark on a limit is inside: "similar".
 * Missing: undefined without an interval, since chance cannot then be told from difference.
 * Throws:  RangeError when the benchmark is not finite.
 * Source:  Public Health England, Fingertips: compared by the confidence interval of the area against the value of the
 *          benchmark.
 * @example verdictOf({ lower: 0.09, upper: 0.11 }, 0.08) // "higher"
 */
export function verdictOf(
  interval: { readonly lower: number; readonly upper: number } | undefined,
  benchmark: number,
): Standing | undefined {
  finite(benchmark, "benchmark");
  if (interval === undefined) return undefined;
  if (interval.upper < benchmark) return "lower";
  return interval.lower > benchmark ? "higher" : "similar";
}
