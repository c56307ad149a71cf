import { markOf } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Locale } from "../../locales/locale.ts";
import { flagMark } from "../../locales/support/figure-text.ts";

/** What the marks mean that stand beside or in place of these figures, each once, in the order in which they come. */
export function markNotes(figures: readonly Released[], { words }: Locale): readonly string[] {
  const lines = figures.flatMap(({ outcome }) =>
    outcome.kind === "missing"
      ? [`[${markOf(outcome.reason)}] ${words.missing[outcome.reason]}`]
      : outcome.flags.map((flag) => `[${flagMark(flag)}] ${words.flags[flag]}`),
  );
  return [...new Set(lines)];
}
