import type { Message, UnmetGate } from "../app/outcome.ts";
import { didYouMean } from "../areas/did-you-mean.ts";
import type { Problem, Severity } from "../domain/problem.ts";
import type { Report } from "../domain/report.ts";
import type { UserError } from "../domain/user-error.ts";
import type { Locale } from "../locales/locale.ts";
import type { Paint } from "../render/support/paint.ts";

/** Problems of one kind that are written out; the rest is counted. */
const shownOfAKind = 20;

/** How lines for people are written. */
export interface MessageStyle {
  readonly locale: Locale;
  readonly paint: Paint;
}

function labelled(kind: Severity | "note", text: string, { locale, paint }: MessageStyle): string {
  const colours = { error: paint.error, warning: paint.warning, note: paint.faint };
  return `${colours[kind](`${locale.help.severities[kind]}:`)} ${text}`;
}

/** Problems by code and severity, in the order in which each kind was first met. */
function byKind(problems: readonly Problem[]): readonly (readonly [Problem, ...Problem[]])[] {
  const kinds = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const kind = kinds.get(key);
    if (kind) kind.push(problem);
    else kinds.set(key, [problem]);
  }
  return [...kinds.values()];
}

type Counts = Report["problems"]["counts"];

function countOf({ code, severity }: Problem, counts: Counts): number {
  return counts
    .filter((entry) => entry.code === code && entry.severity === severity)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Problems by kind, the first twenty of each; `counts` knows those beyond the listing. */
export function problemLines(
  problems: readonly Problem[],
  counts: Counts,
  style: MessageStyle,
): readonly string[] {
  const { locale } = style;
  return byKind(problems).flatMap((kind) => {
    const shown = kind.slice(0, shownOfAKind);
    const rest = Math.max(kind.length, countOf(kind[0], counts)) - shown.length;
    return [
      ...shown.map((problem) => labelled(problem.severity, locale.problemLine(problem), style)),
      ...(rest > 0 ? [`  ${locale.phrases.moreProblems(rest)}`] : []),
    ];
  });
}

/** The limit that was not kept, as one sentence. */
function gateSentence({ gate, limit, found }: UnmetGate, { errors }: Locale): string {
  return errors["gate/not-met"]({ facts: { gate, limit, found } });
}

/** GitHub Actions annotations for the limits that were not kept. */
export function gateAnnotations(messages: readonly Message[], locale: Locale): readonly string[] {
  return messages.flatMap((message) =>
    message.kind === "gate" ? [annotation("error", {}, gateSentence(message.gate, locale))] : [],
  );
}

/** Lines on stderr for the remarks of a run: notes, then problems, then limits that were not kept. */
export function messageLines(
  messages: readonly Message[],
  summary: Report["problems"],
  style: MessageStyle,
): readonly string[] {
  const { locale } = style;
  const notes = messages.flatMap((message) =>
    message.kind === "note"
      ? [labelled("note", locale.note(message.note).replace(/[.]$/, ""), style)]
      : [],
  );
  const problems = messages.flatMap((message) =>
    message.kind === "problem" ? [message.problem] : [],
  );
  const gates = messages.flatMap((message) =>
    message.kind === "gate" ? [labelled("error", gateSentence(message.gate, locale), style)] : [],
  );
  return [...notes, ...problemLines(problems, summary.counts, style), ...gates];
}

/** Nearest words among those that an option takes, when the error carries no suggestion of its own. */
function suggestionsOf({ suggestions, facts }: UserError): readonly string[] {
  const { value, choices } = facts;
  if (suggestions.length > 0 || typeof value !== "string" || typeof choices !== "string") {
    return suggestions;
  }
  const candidates = choices.split(", ").map((label) => ({ label, form: label }));
  return didYouMean(value.toLowerCase(), candidates);
}

/** The user's error as one sentence, with what could have been meant. */
export function errorSentence(error: UserError, locale: Locale): string {
  const suggestions = suggestionsOf(error);
  const hint =
    suggestions.length === 0
      ? ""
      : `, ${locale.phrases.didYouMean(locale.format.alternatives(suggestions))}`;
  return `${locale.errors[error.code](error)}${hint}`;
}

/** The line on stderr for the user's error. */
export function errorLine(error: UserError, style: MessageStyle): string {
  return labelled("error", errorSentence(error, style.locale), style);
}

/** Text inside a workflow command, where line ends and per cent signs would end or change it. */
function escapedForWorkflow(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function annotation(
  severity: Severity,
  place: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const properties = Object.entries(place).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          `${key}=${escapedForWorkflow(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
        ],
  );
  const where = properties.length === 0 ? "" : ` ${properties.join(",")}`;
  return `::${severity}${where}::${escapedForWorkflow(text)}`;
}

/**
 * GitHub Actions annotations for the problems of the inputs, the first twenty of each kind. Standard input has no line
 * to which one could be pinned.
 */
export function problemAnnotations(
  problems: readonly Problem[],
  locale: Locale,
): readonly string[] {
  return byKind(problems.filter(({ source }) => source !== "-")).flatMap((kind) =>
    kind.slice(0, shownOfAKind).map((problem) => {
      const { source, line, column, severity } = problem;
      const place = { file: source, line, col: column?.number };
      return annotation(severity, place, locale.problemLine(problem));
    }),
  );
}

/** GitHub Actions annotations for the user's error and for what made an input unusable. */
export function errorAnnotations(error: UserError, locale: Locale): readonly string[] {
  return [
    ...problemAnnotations(error.problems, locale),
    annotation("error", {}, errorSentence(error, locale)),
  ];
}
