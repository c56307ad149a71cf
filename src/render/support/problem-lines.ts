import type { Problem } from "../../domain/problem.ts";
import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import { isCheck } from "./main-table.ts";

/** How many problems of one kind people are shown; documents for machines list up to a thousand in all. */
const shownOfAKind = 20;

/** Problems by kind and source with their count; a check lists the first of each kind below it. */
export function problemLines(report: Report, locale: Locale): readonly string[] {
  const { errors, warnings, counts, listed } = report.problems;
  if (errors + warnings === 0) return [];
  const lists = isCheck(report);
  const lines = counts.flatMap(({ code, severity, source, count }) => {
    const kind = locale.words.problemKinds[code];
    const summary = locale.phrases.problemCount(kind, severity, toVisible(source), count);
    if (!lists) return [summary];
    const ofKind = listed.filter(
      (problem) =>
        problem.code === code && problem.severity === severity && problem.source === source,
    );
    return [summary, ...listing(ofKind, count, locale)];
  });
  return [locale.phrases.problemTotals(errors, warnings), ...lines];
}

function listing(problems: readonly Problem[], count: number, locale: Locale): readonly string[] {
  const shown = problems.slice(0, shownOfAKind);
  const rest = count - shown.length;
  const lines = shown.map((problem) => `    ${locale.problemLine(problem)}`);
  return rest > 0 ? [...lines, `    ${locale.phrases.moreProblems(rest)}`] : lines;
}
