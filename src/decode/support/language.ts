import type { RegisterLanguage } from "../../domain/association.ts";
import { foldHeader } from "./fold-header.ts";

const words: Readonly<Record<Exclude<RegisterLanguage, "unknown">, readonly string[]>> = {
  // 1, 2 and 3 are the language codes of the Business Information System.
  fi: ["fi", "fin", "suomi", "suomenkielinen", "finska", "finskspråkig", "finnish", "1"],
  sv: ["sv", "swe", "ruotsi", "ruotsinkielinen", "svenska", "svenskspråkig", "swedish", "2"],
  other: [
    "en",
    "eng",
    "englanti",
    "engelska",
    "english",
    "3",
    "muu",
    "muu kieli",
    "annat",
    "annat språk",
    "övriga",
    "other",
    "kaksikielinen",
    "tvåspråkig",
    "bilingual",
    "se",
    "saame",
    "samiska",
    "sami",
  ],
};

const languageByWord = new Map<string, RegisterLanguage>(
  (["fi", "sv", "other"] as const).flatMap((language) =>
    words[language].map((word) => [foldHeader(word), language] as const),
  ),
);

/** The language of registration that a normalised cell names, or undefined when it is not a known word. */
export function toLanguage(text: string): RegisterLanguage | undefined {
  return languageByWord.get(foldHeader(text));
}
