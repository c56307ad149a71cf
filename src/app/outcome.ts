import type { Problem } from "../domain/problem.ts";
import type { Note, Report } from "../domain/report.ts";

/** A line for stderr, as data: a remark on the run, or something wrong with an input. */
export type Message =
  | { readonly kind: "note"; readonly note: Note }
  | { readonly kind: "problem"; readonly problem: Problem };

/** What a use case ends in. Data errors do not stop it: the report stands, and the exit code says 1. */
export interface Outcome {
  readonly report: Report;
  readonly messages: readonly Message[];
  readonly status: "ok" | "data-errors";
}
