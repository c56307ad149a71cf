import { foldName } from "./fold-name.ts";

/** Folded labels of rows that total a table: the country, its mainland, or everything above. */
const totals: ReadonlySet<string> = new Set([
  "koko maa",
  "koko suomi",
  "suomi",
  "hela landet",
  "hela finland",
  "whole country",
  "finland",
  "manner suomi",
  "fasta finland",
  "fastlandsfinland",
  "mainland finland",
  "yhteensä",
  "kaikki yhteensä",
  "koko maa yhteensä",
  "summa",
  "totalt",
  "sammanlagt",
  "total",
  "in total",
  "sss",
]);

/**
 * Whether a cell of an area column labels a total row, so that the row is a check and not an area.
 * @example isTotalName("MANNER-SUOMI") // true
 */
export function isTotalName(text: string): boolean {
  const folded = foldName(text).replace(/^sss (?=.)/u, "");
  return totals.has(folded.replace(/:$/u, "").trimEnd());
}
