import type { Locale, LocaleTag } from "../../src/locales/locale.ts";
import { defaultLocaleTag, loadLocale, localeTags } from "../../src/locales/registry.ts";

/** Every language of the interface, in the order of its registry. */
export const locales: readonly Locale[] = await Promise.all(localeTags.map(loadLocale));

/** The language of a tag. */
export function localeFor(tag: LocaleTag): Locale {
  const found = locales.find((locale) => locale.tag === tag);
  if (found === undefined) throw new Error(`no language has the tag ${tag}`);
  return found;
}

/** The language that is used when none was chosen. */
export const defaultLocale: Locale = localeFor(defaultLocaleTag);
