import type { LocalisedText } from "./area.ts";

const languages = ["fi", "sv", "en"] as const;

/** A text made alike in each language. */
export function inEachLanguage(make: (language: (typeof languages)[number]) => string) {
  return { fi: make("fi"), sv: make("sv"), en: make("en") } satisfies LocalisedText;
}

/** A text that is the same in every language: a year, a name. */
export function verbatim(text: string): LocalisedText {
  return { fi: text, sv: text, en: text };
}
