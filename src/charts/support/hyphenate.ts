import { type Type, widthOf } from "./text-width.ts";

const vowel = /^[aeiouyåäöéü]$/iu;
const letter = /^\p{L}$/u;
/** Fewest letters that may stand alone before and behind a hyphen. */
const fewestBefore = 2;
const fewestBehind = 4;

/**
 * A word in parts that fit a width. Finnish and Swedish syllables begin with the consonant before a vowel, so words are
 * parted there and get a hyphen; where no such place fits they are cut anywhere, one character at least.
 *
 * @example hyphenate("Kymmenedalen", { size: 10 }, 70) // ["Kymmene-", "dalen"]
 */
export function hyphenate(word: string, type: Type, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = [...word];
  while (widthOf(rest.join(""), type) > width && rest.length > 1) {
    const fitting = fittingLength(rest, type, width);
    const at = syllableWithin(rest, fitting) ?? fitting;
    const hyphen = letter.test(rest[at - 1] ?? "") && letter.test(rest[at] ?? "") ? "-" : "";
    parts.push(rest.slice(0, at).join("") + hyphen);
    rest = rest.slice(at);
  }
  return [...parts, rest.join("")];
}

/** How many of the characters fit before a hyphen; one at least. */
function fittingLength(characters: readonly string[], type: Type, width: number): number {
  let taken = "";
  let length = 0;
  for (const character of characters) {
    taken += character;
    if (widthOf(`${taken}-`, type) > width) break;
    length += 1;
  }
  return Math.min(Math.max(1, length), characters.length - 1);
}

/** The last place within so many characters where a syllable begins. */
function syllableWithin(characters: readonly string[], most: number): number | undefined {
  for (let at = Math.min(most, characters.length - fewestBehind); at >= fewestBefore; at -= 1) {
    const [before = "", first = "", second = ""] = characters.slice(at - 1, at + 2);
    const begins = letter.test(first) && !vowel.test(first) && vowel.test(second);
    if (begins && letter.test(before)) return at;
  }
  return undefined;
}
