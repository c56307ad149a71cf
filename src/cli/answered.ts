import type { UnmetGate } from "../app/outcome.ts";
import type { Area } from "../domain/area.ts";
import type { InputRecord } from "../domain/provenance.ts";
import type { ProblemSummary } from "../domain/report.ts";
import type { RowAccount } from "../domain/row-account.ts";
import type { Ending } from "./exit-code.ts";

/** A limit that is not kept, by the reports of which areas; of no area where the result is of none. */
export interface UnmetByAreas {
  readonly gate: UnmetGate;
  readonly areas: readonly Area[];
}

/** Something that could not be made or written; without an area what is not of one. */
export interface Failure {
  readonly area?: Area;
  readonly error: unknown;
}

/** What a command line came to, besides what it wrote. */
export interface Answered {
  readonly ending: Ending;
  readonly inputs: readonly InputRecord[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly unmet: readonly UnmetByAreas[];
  readonly failures: readonly Failure[];
}

/** What a command line came to that read nothing. */
export const nothingRead: Omit<Answered, "ending"> = {
  inputs: [],
  accounts: [],
  problems: { errors: 0, warnings: 0, counts: [], listed: [] },
  unmet: [],
  failures: [],
};
