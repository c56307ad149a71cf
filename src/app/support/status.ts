import type { ProblemSummary } from "../../domain/report.ts";
import type { Outcome } from "../outcome.ts";

/** Whether the inputs' content was right; warnings do not count. */
export function statusOf({ errors }: ProblemSummary): Outcome["status"] {
  return errors > 0 ? "data-errors" : "ok";
}
