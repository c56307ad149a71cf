import type { UserErrorCode } from "../../domain/user-error.ts";
import type { ErrorFacts, UserErrorSentences } from "./help-words.ts";
import { quoted, toVisible } from "./visible-text.ts";

/** Facts of a user error as text that is safe to print; a fact that was not given reads `…`. */
export interface ErrorWords {
  readonly fact: (name: string) => string;
  /** The fact between quotes, as the user wrote it. */
  readonly quote: (name: string) => string;
  /** Whether the fact was given and is not empty. */
  readonly has: (name: string) => boolean;
}

function errorWords({ facts }: ErrorFacts): ErrorWords {
  const raw = (name: string) =>
    String((Object.hasOwn(facts, name) ? facts[name] : undefined) ?? "…");
  return {
    fact: (name) => toVisible(raw(name)),
    quote: (name) => quoted(raw(name)),
    has: (name) => Object.hasOwn(facts, name) && facts[name] !== "",
  };
}

/** Sentences that get their facts safe to print. */
export function errorSentences(
  sentences: Readonly<Record<UserErrorCode, (words: ErrorWords) => string>>,
): UserErrorSentences {
  const entries = Object.entries(sentences).map(([code, sentence]) => [
    code,
    (error: ErrorFacts) => sentence(errorWords(error)),
  ]);
  // The keys are those of `sentences`, which fromEntries forgets.
  return Object.fromEntries(entries) as UserErrorSentences;
}

/** What the library or the parser found wrong with a command line, by the fact `reason`. */
export type CommandLineReason =
  | "unknownOption"
  | "unknownCommand"
  | "optionMissingArgument"
  | "repeated-option"
  | "superfluous-word";

/** The sentence for the reason that the error gives, or the last resort. */
export function byReason(
  words: ErrorWords,
  sentences: Readonly<Record<CommandLineReason, string>>,
  otherwise: string,
): string {
  const known: Readonly<Record<string, string>> = sentences;
  const reason = words.fact("reason");
  return (Object.hasOwn(known, reason) ? known[reason] : undefined) ?? otherwise;
}
