import { note } from "../../domain/note-id.ts";
import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import { figuresOf } from "./figure-of.ts";
import { denominatorLines, starredCoverages } from "./footnotes.ts";
import { flagLine, missingLine } from "./mark-lines.ts";
import { problemLines } from "./problem-lines.ts";
import { type SourceText, sourceTexts } from "./source-texts.ts";

/** A group of lines below the tables; a line that begins with four blanks belongs to the one before it. */
export interface Remark {
  readonly id: keyof Locale["words"]["headings"];
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Everything that is said below the tables, in a fixed order; groups without a line are left out. */
export function remarksOf(report: Report, locale: Locale): readonly Remark[] {
  const { headings } = locale.words;
  const remarks: readonly Remark[] = [
    { id: "notes", heading: headings.notes, lines: noteLines(report, locale) },
    { id: "denominators", heading: headings.denominators, lines: denominatorLines(report, locale) },
    { id: "marks", heading: headings.marks, lines: markLines(report, locale) },
    {
      id: "accounts",
      heading: headings.accounts,
      lines: report.accounts.map((account) => toVisible(locale.phrases.account(account))),
    },
    { id: "problems", heading: headings.problems, lines: problemLines(report, locale) },
    {
      id: "sources",
      heading: headings.sources,
      lines: sourceTexts(report, locale).flatMap(sourceLines),
    },
  ];
  return remarks.filter(({ lines }) => lines.length > 0);
}

/** Notes as sentences, after what each star means; the one on the country's coverage carries the star that it explains. */
function noteLines(report: Report, locale: Locale): readonly string[] {
  const sentences = report.notes.map((each) => locale.note(each));
  const explaining = new Set<string>();
  const lines = new Set<string>();
  for (const { coverage, isOfSeveral } of starredCoverages(report)) {
    const sentence = locale.note(note("country-coverage", coverage));
    if (!isOfSeveral && sentences.includes(sentence)) explaining.add(sentence);
    else lines.add(`* ${locale.phrases.coverage(coverage)}`);
  }
  return [...lines, ...sentences.map((each) => (explaining.has(each) ? `* ${each}` : each))];
}

/** One line for each reason and each flag that occurs in the tables, with its mark. */
function markLines(report: Report, locale: Locale): readonly string[] {
  const lines = new Set<string>();
  for (const { figure } of report.tables.flatMap(figuresOf)) {
    const { outcome } = figure;
    if (outcome.kind === "missing") lines.add(missingLine(outcome, locale));
    else for (const flag of outcome.flags) lines.add(flagLine(flag, locale));
  }
  return [...lines];
}

/** A source with its number: what was published, then the file that was read. */
function sourceLines({ number, publications, file }: SourceText): readonly string[] {
  const published = publications.map(({ text, url }) =>
    url === undefined ? text : `${text}, ${url}`,
  );
  return [...published, file].map((line, index) =>
    index === 0 ? `[${number}] ${line}` : `    ${line}`,
  );
}
