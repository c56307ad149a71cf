import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";

/** The line above everything: area with its code, or level, then reference date and division. */
export function titleOf(
  { area, level, referenceDate, divisionYear, tables }: Report,
  locale: Locale,
): string {
  const { words, phrases } = locale;
  const first = tables[0];
  const parts: (string | undefined)[] =
    area === undefined
      ? [
          first === undefined ? undefined : locale.term("table", first.id),
          level && words.levels[level],
        ]
      : [locale.areaName(area), `${words.levels[area.key.level]} ${area.key.code}`];
  if (referenceDate !== undefined) parts.push(phrases.referenceDate(referenceDate));
  if (divisionYear !== undefined) parts.push(phrases.divisionYear(divisionYear));
  return parts
    .filter((part) => part !== undefined)
    .map(toVisible)
    .join(" · ");
}
