/** The error value that stands for a formula without a saved one; no spreadsheet writes it, the library knows it. */
export const noSavedValue = "#WTF?";

const anyFormula = /<(?:\w+:)?f[\s/>]/;
const cell = /<((?:\w+:)?)c((?:\s[^<>]*)?)>((?:(?!<\/?\1c[\s>])[\s\S])*?)<\/\1c>/g;
const formula = /<(?:\w+:)?f[\s/>]/;
const value = /<(?:\w+:)?v(?:\s[^<>]*)?>[^<]/;
const anyValue = /<(?:\w+:)?v[\s/>]/;

/**
 * A sheet's XML in which every formula whose value was never saved has the error value `noSavedValue`: the library
 * would read it as 0. A text that a formula gives may be empty (`t="str"` with an empty value); a number may not.
 */
export function markFormulas(xml: string): string {
  if (!anyFormula.test(xml)) return xml;
  return xml.replace(cell, (whole, prefix: string, attributes: string, content: string) => {
    if (!formula.test(content) || value.test(content)) return whole;
    if (/\st=["']str["']/.test(attributes) && anyValue.test(content)) return whole;
    const others = attributes.replace(/\st=(?:"[^"]*"|'[^']*')/, "");
    const kept = content.replace(/<((?:\w+:)?)v(?:\s*\/>|(?:\s[^<>]*)?><\/\1v>)/, "");
    return `<${prefix}c${others} t="e">${kept}<${prefix}v>${noSavedValue}</${prefix}v></${prefix}c>`;
  });
}
