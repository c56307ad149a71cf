import type { NameRule } from "../definitions.ts";
import { heldText } from "../name-rule.ts";
import * as layout from "./kernel-layout.ts";

/**
 * Tables that tell of most names that they hold no stem, without reading them letter by letter: hashes of the first four
 * bytes of stems that start a word, and for the few that may stand anywhere four bytes in a row by their nibbles. What
 * they let through is only perhaps a stem; what they hold back is surely none.
 */
export interface StemSieve {
  readonly nibbles: Uint8Array;
  readonly wordStarts: Uint8Array;
}

/** Bytes of a word start that are compared. */
const startLength = 4;
/** Bytes in a row that are looked for anywhere. */
const innerLength = 4;

/** What so many names end in that finding it tells nothing, and letters from frequent to rare. */
const usualEndings = ["yhdisty", "seura", "toimikun", "förening", "kerho", "liit", "piir"];
const lettersByUse = "aitneslokuärmvjhypdögbfcwxzåq";

/** The sieve of some rules. Missing: undefined when a stem is too short to be looked for in this way. */
export function createStemSieve(rules: readonly NameRule[]): StemSieve | undefined {
  const texts = rules.flatMap(({ stems, exceptions }) =>
    [...stems, ...exceptions].map((stem) => heldText(stem) ?? ""),
  );
  const starts = texts.filter((text) => text.startsWith(" ")).map(wordStartOf);
  const inner = texts.filter((text) => !text.startsWith(" ")).map(innerPartOf);
  if (starts.includes(undefined) || inner.includes(undefined)) return undefined;
  const wordStarts = new Uint8Array(2 ** (layout.wordStartBits - 3));
  for (const start of starts) addStart(wordStarts, start ?? 0);
  const nibbles = new Uint8Array(16 * 2 * innerLength);
  for (const [at, part] of inner.entries()) addPart(nibbles, part ?? "", 1 << (at & 7));
  return { nibbles, wordStarts };
}

/** First bytes of a stem, all of a whole word, as the kernel reads them; lower case has this bit in every byte. */
function wordStartOf(text: string): number | undefined {
  const [word = ""] = text.slice(1).split(" ");
  const bytes = new TextEncoder().encode(word);
  const isWhole = text.length > word.length + 1;
  if (bytes.length < startLength && !isWhole) return undefined;
  let key = 0;
  for (const [at, byte] of bytes.subarray(0, startLength).entries())
    key |= (byte | 0x20) << (8 * at);
  return key;
}

function addStart(wordStarts: Uint8Array, key: number): void {
  const hash = Math.imul(key, 0x9e37_79b1) >>> (32 - layout.wordStartBits);
  wordStarts[hash >>> 3] = (wordStarts[hash >>> 3] ?? 0) | (1 << (hash & 7));
}

/** The part of a stem's first word that the fewest names are likely to have. */
function innerPartOf(text: string): string | undefined {
  const [word = ""] = text.split(" ");
  const usualFrom = Math.min(
    ...usualEndings.map((ending) => word.indexOf(ending)).map((at) => (at < 0 ? word.length : at)),
  );
  let best: string | undefined;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < word.length; at += 1) {
    for (const part of partsAt(word, at)) {
      const worth = rarity(part) - 10 * Math.max(0, at + part.length - usualFrom);
      if (worth > bestWorth) [best, bestWorth] = [part, worth];
    }
  }
  return best;
}

/** The letters from a place on that have just the bytes that are looked at, if there are such. */
function partsAt(word: string, at: number): readonly string[] {
  const parts = [2, 3, 4].map((letters) => word.slice(at, at + letters));
  return parts.filter((part) => new TextEncoder().encode(part).length === innerLength);
}

function rarity(part: string): number {
  return [...part].reduce((sum, letter) => sum + ((lettersByUse.indexOf(letter) + 30) % 30), 0);
}

/** Adds the bytes of a part under the bit of its bucket; lower case has a bit that upper case lacks. */
function addPart(nibbles: Uint8Array, part: string, bucket: number): void {
  for (const [at, byte] of new TextEncoder().encode(part).entries()) {
    for (const cased of [byte, byte & ~0x20]) {
      const low = 32 * at + (cased & 15);
      const high = 32 * at + 16 + (cased >>> 4);
      nibbles[low] = (nibbles[low] ?? 0) | bucket;
      nibbles[high] = (nibbles[high] ?? 0) | bucket;
    }
  }
}
