import type { Problem } from "../domain/problem.ts";
import { type ExclusionRule, type RowAccount, rowAccount } from "../domain/row-account.ts";
import type { TableSource } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, RowOutcome } from "./decoder.ts";
import type { ProblemLog } from "./support/problem-log.ts";

/** Why an entry that was decoded is left out all the same, such as a second row of one association. */
export interface Refusal {
  readonly rule: ExclusionRule;
  readonly problem?: Problem;
}

/** One table to decode and where its entries and problems go. */
export interface TableToDecode<Entry> {
  readonly source: TableSource;
  readonly decoder: Decoder<Entry>;
  readonly context: DecodeContext;
  readonly log: ProblemLog;
  /** Takes an entry, or says why it is left out. A row counts as used when at least one of its entries was taken. */
  accept(entry: Entry): Refusal | undefined;
}

/** What became of a table. A refused one had a header that was not understood; none of its rows were read. */
export interface DecodedTable {
  readonly kind: "decoded" | "refused";
  readonly account: RowAccount;
  /** Fields that the header has, by id. */
  readonly fields: ReadonlySet<string>;
}

/** Where a row ends up: in the figures, out by a rule, or rejected. */
type Fate = "used" | "rejected" | ExclusionRule;

function settle<Entry>(
  outcome: RowOutcome<Entry>,
  { accept, log }: Pick<TableToDecode<Entry>, "accept" | "log">,
): Fate {
  if (outcome.kind === "excluded") return outcome.rule;
  if (outcome.kind === "rejected") {
    for (const problem of outcome.problems) log.add(problem);
    return "rejected";
  }
  for (const problem of outcome.warnings) log.add(problem);
  let fate: Fate | undefined;
  for (const entry of outcome.entries) {
    const refusal = accept(entry);
    if (refusal?.problem !== undefined) log.add(refusal.problem);
    if (refusal === undefined) fate = "used";
    else fate ??= refusal.rule;
  }
  return fate ?? "not-available-in-source";
}

/**
 * Decodes a table to its end: every row is used, excluded by a named rule or rejected with its problems, which the
 * account that is returned proves. Problems of the file as a whole come first in the log as far as they are known then.
 */
export async function decodeTable<Entry>(wanted: TableToDecode<Entry>): Promise<DecodedTable> {
  const { source, decoder, context, log } = wanted;
  const fates = new Map<Fate, number>();
  let read = 0;
  let reported = 0;
  const reportFileProblems = () => {
    for (const problem of source.problems.slice(reported)) log.add(problem);
    reported = source.problems.length;
  };
  const finish = (kind: DecodedTable["kind"], fields: ReadonlySet<string>): DecodedTable => {
    const { used = 0, rejected = 0, ...rest } = Object.fromEntries(fates);
    const excluded = new Map(Object.entries(rest) as [ExclusionRule, number][]); // the other fates are the rules
    const account = rowAccount({ source: source.name, read, used, excluded, rejected });
    return { kind, account, fields };
  };
  reportFileProblems();
  const opened = decoder.open(source, context);
  for (const problem of opened.kind === "opened" ? opened.warnings : opened.problems) {
    log.add(problem);
  }
  if (opened.kind === "refused") return finish("refused", new Set());
  for await (const batch of source.batches()) {
    for (const row of batch) {
      read += 1;
      const fate = settle(opened.decodeRow(row), wanted);
      fates.set(fate, (fates.get(fate) ?? 0) + 1);
    }
  }
  reportFileProblems();
  return finish("decoded", opened.fields);
}
