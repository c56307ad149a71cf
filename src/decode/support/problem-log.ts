import type { Problem } from "../../domain/problem.ts";
import type { ProblemSummary } from "../../domain/report.ts";

/** Problems that are listed; all of them are counted. */
const listingLimit = 1000;

/** Collects the problems of one or more inputs: the first thousand as they came, and the counts of all. */
export interface ProblemLog {
  add(problem: Problem): void;
  summary(): ProblemSummary;
}

/** An empty log. Counts come in the order in which their first problem came. */
export function createProblemLog(): ProblemLog {
  const listed: Problem[] = [];
  const totals = new Map<string, { -readonly [Key in keyof Count]: Count[Key] }>();
  return {
    add(problem) {
      if (listed.length < listingLimit) listed.push(problem);
      const { code, severity, source } = problem;
      const key = `${code}\n${severity}\n${source}`;
      const total = totals.get(key);
      if (total === undefined) totals.set(key, { code, severity, source, count: 1 });
      else total.count += 1;
    },
    summary() {
      const counts = [...totals.values()].map((total) => ({ ...total }));
      const of = (severity: Problem["severity"]) =>
        counts.reduce((sum, one) => (one.severity === severity ? sum + one.count : sum), 0);
      return { errors: of("error"), warnings: of("warning"), counts, listed: [...listed] };
    },
  };
}

type Count = ProblemSummary["counts"][number];
