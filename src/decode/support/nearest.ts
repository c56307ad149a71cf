import { didYouMean } from "../../areas/did-you-mean.ts";
import { foldName } from "../../areas/fold-name.ts";

/** The accepted words that a text may have been meant for, nearest first. */
export function nearest(text: string, accepted: readonly string[]): readonly string[] {
  const candidates = accepted.map((label) => ({ label, form: foldName(label) }));
  return didYouMean(foldName(text), candidates);
}
