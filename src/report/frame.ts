import type { Provenance } from "../domain/provenance.ts";
import type { Note, ProblemSummary } from "../domain/report.ts";
import type { RowAccount } from "../domain/row-account.ts";

/** What every report carries besides its tables: remarks, row accounts, problems and where it came from. */
export interface Frame {
  readonly notes: readonly Note[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly provenance: Provenance;
}
