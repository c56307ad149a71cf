import type { Locale } from "../locales/locale.ts";
import { defaultLocaleTag, loadLocale, localeTags } from "../locales/registry.ts";
import type { Io } from "./io.ts";
import { languageIn, type SettingsLookup } from "./settings.ts";

/** What must be known before the command line is understood, so that its errors are written as the user wishes. */
export interface Manner {
  readonly locale: Locale;
  readonly noColour: boolean;
  readonly debug: boolean;
  readonly annotate: boolean;
}

/** Looks ahead in the command line. A wrong `--lang` is found by the parser, and told in the default language. */
export async function mannerOf(
  argv: readonly string[],
  env: Io["env"],
  settings: SettingsLookup,
): Promise<Manner> {
  const end = argv.indexOf("--");
  const words = end < 0 ? argv : argv.slice(0, end);
  const after = words[words.lastIndexOf("--lang") + 1];
  const joined = words.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  const written = words.includes("--lang") ? after : joined;
  const variable = env("SOSTE_STATS_LANG");
  const wanted = (written ?? (variable || languageIn(settings)))
    ?.split(",")[0]
    ?.trim()
    .toLowerCase();
  const tag = localeTags.find((known) => known === wanted) ?? defaultLocaleTag;
  return {
    locale: await loadLocale(tag),
    noColour: words.includes("--no-color"),
    debug: words.includes("--debug"),
    annotate: env("GITHUB_ACTIONS") === "true",
  };
}
