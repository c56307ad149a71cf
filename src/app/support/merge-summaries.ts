import type { Problem } from "../../domain/problem.ts";
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

/** How a file's bytes were written says nothing of its figures: two files that say the same give the same report. */
export function withoutEncodings({
  errors,
  warnings,
  counts,
  listed,
}: ProblemSummary): ProblemSummary {
  const isKept = ({ code }: { readonly code: string }) => code !== "file/not-utf-8";
  const left = counts.filter((entry) => !isKept(entry));
  const fewer = left.reduce((sum, { count }) => sum + count, 0);
  return {
    errors,
    warnings: warnings - fewer,
    counts: counts.filter(isKept),
    listed: listed.filter(isKept),
  };
}

/** Problems whose value is what somebody answered or is called. */
const personal: ReadonlySet<string> = new Set(["cell/outside-scale", "row/conflicting-duplicate"]);

/** Without answers and ids of respondents, which results must not hold; `check` shows them to who has the file. */
export function withoutAnswers(summary: ProblemSummary): ProblemSummary {
  return { ...summary, listed: summary.listed.map(withoutAnswer) };
}

function withoutAnswer(problem: Problem): Problem {
  if (!personal.has(problem.code)) return problem;
  const { value: _, ...rest } = problem;
  return rest;
}
