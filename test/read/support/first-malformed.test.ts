import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstMalformed } from "../../../src/read/support/first-malformed.ts";
import { wholeCharacters } from "../../../src/read/support/whole-characters.ts";

const encodings = ["utf-8", "utf-16le", "utf-16be"] as const;

/** Bytes among which every length of character, every forbidden form and every border is likely. */
const bytes = fc
  .array(
    fc.constantFrom(
      ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xd7],
      ...[0xd8, 0xdb, 0xdc, 0xdf, 0xe0, 0xe4, 0xed, 0xef, 0xf0, 0xf3, 0xf4, 0xf5, 0xff],
    ),
    { maxLength: 12 },
  )
  .map((all) => Uint8Array.from(all));

/** The platform's decoder is the oracle of what is well formed. */
function isWellFormed(content: Uint8Array, encoding: (typeof encodings)[number]): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

describe.each(encodings)("%s", (encoding) => {
  test("bytes are malformed exactly when a strict decoder refuses them", () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const at = firstMalformed(content, encoding);
        expect(at === undefined).toBe(isWellFormed(content, encoding));
        expect(isWellFormed(content.subarray(0, at), encoding)).toBe(true);
      }),
      { seed: 20210831, numRuns: 3000 },
    );
  });

  test("a character cut at the end is held back, and nothing of a whole one", () => {
    const text = "aä€😀";
    const all =
      encoding === "utf-8"
        ? new TextEncoder().encode(text)
        : Uint8Array.from([...text].flatMap((each) => [...utf16(each, encoding)]));
    const borders = new Set([0, ...[...text].map((_, at) => lengthOf(text, at + 1, encoding))]);
    for (let cut = 0; cut <= all.length; cut += 1) {
      const whole = wholeCharacters(all.subarray(0, cut), encoding);
      expect(borders).toContain(whole);
      expect([...borders].filter((border) => border <= cut).at(-1)).toBe(whole);
    }
  });
});

function utf16(character: string, encoding: "utf-16le" | "utf-16be"): Uint8Array {
  const view = new DataView(new ArrayBuffer(character.length * 2));
  for (let at = 0; at < character.length; at += 1) {
    view.setUint16(at * 2, character.charCodeAt(at), encoding === "utf-16le");
  }
  return new Uint8Array(view.buffer);
}

function lengthOf(text: string, characters: number, encoding: (typeof encodings)[number]): number {
  const start = [...text].slice(0, characters).join("");
  return encoding === "utf-8" ? new TextEncoder().encode(start).length : start.length * 2;
}

test("the offset is that of the whole malformed sequence's first byte", () => {
  expect(firstMalformed(Uint8Array.of(0x41, 0xe4, 0x6e), "utf-8")).toBe(1);
  expect(firstMalformed(Uint8Array.of(0x41, 0xe2, 0x82), "utf-8")).toBe(1);
});

test("Windows-1252 has no malformed bytes and no long characters", () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(firstMalformed(all, "windows-1252")).toBeUndefined();
  expect(wholeCharacters(all, "windows-1252")).toBe(256);
});
