import { expect, test } from "vitest";
import { dateMark, rowFingerprint, textMark } from "../../src/domain/row-fingerprint.ts";

test("a text without blanks or punctuation is hashed as FNV-1a, entered as one word", () => {
  // FNV-1a of "a" at 32 bits is e40c292c (test vectors at isthe.com/chongo/tech/comp/fnv); joined to the basis.
  const word = 0xe40c_292c;
  expect(textMark("a")).toBe(Math.imul(0x811c_9dc5 ^ word, 0x0100_0193) >>> 0);
});

test("texts that differ in a letter, a blank or a mark of punctuation differ", () => {
  const texts = [
    "Rauma-kerho",
    "Rauma kerho",
    "Rauma - kerho",
    "Raumakerho",
    "kerho Rauma",
    "rauma kerho",
    "",
    "-",
  ];
  expect(new Set(texts.map(textMark)).size).toBe(texts.length);
});

test("a field that is blank says the same as one that is not there", () => {
  const name = textMark("Kuuran seura ry");
  expect(rowFingerprint({ name, address: textMark("") })).toBe(rowFingerprint({ name }));
});

test("the same text in another field makes another row", () => {
  const mark = textMark("Akaa");
  expect(rowFingerprint({ name: mark })).not.toBe(rowFingerprint({ former_name: mark }));
});

test("a day is packed as year, month and day, and none is 0", () => {
  expect(dateMark("1990-02-01")).toBe(1990 * 512 + 2 * 32 + 1);
  expect(dateMark(undefined)).toBe(0);
});
