import type { ProblemLog } from "../../decode/support/problem-log.ts";
import type { OutcomeExample } from "../../domain/outcome-example.ts";
import type {
  GoodPractice,
  StructureEntry,
  StructureInstrument,
  StructureStatement,
} from "../../domain/structure.ts";
import type { SettledItem } from "../../structures/settle-statements.ts";
import { createOnce } from "./accept-once.ts";
import { type Collection, type LoadedRows, loadRows, type RowsSource } from "./load-rows.ts";

/** Statements and good practices of users' tables, each once. */
export interface StructureRows {
  readonly statements: StructureStatement[];
  readonly practices: GoodPractice[];
}

/** Reads tables of structures. Throws: `UserError` when a file cannot be used. */
export async function loadStructures(
  source: RowsSource,
  instrument: StructureInstrument,
): Promise<LoadedRows<StructureRows>> {
  const { structuresFor } = await import("../../decode/structures.ts");
  return await loadRows<StructureEntry, ReturnType<typeof collectStructures>>(source, {
    id: "structures",
    decoder: structuresFor(instrument),
    start: collectStructures,
  });
}

/** Reads tables of outcome examples. Throws: `UserError` when a file cannot be used. */
export async function loadOutcomes(
  source: RowsSource,
): Promise<LoadedRows<{ readonly examples: readonly OutcomeExample[] }>> {
  const { outcomes } = await import("../../decode/outcomes.ts");
  return await loadRows<OutcomeExample, ReturnType<typeof collectOutcomes>>(source, {
    id: "outcomes",
    decoder: outcomes,
    start: collectOutcomes,
  });
}

/** Equal rows count once; statements that differ are all kept, since which of them holds is decided by their dates. */
export function collectStructures(): StructureRows & Collection<StructureEntry> {
  const statements: StructureStatement[] = [];
  const practices: GoodPractice[] = [];
  const once = createOnce();
  return {
    statements,
    practices,
    take(entry, source) {
      const {
        line,
        input: _,
        ...said
      } = entry.kind === "statement" ? entry.statement : { ...entry.practice, input: "" };
      const refusal = once({ about: JSON.stringify(said), says: "", line }, source);
      if (refusal !== undefined) return refusal;
      if (entry.kind === "statement") statements.push(entry.statement);
      else practices.push(entry.practice);
      return undefined;
    },
  };
}

function collectOutcomes(): { readonly examples: OutcomeExample[] } & Collection<OutcomeExample> {
  const examples: OutcomeExample[] = [];
  const once = createOnce();
  return {
    examples,
    take(example, source) {
      const { line, ...said } = example;
      const refusal = once({ about: JSON.stringify(said), says: "", line }, source);
      if (refusal === undefined) examples.push(example);
      return refusal;
    },
  };
}

/** Logs a warning for every statement that contradicts a first one of the same item, area and time. */
export function logContradictions(settled: readonly SettledItem[], log: ProblemLog): void {
  for (const { isContradictory, statements } of settled) {
    if (!isContradictory) continue;
    const [first, ...others] = statements.toSorted(byPlace);
    for (const { state, item, input, line } of others) {
      if (first === undefined || first.state === state) continue;
      log.add({
        code: "row/conflicting-duplicate",
        severity: "warning",
        source: input,
        line,
        value: item,
        facts:
          first.input === input ? { line: first.line, other: first.state } : { other: first.state },
      });
    }
  }
}

function byPlace(one: StructureStatement, other: StructureStatement): number {
  if (one.input === other.input) return one.line - other.line;
  return one.input < other.input ? -1 : 1;
}
