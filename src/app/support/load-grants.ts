import { editDistance } from "../../areas/did-you-mean.ts";
import type { Refusal } from "../../decode/decode-table.ts";
import { grants as decoder } from "../../decode/grants.ts";
import { createProblemLog, type ProblemLog } from "../../decode/support/problem-log.ts";
import { type Grant, grantMeasures } from "../../domain/grant.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import { type RecipientIdOf, recipientIds } from "../../funding/continuity.ts";
import { mergeStatements, subjectOf } from "../../funding/merge-statements.ts";
import { type RecipientDouble, recipientDoubles } from "../../funding/recipient-doubles.ts";
import type { ReadingOptions } from "../input-options.ts";
import { createOnce } from "./accept-once.ts";
import { spellingCode } from "./grants-words.ts";
import { contextOf, decodeInto, type OpenTableOf, openTableAs } from "./load-table.ts";
import { type LoadedInput, loadTablesAs } from "./load-tables.ts";
import { mergeSummaries } from "./merge-summaries.ts";
import type { ProfileFrame } from "./profile-part.ts";

/** A user's tables of grants and how they are read; without tables the published figures are shown. */
export interface FundingOptions extends ReadingOptions {
  readonly grants: readonly string[];
}

/** Grants of a user's tables. */
export interface LoadedGrants {
  readonly grants: readonly Grant[];
  /** Ids of recipients, by which those of two years are matched. */
  readonly idOf: RecipientIdOf;
  /** Recipients that stand, or may stand, under two spellings. */
  readonly doubles: readonly RecipientDouble[];
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/** Grants while they are collected. */
interface GrantCollection {
  readonly grants: Grant[];
  /** Takes a grant, or says why it is left out. */
  take(grant: Grant): Refusal | undefined;
}

/** An empty collection. Two statements of one thing cannot both be right, and a decision listed twice is one. */
export function collectGrants(): GrantCollection {
  const grants: Grant[] = [];
  const once = createOnce();
  const take = (grant: Grant) => {
    const refusal =
      grant.recipient === undefined ? refuseStatement(grant, once) : refuseDecision(grant, once);
    if (refusal === undefined) grants.push(grant);
    return refusal;
  };
  return { grants, take };
}

type Once = ReturnType<typeof createOnce>;

function refuseStatement(grant: Grant, once: Once): Refusal | undefined {
  const refusals = grantMeasures.flatMap((measure) => {
    const euros = grant.amounts[measure];
    if (euros === undefined) return [];
    const about = `${subjectOf(grant)}, ${measure}`;
    return once({ about, says: String(euros), line: grant.line }, grant.table) ?? [];
  });
  return refusals.find(({ problem }) => problem !== undefined) ?? refusals[0];
}

/** Rows that agree in everything; without a case, a day and a purpose they may be two grants that are alike. */
function refuseDecision(grant: Grant, once: Once): Refusal | undefined {
  const { line, table: _, ...said } = grant;
  const isTold =
    said.case !== undefined || said.decidedOn !== undefined || said.purpose !== undefined;
  const about = isTold ? JSON.stringify(said) : `${grant.table}:${line}`;
  return once({ about, says: "", line }, grant.table);
}

/** Reads tables of grants. Throws: `UserError` when one cannot be used. */
export async function loadGrants(
  paths: readonly string[],
  options: ReadingOptions,
  { files, areas, year }: ProfileFrame,
): Promise<LoadedGrants> {
  const context = contextOf(options, areas, year);
  const loaded = await loadTablesAs<GrantCollection, OpenTableOf<Grant>>(
    {
      open: paths.map((path) => () => files.open(path)),
      options,
      start: collectGrants,
      load: (table, { take }, log) => decodeInto(table, context, log, take),
    },
    (file, reading) => openTableAs(file, reading, decoder),
  );
  const grants = mergeStatements(loaded.collected.grants);
  const doubles = doublesAmong(grants);
  const spellings = createProblemLog();
  logSpellings(doubles, spellings);
  return {
    grants,
    idOf: recipientIds(grants),
    doubles,
    inputs: loaded.inputs,
    problems: mergeSummaries([loaded.problems, spellings.summary()]),
  };
}

/** Recipients of grants that stand, or may stand, under two spellings. */
export function doublesAmong(grants: readonly Grant[]): readonly RecipientDouble[] {
  const recipients = grants.flatMap(({ recipient, table, line }) =>
    recipient === undefined ? [] : [{ ...recipient, table, line }],
  );
  return recipientDoubles(recipients, editDistance);
}

/** Logs a warning at the second spelling of each pair, which names the first. */
export function logSpellings(doubles: readonly RecipientDouble[], log: ProblemLog): void {
  for (const { basis, first, second } of doubles) {
    log.add({
      code: spellingCode,
      severity: "warning",
      source: second.table,
      line: second.line,
      value: second.name,
      facts: { basis, other: first.name, line: first.line, source: first.table },
    });
  }
}
