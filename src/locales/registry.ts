import { en } from "./en.ts";
import { fi } from "./fi.ts";
import type { Locale, LocaleTag } from "./locale.ts";
import { sv } from "./sv.ts";

/** The languages of the interface, the default first. */
export const locales: readonly Locale[] = [fi, sv, en];

const localeByTag: Readonly<Record<LocaleTag, Locale>> = { fi, sv, en };

/** The language that is used when none was chosen. */
export const defaultLocale: Locale = fi;

/** The language of a tag. */
export function localeFor(tag: LocaleTag): Locale {
  return localeByTag[tag];
}
