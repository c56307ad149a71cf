const blanks = /[\s\u00a0\u2007\u2009\u202f\ufeff]+/gu;
const softHyphens = /\u00ad/gu;
const hyphens = /[-\u2010-\u2015\u2212]/gu;
/** Most names are one word of letters that these steps would leave as they are. */
const plainWord = /^[a-zà-öø-ÿ]+$/u;
const combiningMarks = /\p{M}+/gu;

/**
 * The form by which names are compared: NFC, lower case, blanks folded to one space, hyphens and dashes as spaces.
 * @example foldName("  VARSINAIS–SUOMI ") // "varsinais suomi"
 */
export function foldName(text: string): string {
  const lower = text.normalize("NFC").toLowerCase();
  if (plainWord.test(lower)) return lower;
  const plain = lower.replace(softHyphens, "");
  return plain.replace(hyphens, " ").replace(blanks, " ").trim();
}

/**
 * A folded name without its diacritics, for those who type or store plain letters.
 * @example dropDiacritics("jyväskylä") // "jyvaskyla"
 */
export function dropDiacritics(folded: string): string {
  return folded.normalize("NFD").replace(combiningMarks, "");
}
