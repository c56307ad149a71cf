import type { IsoDate } from "../../domain/calendar.ts";
import { type NoteFacts, type NoteId, noteIds } from "../../domain/note-id.ts";
import type { Problem, ProblemCode } from "../../domain/problem.ts";
import type { Note } from "../../domain/report.ts";
import type { Formatters } from "./formatters.ts";
import { quoted, toVisible } from "./visible-text.ts";
import { type Phrases, termWord, type Words } from "./words.ts";

/** The sentence of every note. */
export type NoteSentences = {
  readonly [Id in NoteId]: (facts: NoteFacts[Id]) => string;
};

/** Facts of a problem as text that is safe to print; a fact that was not given reads `…`. */
export interface ProblemWords {
  fact(name: string): string;
  /** Whether the fact was given. */
  has(name: string): boolean;
  /** The field that the fact names, in the words of the language. */
  field(name: string): string;
}

/** What was expected, for every code: lower-case start, no full stop, without place, value and suggestions. */
export type ProblemSentences = Readonly<Record<ProblemCode, (about: ProblemWords) => string>>;

/** The sentence of a note. An unknown id, which only a defect can bring, is shown as it is. */
export function noteSentence(sentences: NoteSentences, note: Note): string {
  const id = noteIds.find((known) => known === note.id);
  if (id === undefined) return toVisible(`${note.id} ${JSON.stringify(note.facts)}`);
  // the facts belong to the id by `note()`, which the compiler cannot follow through the plain record
  const write = sentences[id] as (facts: Note["facts"]) => string;
  return toVisible(write(note.facts));
}

/** What the line of a problem is written with. */
export interface ProblemLanguage {
  readonly words: Words;
  readonly phrases: Phrases;
  readonly problems: ProblemSentences;
  readonly format: Formatters;
}

/**
 * A problem as one line: place, header, bad value, expectation, suggestions.
 *
 * Shape:   register.csv:17:6 kotipaikka "Tampre": expected a municipality, did you mean Tampere?
 */
export function problemLine(language: ProblemLanguage, problem: Problem): string {
  const { phrases, format } = language;
  const suggestions = (problem.suggestions ?? []).map(toVisible);
  const hint =
    suggestions.length === 0 ? "" : `, ${phrases.didYouMean(format.alternatives(suggestions))}`;
  return `${placeOf(problem)}: ${problemSentence(language, problem)}${hint}`;
}

/** Source, line, column, header and value of a problem as far as they are known. */
export function placeOf(problem: Problem): string {
  const { source, line, column, value } = problem;
  const position = [toVisible(source), line, line === undefined ? undefined : column?.number];
  const parts = [position.filter((part) => part !== undefined).join(":")];
  if (column !== undefined && column.header !== "") parts.push(toVisible(column.header));
  if (value !== undefined) parts.push(quoted(value));
  return parts.join(" ");
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether the text is a day; days in facts are ISO text that was made from a valid day. */
export function isDay(text: string): text is IsoDate {
  return isoDate.test(text);
}

/** What was expected, in the language's words, without the place. */
export function problemSentence(language: ProblemLanguage, problem: Problem): string {
  const { words, problems, format } = language;
  const facts = problem.facts ?? {};
  const fact = (name: string) => {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (value === undefined) return "…";
    if (typeof value === "number") return name === "line" ? String(value) : format.count(value);
    if (isDay(value)) return format.date(value);
    return termWord(words, "level", value) ?? toVisible(value);
  };
  const field = (name: string) => {
    const id = fact(name);
    return (Object.hasOwn(words.fields, id) ? words.fields[id] : undefined) ?? id;
  };
  return problems[problem.code]({ fact, field, has: (name) => Object.hasOwn(facts, name) });
}
