import { boldWidths, regularWidths } from "./glyph-widths.ts";

/** Size and weight of type. Unit: size in units of the picture. */
export interface Type {
  readonly size: number;
  readonly weight?: "bold";
}

type Lookup = ReadonlyMap<string, number>;

/** Widths by character, those of accented Latin letters among them. */
function toLookup(widths: Readonly<Record<number, string>>): Lookup {
  const plain = new Map(
    Object.entries(widths).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    ),
  );
  const accented = Array.from({ length: 0x0180 - 0x00c0 }, (_, place) =>
    String.fromCharCode(0x00c0 + place),
  );
  return new Map([
    ...accented.map((letter) => [letter, plain.get(baseOf(letter)) ?? unknownLetter] as const),
    ...plain,
  ]);
}

/** A letter without its accents. */
function baseOf(letter: string): string {
  return letter.normalize("NFD").charAt(0);
}

/** Widths of what the table does not hold: letters of other scripts, and pictures such as emoji. */
const unknownLetter = 110;
const unknownPicture = 140;

const lookups = { regular: toLookup(regularWidths), bold: toLookup(boldWidths) };

/**
 * How wide a text is at most, in units of the picture.
 *
 * Shape: a letter with accents is as wide as without; kerning and ligatures, which only narrow, are left out.
 * @example widthOf("ääni", { size: 100 }) // 216
 */
export function widthOf(text: string, { size, weight }: Type): number {
  const lookup = lookups[weight ?? "regular"];
  let hundredths = 0;
  for (const character of text) hundredths += lookup.get(character) ?? widthOfUnknown(character);
  return (hundredths * size) / 100;
}

function widthOfUnknown(character: string): number {
  if (/^\p{M}$/u.test(character)) return 0;
  return character.length > 1 ? unknownPicture : unknownLetter;
}
