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
  /** Whether nearest values follow, so that the sentence need not say where the accepted ones are listed. */
  readonly isSuggested: boolean;
}

function errorWords({ facts, suggestions = [] }: ErrorFacts): ErrorWords {
  const raw = (name: string) =>
    String((Object.hasOwn(facts, name) ? facts[name] : undefined) ?? "…");
  return {
    fact: (name) => toVisible(raw(name)),
    quote: (name) => quoted(raw(name)),
    has: (name) => Object.hasOwn(facts, name) && facts[name] !== "",
    isSuggested: suggestions.length > 0,
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

/** The name of a file between quotes after its noun; the dash is a stream, which has a noun alone. */
export function fileOrStream(
  { fact, quote }: ErrorWords,
  name: string,
  nouns: { readonly file: string; readonly stream: string },
): string {
  return fact(name) === "-" ? nouns.stream : `${nouns.file} ${quote(name)}`.trim();
}

/** The option that takes a table of a kind. */
export function optionOfKind(kind: string): string {
  return kind === "population" ? "--population" : "--associations";
}

/** What a language says of a definition that cannot be used, besides the place. */
interface DefinitionWords {
  readonly value: (expected: string) => string;
  readonly missingKey: string;
  readonly repeated: string;
  readonly alias: string;
  /** A path that stays in a folder. */
  readonly pathInside: string;
}

/** Place in a file of definitions, the bad text where there is one, and what was expected. */
export function definitionSentence(words: ErrorWords, said: DefinitionWords): string {
  const { fact, quote, has } = words;
  const parts = [`${fact("file")}:${fact("line")}`];
  if (has("path")) parts.push(fact("path"));
  if (has("value")) parts.push(quote("value"));
  return `${parts.join(" ")}: ${expectation(fact, said)}`;
}

function expectation(fact: ErrorWords["fact"], said: DefinitionWords): string {
  switch (fact("reason")) {
    case "missing-key":
      return said.missingKey;
    case "repeated":
      return said.repeated;
    case "alias":
      return said.alias;
    default:
      return said.value(fact("expected") === "path-inside" ? said.pathInside : fact("expected"));
  }
}
