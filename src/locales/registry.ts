import type { Locale, LocaleTag } from "./locale.ts";

/** Tags of the languages of the interface, the default first. */
export const localeTags: readonly LocaleTag[] = ["fi", "sv", "en"];

/** The language that is used when none was chosen. */
export const defaultLocaleTag: LocaleTag = "fi";

const loads: Readonly<Record<LocaleTag, () => Promise<Locale>>> = {
  fi: async () => (await import("./fi.ts")).fi,
  sv: async () => (await import("./sv.ts")).sv,
  en: async () => (await import("./en.ts")).en,
};

/** Brings in the language of a tag; a run needs one of them. */
export async function loadLocale(tag: LocaleTag): Promise<Locale> {
  return await loads[tag]();
}
