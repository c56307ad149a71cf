/** Abbreviations under which a recipient may stand, and what they stand for in nominative, genitive and Swedish. */
const abbreviations: readonly (readonly [abbreviation: string, full: RegExp])[] = [
  ["mll", /\bmannerheimin lastensuojeluliit(?:to|on)(?=\s|$)/gu],
  ["spr", /\bsuomen punai(?:nen|sen) risti[n]?(?=\s|$)/gu],
  ["frk", /\bfinlands röda kors(?=\s|$)/gu],
  ["ekl", /\beläkkeensaajien keskusliit(?:to|on)(?=\s|$)/gu],
  ["mtkl", /\bmielenterveyden keskusliit(?:to|on)(?=\s|$)/gu],
  ["vtkl", /\bvanhustyön keskusliit(?:to|on)(?=\s|$)/gu],
  ["kvtl", /\bkehitysvammaisten tukiliit(?:to|on)(?=\s|$)/gu],
  ["nnky", /\bnuorten naisten kristilli(?:nen|sen) yhdisty(?:s|ksen)(?=\s|$)/gu],
  ["nmky", /\bnuorten miesten kristilli(?:nen|sen) yhdisty(?:s|ksen)(?=\s|$)/gu],
  ["vpk", /\b(?:vapaaehtoi(?:nen|sen) palokun(?:ta|nan)|vapaapalokun(?:ta|nan))(?=\s|$)/gu],
];

/** Words for the legal form, which some lists write and others leave out. */
const forms = /\s(?:ry|rf|sr|rs|rp|rekisteröity yhdistys|registrerad förening)$/u;

/** The name as two rows of one list agree in it: NFC, lower case, blanks folded. */
export function plainRecipient(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/**
 * The form by which different spellings of one recipient are found: without punctuation and the word for the legal
 * form, with the full names of well-known organisations as their abbreviations.
 * @example foldRecipient("Mannerheimin Lastensuojeluliiton Pohjanmaan piiri ry") // "mll pohjanmaan piiri"
 */
export function foldRecipient(name: string): string {
  const words = plainRecipient(name)
    .replace(/\./gu, "")
    .replace(/&/gu, " ja ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = words.replace(forms, "").replace(forms, "");
  return abbreviations.reduce((text, [short, full]) => text.replace(full, short), bare);
}
