import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";

/** The line above everything: area with its code, or the survey or first table with the level, then reference date and division. */
export function titleOf(report: Report, locale: Locale): string {
  return titleParts(report, locale).join(" · ");
}

/** What the title says, part by part, the name of what the report is about first. */
export function titleParts(
  { subject, area, level, referenceDate, divisionYear, tables }: Report,
  locale: Locale,
): readonly string[] {
  const { words, phrases } = locale;
  const first = tables[0];
  const parts: (string | undefined)[] =
    area === undefined || subject !== undefined
      ? [
          subject === undefined ? undefined : locale.text(subject),
          first === undefined || subject !== undefined ? undefined : locale.term("table", first.id),
          level && words.levels[level],
        ]
      : [locale.areaName(area), `${words.levels[area.key.level]} ${area.key.code}`];
  if (referenceDate !== undefined) parts.push(phrases.referenceDate(referenceDate));
  if (divisionYear !== undefined) parts.push(phrases.divisionYear(divisionYear));
  return parts.filter((part) => part !== undefined).map(toVisible);
}
