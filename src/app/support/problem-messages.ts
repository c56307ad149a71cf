import type { ProblemSummary } from "../../domain/report.ts";
import type { Message } from "../outcome.ts";

/** What stderr is told of inputs: the problems that were listed of each. */
export function problemMessages(
  parts: readonly { readonly problems: ProblemSummary }[],
): readonly Message[] {
  const listed = parts.flatMap(({ problems }) => problems.listed);
  return listed.map((problem): Message => ({ kind: "problem", problem }));
}
