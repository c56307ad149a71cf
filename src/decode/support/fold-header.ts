/**
 * A header, or another word of a closed list, as it is compared: NFC, lower case, without blanks, dots, hyphens and
 * underscores, without a footnote mark (`Alue 1)`) and without a unit in brackets (`Väestö (henkeä)`).
 */
export function foldHeader(text: string): string {
  const bare = text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/(?:\s+\d{1,2}\)|\s*[¹²³⁴-⁹]\)?|\s*\*)$/u, "");
  const unbracketed = bare.replace(/\s*[([][^()[\]]*[)\]]$/u, "");
  return (unbracketed === "" ? bare : unbracketed).replace(/[\s\uFEFF._‐‑–—-]+/gu, "");
}
