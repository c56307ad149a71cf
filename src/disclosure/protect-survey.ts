import type { DisclosureRecord } from "../domain/disclosure-record.ts";
import { type ProtectedVariable, protect } from "./protect.ts";
import type { Decision, Universe, Variable } from "./universe.ts";

/** A variable and, for a score, the variables it is made of. */
export interface SurveyVariable extends Variable {
  /** Ids of items or scores that stand earlier in the list; empty for an item. */
  readonly parts: readonly string[];
}

/** Decisions for every variable of a survey. */
export interface ProtectedSurvey {
  /** Throws where the universe has no such variable or cell: a figure that nobody judged. */
  readonly decisionOn: (variable: string, cell: string) => Decision;
  /** By variable, then cell, in the order given. */
  readonly records: readonly DisclosureRecord[];
}

/**
 * Protects items, then the scores made of them: a score is hidden wherever it or any of its parts is.
 *
 * Not covered: where a few left a question out, the score beside the means of its items tells the sum of what those few
 *          answered to the rest. Scores with a question left out or weighted otherwise, which would tell more, are
 *          therefore shown only where those few are none or as many as the threshold.
 * Throws:  when a part does not stand before its score, or two variables have one id: our mistakes.
 */
export function protectSurvey(
  universe: Universe,
  variables: readonly SurveyVariable[],
  minimum: number,
): ProtectedSurvey {
  const done = new Map<string, ProtectedVariable>();
  for (const variable of variables) {
    if (done.has(variable.id)) throw new Error(`variable ${variable.id} is protected twice`);
    const hidden = new Set(variable.parts.flatMap((part) => hiddenCells(done.get(part), part)));
    done.set(variable.id, protect(universe, variable, { minimum, hidden }));
  }
  return {
    decisionOn: (variable, cell) => {
      const decision = done.get(variable)?.decisions.get(cell);
      if (decision === undefined) throw new Error(`no disclosure decision on ${variable}, ${cell}`);
      return decision;
    },
    records: [...done.values()].flatMap(({ records }) => records),
  };
}

function hiddenCells(part: ProtectedVariable | undefined, id: string): readonly string[] {
  if (part === undefined) throw new Error(`${id} is not protected before the score made of it`);
  return part.records.map(({ cell }) => cell);
}
