import type { FilePartId } from "../../domain/word-id.ts";
import type { Locale } from "../../locales/locale.ts";
import { plainNumber } from "./plain-number.ts";

/** How the cells of a flat file are written: ids for machines, or words and decimal commas for a spreadsheet. */
export interface FlatStyle {
  readonly locale: Locale;
  readonly words: boolean;
  readonly decimalMark: "." | ",";
}

/** A number in full precision with the file's decimal mark; nothing where there is none. */
export function numberText(value: number | undefined, { decimalMark }: FlatStyle): string {
  return value === undefined ? "" : plainNumber(value).replace(".", decimalMark);
}

/** The heading of a part of a value: `country_mark`, or in words `Koko maa: Merkintä`. */
export function partHeading(base: string, part: FilePartId, { locale, words }: FlatStyle): string {
  const name = words ? locale.words.fileParts[part] : part;
  if (base === "") return name;
  return words ? `${base}: ${name}` : `${base}_${name}`;
}
