import type { FilePartId } from "../../domain/word-id.ts";
import type { Locale } from "../../locales/locale.ts";

/**
 * How the cells of a flat table are written. `ids` for machines; `words` for a delimited file that a spreadsheet opens;
 * `workbook` has words too, marks as tables show them, and the limits of every figure.
 */
export interface FlatStyle {
  readonly locale: Locale;
  readonly form: "ids" | "words" | "workbook";
}

/** The heading of a part of a value: `country_mark`, or in words `Koko maa: Merkintä`; a workbook's value bears none. */
export function partHeading(base: string, part: FilePartId, { locale, form }: FlatStyle): string {
  if (base !== "" && part === "value" && form === "workbook") return base;
  const name = form === "ids" ? part : locale.words.fileParts[part];
  if (base === "") return name;
  return form === "ids" ? `${base}_${name}` : `${base}: ${name}`;
}
