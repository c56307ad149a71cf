const blanks = /[\s\u00a0\u2007\u2009\u202f\ufeff]+/gu;
const softHyphens = /\u00ad/gu;
const hyphens = /[-\u2010-\u2015\u2212]/gu;
const combiningMarks = /\p{M}+/gu;

/**
 * The form by which names are compared: NFC, lower case, blanks folded to one space, hyphens and dashes as spaces.
 * @example foldName("  VARSINAIS–SUOMI ") // "varsinais suomi"
 */
export function foldName(text: string): string {
  const plain = text.normalize("NFC").toLowerCase().replace(softHyphens, "");
  return plain.replace(hyphens, " ").replace(blanks, " ").trim();
}

/**
 * A folded name without its diacritics, for those who type or store plain letters.
 * @example dropDiacritics("jyväskylä") // "jyvaskyla"
 */
export function dropDiacritics(folded: string): string {
  return folded.normalize("NFD").replace(combiningMarks, "");
}
