import type { ProblemSummary } from "../../domain/report.ts";

/** Summaries of several inputs as one. */
export function mergeSummaries(summaries: readonly ProblemSummary[]): ProblemSummary {
  return {
    errors: summaries.reduce((sum, { errors }) => sum + errors, 0),
    warnings: summaries.reduce((sum, { warnings }) => sum + warnings, 0),
    counts: summaries.flatMap(({ counts }) => counts),
    listed: summaries.flatMap(({ listed }) => listed).slice(0, 1000),
  };
}
