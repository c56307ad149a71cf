import { createByteDictionary } from "./byte-dictionary.ts";
import { notPlain } from "./plain-cells.ts";

/** Numbers of a column's cells: what a converter made of each distinct text when it was first seen. */
export interface CellWords {
  /** `notPlain` where the converter says so, the bytes are no text, or too many texts are known already. */
  valueOf(bytes: Uint8Array, view: DataView, start: number, end: number): number;
}

/** Words of a column. `convert` gives a number from 0, or `notPlain`. */
export function createCellWords(
  toText: (bytes: Uint8Array) => string | undefined,
  convert: (text: string) => number,
): CellWords {
  const dictionary = createByteDictionary();
  const values: number[] = [];
  const learn = (bytes: Uint8Array, view: DataView, start: number, end: number): number => {
    const at = dictionary.add(bytes, view, start, end);
    if (at < 0) return notPlain;
    const text = toText(bytes.subarray(start, end));
    values[at] = text === undefined ? notPlain : convert(text);
    return at;
  };
  return {
    valueOf(bytes, view, start, end) {
      const known = dictionary.find(bytes, view, start, end);
      const at = known < 0 ? learn(bytes, view, start, end) : known;
      return at < 0 ? notPlain : (values[at] as number); // every number that was given has its value
    },
  };
}

/** Words of two columns that only together say something. */
export interface PairWords {
  readonly first: CellWords;
  readonly second: CellWords;
  /** What the converter made of the texts with these values in `first` and `second`. */
  valueOf(first: number, second: number): number;
}

/** Words of a pair of columns. Each pair of texts is converted once. */
export function createPairWords(
  toText: (bytes: Uint8Array) => string | undefined,
  convert: (first: string, second: string) => number,
): PairWords {
  const collect = () => {
    const texts: string[] = [];
    return { texts, words: createCellWords(toText, (text) => texts.push(text) - 1) };
  };
  const [one, other] = [collect(), collect()];
  const values = new Map<number, number>();
  // Where there is no second column, its text is always the first that was seen.
  const valuesOfFirst: (number | undefined)[] = [];
  return {
    first: one.words,
    second: other.words,
    valueOf(first, second) {
      if (second === 0) {
        const known = valuesOfFirst[first];
        if (known !== undefined) return known;
        const value = convert(one.texts[first] ?? "", other.texts[0] ?? "");
        valuesOfFirst[first] = value;
        return value;
      }
      const pair = first * 65_536 + second;
      const known = values.get(pair);
      if (known !== undefined) return known;
      const value = convert(one.texts[first] ?? "", other.texts[second] ?? "");
      values.set(pair, value);
      return value;
    },
  };
}
