import type { Cell } from "./cell.ts";

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
