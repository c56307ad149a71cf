import type { IsoDate } from "../../domain/calendar.ts";
import { type Mark, markOf } from "../../domain/missing.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import type { Flag } from "../../locales/support/words.ts";
import { flagMark } from "./cell-text.ts";
import { figuresOf } from "./figure-of.ts";
import { coverageLines, denominatorLines } from "./footnotes.ts";
import { problemLines } from "./problem-lines.ts";

/** A group of lines below the tables. */
export interface Remark {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Everything that is said below the tables, in a fixed order; groups without a line are left out. */
export function remarksOf(report: Report, locale: Locale): readonly Remark[] {
  const { headings } = locale.words;
  const remarks: readonly Remark[] = [
    { heading: headings.notes, lines: noteLines(report, locale) },
    { heading: headings.denominators, lines: denominatorLines(report, locale) },
    { heading: headings.marks, lines: markLines(report, locale) },
    {
      heading: headings.accounts,
      lines: report.accounts.map((account) => toVisible(locale.phrases.account(account))),
    },
    { heading: headings.problems, lines: problemLines(report, locale) },
    {
      heading: headings.sources,
      lines: report.provenance.inputs.flatMap((input, index) =>
        sourceLines(input, index + 1, locale),
      ),
    },
  ];
  return remarks.filter(({ lines }) => lines.length > 0);
}

/** Notes as sentences; the one on the country's coverage carries the star of the column it explains. */
function noteLines(report: Report, locale: Locale): readonly string[] {
  const starred = coverageLines(report, locale);
  const hasNote = report.notes.some(({ id }) => id === "country-coverage");
  const notes = report.notes.map((note) => {
    const star = note.id === "country-coverage" && starred.length > 0 ? "* " : "";
    return star + locale.note(note);
  });
  return hasNote && starred.length <= 1 ? notes : [...starred.map((line) => `* ${line}`), ...notes];
}

/** One line for each reason and each flag that occurs in the tables, with its mark. */
function markLines(report: Report, { words, phrases }: Locale): readonly string[] {
  const lines = new Set<string>();
  const outcomes = report.tables.flatMap(figuresOf).map(({ figure }) => figure.outcome);
  for (const outcome of outcomes) {
    if (outcome.kind === "known") {
      for (const flag of outcome.flags) lines.add(flagLine(flag, words));
      continue;
    }
    const mark = markOf(outcome.reason);
    const reason = words.missing[outcome.reason];
    const sentence =
      outcome.detail === undefined
        ? reason
        : phrases.missingDetail(reason, toVisible(words.fields[outcome.detail] ?? outcome.detail));
    lines.add(`${marked(mark, words)}: ${sentence}`);
  }
  return [...lines];
}

function flagLine(flag: Flag, words: Locale["words"]): string {
  const mark = flagMark(flag);
  return mark === "!" ? `[!] ${words.flags[flag]}` : `${marked(mark, words)}: ${words.flags[flag]}`;
}

function marked(mark: Mark, words: Locale["words"]): string {
  return `[${mark}] ${words.marks[mark]}`;
}

/** Whether a publisher's date is a whole day; some give a month or words. */
function isDay(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

/** How much of a checksum is shown to people; files for machines carry it whole. */
const checksumShown = 12;

/** A source: what was published, by whom, when and on which terms, then the file that was read. */
function sourceLines(
  input: InputRecord,
  number: number,
  { phrases, format }: Locale,
): readonly string[] {
  const sha256 = input.sha256.slice(0, checksumShown);
  const file = phrases.input({ name: toVisible(input.name), rows: input.rows, sha256 });
  const published = input.publications.map(({ publisher, title, url, dated, licence }) =>
    [
      `${publisher}: ${title}`,
      ...(dated === undefined ? [] : [phrases.dated(isDay(dated) ? format.date(dated) : dated)]),
      phrases.licence(licence),
      ...(url === undefined ? [] : [url]),
    ]
      .map(toVisible)
      .join(", "),
  );
  return [
    `[${number}] ${published[0] ?? file}`,
    ...published.slice(1),
    ...(published.length > 0 ? [file] : []),
  ].map((line, index) => (index === 0 ? line : `    ${line}`));
}
