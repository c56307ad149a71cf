import type { Area } from "../domain/area.ts";
import type { Problem } from "../domain/problem.ts";
import type { Note, ProblemSummary, Report } from "../domain/report.ts";
import type { Settings } from "../domain/settings.ts";

/** A line for stderr, as data: a remark on the run, or something wrong with an input. */
export type Message =
  | { readonly kind: "note"; readonly note: Note }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "gate"; readonly gate: UnmetGate };

/** A limit set for the data that the data do not keep. */
export interface UnmetGate {
  readonly gate: "max-problems" | "max-warnings" | "max-age" | "fail-on";
  /** The limit as the user gives it. */
  readonly limit: string;
  /** What does not keep it; empty where nothing tells. */
  readonly found: string;
}

/** A file that is to be written where none is. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Files that a use case makes, such as a starter folder. */
export interface FilesOutcome {
  readonly newFiles: readonly NewFile[];
}

/** A text that a use case makes as it is to be written, such as a starter file. */
export interface TextOutcome {
  readonly text: string;
}

/** What the settings file declares, to be made one after the other into a folder. */
export interface PlanOutcome {
  readonly settings: Settings;
  readonly folder: string;
}

/** Reports of several areas from one reading of the inputs, each made when it is asked for. */
export interface ReportsOutcome {
  readonly reports: readonly { readonly area: Area; make(): Report }[];
  readonly messages: readonly Message[];
  /** Of the inputs, which all reports share. */
  readonly problems: ProblemSummary;
  readonly status: Outcome["status"];
}

/** What a use case ends in. Data errors do not stop it: the report stands, and the exit code says 1. */
export interface Outcome {
  readonly report: Report;
  readonly messages: readonly Message[];
  readonly status: "ok" | "data-errors" | "gate";
}
