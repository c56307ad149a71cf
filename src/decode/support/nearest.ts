import { didYouMean } from "../../areas/did-you-mean.ts";
import { foldName } from "../../areas/fold-name.ts";
import type { Fault } from "./cell.ts";

/** The accepted words that a text may have been meant for, nearest first. */
export function nearest(text: string, accepted: readonly string[]): readonly string[] {
  return nearestOf(accepted)(text);
}

/** Like `nearest`, for many texts: the accepted words are folded once. */
export function nearestOf(accepted: readonly string[]): (text: string) => readonly string[] {
  const candidates = accepted.map((label) => ({ label, form: foldName(label) }));
  return (text) => didYouMean(foldName(text), candidates);
}

/** The fault of a cell that holds none of a few words, with the nearest of them. */
export function unknownWord(text: string, accepted: readonly string[]): Fault {
  const facts = { expected: accepted.join(", ") };
  return { code: "cell/unknown-word", suggestions: nearest(text, accepted), facts };
}
