import type { Field } from "../decoder.ts";
import { foldHeader } from "./fold-header.ts";

/** A field and the header words by which it is found; its id is a header word too. */
export function field(
  id: string,
  words: readonly string[],
  about: { readonly required?: boolean; readonly orElse?: string } = {},
): Field {
  const synonyms = [...new Set([id, ...words].map(foldHeader))];
  const { required = false, orElse } = about;
  return orElse === undefined
    ? { id, words, synonyms, required }
    : { id, words, synonyms, required, orElse };
}
