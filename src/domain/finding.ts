import type { Cell } from "./cell.ts";
import type { SentenceFacts, SentenceId } from "./sentence-facts.ts";

/** What a rule found in the measurements: a sentence with the facts that stand in it. Locales hold the words. */
export interface Finding {
  /** Id of the rule that made it. */
  readonly rule: string;
  /** Id of the sentence; every language has it, with the same places. */
  readonly sentence: string;
  /** Section of the document or part of the profile that it speaks of. */
  readonly section: string;
  /** Values by the name of their place in the sentence; never words or formatted numbers. */
  readonly facts: Readonly<Record<string, Cell>>;
}

/** A finding with the facts its sentence needs, so that no unknown sentence can be said; absent facts are left out. */
export function finding<Id extends SentenceId>(
  { rule, section }: Pick<Finding, "rule" | "section">,
  sentence: Id,
  facts: SentenceFacts[Id],
): Finding {
  // Every fact of every sentence is a cell or absent.
  const given = Object.entries(facts) as readonly (readonly [string, Cell | undefined])[];
  const present = given.flatMap(([name, cell]) => (cell === undefined ? [] : [[name, cell]]));
  return { rule, section, sentence, facts: Object.fromEntries(present) };
}
