import type { Column, Report, Row } from "../domain/report.ts";
import type { Frame } from "./frame.ts";

/** A plain listing: what there is of one kind of thing. */
export interface Listing extends Frame {
  /** Kind of thing, the id of its table. */
  readonly what: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly divisionYear?: number;
}

/** The report of one listing. */
export function listReport(listing: Listing): Report {
  const { what, columns, rows, divisionYear, notes, accounts, problems, provenance } = listing;
  return {
    schema: "soste-stats/list@1",
    ...(divisionYear === undefined ? {} : { divisionYear }),
    tables: [{ id: what, columns, rows }],
    notes,
    accounts,
    problems,
    provenance,
  };
}
