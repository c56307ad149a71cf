import { createProblemLog, type ProblemLog } from "../../decode/support/problem-log.ts";
import type { Problem } from "../../domain/problem.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import { UserError } from "../../domain/user-error.ts";
import type { OpenedFile } from "../files.ts";
import type { ReadingOptions } from "../input-options.ts";
import {
  asWindows1252,
  type OpenTable,
  openTable,
  type TableAccount,
  type Unusable,
} from "./load-table.ts";

/** One input that was read to its end. */
export interface LoadedInput {
  readonly file: OpenedFile;
  /** Id of the kind of table. */
  readonly table: string;
  readonly account: RowAccount;
  /** Fields that the header has. */
  readonly fields: ReadonlySet<string>;
}

/** A file that was opened as a table of some kind. */
interface OpenedAs {
  readonly kind: "table";
  readonly decoder: { readonly id: string };
}

/** Opens a file as the table it is, or is wanted to be. */
type OpenAs<Opened> = (file: OpenedFile, options: ReadingOptions) => Promise<Opened | Unusable>;

/** The tables of one purpose, and how their entries are collected. */
export interface TablesPlan<Collected, Opened = OpenTable> {
  readonly open: readonly (() => Promise<OpenedFile>)[];
  readonly options: ReadingOptions;
  /** A fresh collection; made anew when a file has to be read again. */
  start(): Collected;
  /** Decodes one table into the collection. */
  load(table: Opened, collected: Collected, log: ProblemLog): Promise<TableAccount>;
}

/** What was collected, from which inputs, and what was wrong with them. */
export interface LoadedTables<Collected> {
  readonly collected: Collected;
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/** A file whose later bytes showed that it is not the UTF-8 it began as. */
interface Misjudged {
  readonly misjudged: number;
  readonly problem: Problem;
}

/**
 * Reads all tables of one purpose. A file that turns out not to be UTF-8 after its beginning was judged is read again
 * as Windows-1252, and with it the others, since their entries may already depend on each other.
 * Throws: `UserError` when an input cannot be used to its end, since the figures would lack rows without a word.
 */
export async function loadTables<Collected>(
  plan: TablesPlan<Collected>,
): Promise<LoadedTables<Collected>> {
  return await loadTablesAs(plan, openTable);
}

/** The same for tables whose kind their headers alone do not tell, such as answers to a codebook. */
export async function loadTablesAs<Collected, Opened extends OpenedAs>(
  plan: TablesPlan<Collected, Opened>,
  openAs: OpenAs<Opened>,
): Promise<LoadedTables<Collected>> {
  const rereads = new Map<number, Problem>();
  for (;;) {
    const attempt = await tryTables(plan, openAs, rereads);
    if (!("misjudged" in attempt)) return attempt;
    rereads.set(attempt.misjudged, attempt.problem);
  }
}

async function tryTables<Collected, Opened extends OpenedAs>(
  plan: TablesPlan<Collected, Opened>,
  openAs: OpenAs<Opened>,
  rereads: ReadonlyMap<number, Problem>,
): Promise<LoadedTables<Collected> | Misjudged> {
  const log = createProblemLog();
  const collected = plan.start();
  const inputs: LoadedInput[] = [];
  for (const [at, open] of plan.open.entries()) {
    const file = await open();
    const reread = rereads.get(at);
    if (reread !== undefined) log.add(reread);
    const options = reread === undefined ? plan.options : asWindows1252(plan.options);
    const table = usable(await openAs(file, options));
    const { account, fields, stopped, misjudged } = await plan.load(table, collected, log);
    if (misjudged !== undefined && file.reopenable && reread === undefined) {
      return {
        misjudged: at,
        problem: { ...misjudged, code: "file/not-utf-8", severity: "warning" },
      };
    }
    if (stopped) throw unusableError(file, log.summary().listed);
    inputs.push({ file, table: table.decoder.id, account, fields });
  }
  return { collected, inputs, problems: log.summary() };
}

function usable<Opened extends OpenedAs>(opened: Opened | Unusable): Opened {
  if (opened.kind === "unusable") throw unusableError(opened.file, opened.problems);
  return opened;
}

function unusableError(file: OpenedFile, problems: readonly Problem[]): UserError {
  return new UserError("unreadable", "input/unusable", { facts: { file: file.name }, problems });
}
