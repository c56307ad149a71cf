import type { Refusal } from "../../decode/decode-table.ts";
import type { Problem } from "../../domain/problem.ts";

/** A cell of a table that says one thing of one place and time. */
export interface Statement {
  /** What it speaks of: equal for cells of which only one can be right. */
  readonly about: string;
  /** What it says. */
  readonly says: string;
  readonly line: number;
}

/**
 * Takes each statement once: a second one that says the same is left out as `duplicate-row`, one that says something
 * else as `conflicting-duplicate`, with a problem that names both lines. The first one stands.
 */
export function createOnce(): (statement: Statement, source: string) => Refusal | undefined {
  const first = new Map<string, Statement>();
  return (statement, source) => {
    const held = first.get(statement.about);
    if (held === undefined) {
      first.set(statement.about, statement);
      return undefined;
    }
    if (held.says === statement.says) return { rule: "duplicate-row" };
    const problem: Problem = {
      code: "row/conflicting-duplicate",
      severity: "error",
      source,
      line: statement.line,
      value: statement.about,
      facts: { line: held.line, other: held.says },
    };
    return { rule: "conflicting-duplicate", problem };
  };
}
