import { boldWidths, regularWidths } from "./glyph-widths.ts";

/** Size and weight of type. Unit: size in units of the picture. */
export interface Type {
  readonly size: number;
  readonly weight?: "bold";
}

const toLookup = (widths: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(widths).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    ),
  );

const lookups = { regular: toLookup(regularWidths), bold: toLookup(boldWidths) };

/** Widths of what the table does not hold: letters of other scripts, and pictures such as emoji. */
const unknownLetter = 110;
const unknownPicture = 140;

/**
 * How wide a text is at most, in units of the picture.
 *
 * Shape: a letter with accents is as wide as without; kerning and ligatures, which only narrow, are left out.
 * @example widthOf("ääni", { size: 100 }) // 216
 */
export function widthOf(text: string, { size, weight = undefined }: Type): number {
  const lookup = lookups[weight ?? "regular"];
  let hundredths = 0;
  for (const character of text.normalize("NFD")) hundredths += widthOfCharacter(character, lookup);
  return (hundredths * size) / 100;
}

function widthOfCharacter(character: string, lookup: ReadonlyMap<string, number>): number {
  const known = lookup.get(character);
  if (known !== undefined) return known;
  if (/^\p{M}$/u.test(character)) return 0;
  return character.length > 1 ? unknownPicture : unknownLetter;
}
