import type { Publication } from "../../domain/provenance.ts";
import type { Formatters } from "./formatters.ts";
import { isDay } from "./sentences.ts";
import { type Phrases, termWord, type Words } from "./words.ts";

/** What a publication is told by in a language. */
interface CitingLanguage {
  readonly words: Words;
  readonly phrases: Phrases;
  readonly format: Formatters;
}

/** Who published what, and when; some publishers give a month or words in place of a day. */
export function citation(
  { words, phrases, format }: CitingLanguage,
  { publisher, title, dated }: Publication,
): string {
  const named = `${termWord(words, "publisher", publisher) ?? publisher}: ${sourceTitle(words, title)}`;
  if (dated === undefined) return named;
  return `${named}, ${phrases.dated(isDay(dated) ? format.date(dated) : dated)}`;
}

/** A title, and the remark in brackets at its end, in words as far as the language has them. */
export function sourceTitle(words: Words, whole: string): string {
  const [, title = whole, remark] = /^(.+) \(([^()]+)\)$/u.exec(whole) ?? [];
  const named = termWord(words, "title", title) ?? title;
  return remark === undefined
    ? named
    : `${named} (${termWord(words, "title-remark", remark) ?? remark})`;
}
