import type { PublishedStatus, WordedStatement } from "../../decode/published-structures.ts";
import type { PublishedGrant } from "../../domain/grant.ts";
import type { PublishedShare } from "../../domain/published-survey.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { RegisterEvent } from "../../domain/series.ts";
import type { ServiceProduction } from "../../domain/service-production.ts";
import type { PublishedStatement, StructureInstrument } from "../../domain/structure.ts";

/** One table of `data/`, as provenance names it. */
export interface PublishedTable {
  readonly name: string;
  readonly sha256: string;
  readonly account: RowAccount;
  /** Ids of the publications that were used of it. */
  readonly sources: readonly string[];
}

/** The checklist, and what was published of structures, municipal cooperation and perceptions. */
export interface PublishedStructures {
  readonly instrument: StructureInstrument;
  readonly statuses: readonly PublishedStatus[];
  /** The statement that answers the question to municipalities. */
  readonly cooperation: WordedStatement;
  readonly statements: readonly PublishedStatement[];
  readonly statementTable: PublishedTable;
  /** Shares of respondents from surveys other than the situation survey. */
  readonly perceptions: readonly PublishedShare[];
  readonly perceptionTable: PublishedTable;
}

/** The events across which series of the register do not compare, and the table they stand in. */
export interface RegisterCalendar {
  readonly events: readonly RegisterEvent[];
  readonly name: string;
  readonly sha256: string;
  /** Number of its rows; those of no series among them. */
  readonly rows: number;
}

/** What was published of grants, with the file it stands in. */
export interface PublishedGrants {
  readonly figures: readonly PublishedGrant[];
  readonly name: string;
  readonly sha256: string;
  readonly account: RowAccount;
}

/** What was published on service production and villages, and the tables it was read from. */
export interface PublishedProduction {
  readonly statements: readonly ServiceProduction[];
  readonly tables: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly account: RowAccount;
  }[];
}
