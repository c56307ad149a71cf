import type { Area, LocalisedText } from "../domain/area.ts";
import type { Finding } from "../domain/finding.ts";
import type { Problem } from "../domain/problem.ts";
import type { Publication } from "../domain/provenance.ts";
import type { Note, TermFamily } from "../domain/report.ts";
import type { ChartWords } from "./support/chart-words.ts";
import { citation, sourceTitle } from "./support/citation.ts";
import { type FindingSentences, findingSentence } from "./support/finding-sentence.ts";
import { type Formatters, makeFormatters, type WritingStyle } from "./support/formatters.ts";
import type { HelpWords, UserErrorSentences } from "./support/help-words.ts";
import {
  type NoteSentences,
  noteSentence,
  type ProblemSentences,
  problemLine,
  problemSentence,
} from "./support/sentences.ts";
import { toVisible } from "./support/visible-text.ts";
import { columnWord, type Phrases, termWord, type Words } from "./support/words.ts";

/** Tag of a language of the interface. */
export type LocaleTag = "fi" | "sv" | "en";

/** Everything that is written in a language. */
export interface Locale {
  readonly tag: LocaleTag;
  /** Name of the language in itself. */
  readonly endonym: string;
  readonly words: Words;
  readonly phrases: Phrases;
  readonly format: Formatters;
  readonly charts: ChartWords;
  readonly help: HelpWords;
  readonly errors: UserErrorSentences;
  /** Word of an id; the id itself when the language has none. */
  term(family: TermFamily, id: string): string;
  /** Heading of a column; its id when the language has none. */
  column(id: string): string;
  /** Title of a source: a name as it is, what describes it in this language. */
  sourceTitle(title: string): string;
  /** Who published what, and when. */
  citation(publication: Publication): string;
  /** Text in this language. */
  text(text: LocalisedText): string;
  /** Short name of an area, as tables use it. */
  areaName(area: Area): string;
  /** Sentence of a note, with a full stop; behind the areas that it holds for where these are not all. */
  note(note: Note): string;
  /** Sentence of a finding, with a full stop. */
  finding(finding: Finding): string;
  /** A problem as one line with its place. */
  problemLine(problem: Problem): string;
  /** What was expected, without the place. */
  problemSentence(problem: Problem): string;
  /** Order of texts for people; 0 only for texts that the language holds equal. */
  compare(a: string, b: string): number;
}

/** The parts that a language is made of. */
export interface LocaleParts {
  readonly tag: LocaleTag;
  readonly endonym: string;
  readonly style: WritingStyle;
  readonly words: Words;
  readonly phrases: (format: Formatters) => Phrases;
  readonly notes: (format: Formatters) => NoteSentences;
  readonly findings: FindingSentences;
  readonly problems: ProblemSentences;
  readonly charts: ChartWords;
  readonly help: HelpWords;
  readonly errors: UserErrorSentences;
}

/** A language put together from its parts. */
export function composeLocale(parts: LocaleParts): Locale {
  const { tag, endonym, words, problems, charts, help, errors } = parts;
  const format = makeFormatters(parts.style);
  const phrases = parts.phrases(format);
  const notes = parts.notes(format);
  const language = { words, phrases, problems, format };
  const telling = { tag, words, phrases, format, sentences: parts.findings };
  // Made when texts are first compared: it takes milliseconds, and most runs compare none.
  let collator: Intl.Collator | undefined;
  return {
    tag,
    endonym,
    words,
    phrases,
    format,
    charts,
    help,
    errors,
    term: (family, id) => termWord(words, family, id) ?? id,
    column: (id) => columnWord(words, id) ?? id,
    sourceTitle: (title) => sourceTitle(words, title),
    citation: (publication) => citation(language, publication),
    text: (text) => text[tag],
    areaName: (area) => area.shortName[tag],
    note: (note) => {
      const places = (note.areas ?? []).map((area) => toVisible(area.shortName[tag]));
      const sentence = noteSentence(notes, note);
      return places.length === 0 ? sentence : `${places.join(", ")}: ${sentence}`;
    },
    finding: (finding) => findingSentence(telling, finding),
    problemLine: (problem) => problemLine(language, problem),
    problemSentence: (problem) => problemSentence(language, problem),
    compare: (a, b) => {
      collator ??= new Intl.Collator(tag);
      return collator.compare(a, b);
    },
  };
}
