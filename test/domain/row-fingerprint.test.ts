import { expect, test } from "vitest";
import { bytesMark, dateMark, rowFingerprint, textMark } from "../../src/domain/row-fingerprint.ts";

test("a text is hashed eight bytes of UTF-8 at a time, in two halves that are joined with the length", () => {
  const basis = 0x811c_9dc5;
  const prime = 0xcc9e_2d51;
  const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));
  const stirred = (hash: number, word: number) => rotated(Math.imul(hash ^ word, prime), 13);
  // "äiti" is C3 A4 69 74 69: the last byte opens the second half.
  const even = stirred(basis, 0x7469_a4c3);
  const odd = stirred(~basis, 0x69);
  const mixed = Math.imul(even ^ rotated(odd, 16) ^ 5, prime);
  expect(textMark("äiti")).toBe((mixed ^ (mixed >>> 15)) >>> 0);
});

test("the mark of a text is that of its bytes, whatever stands around them", () => {
  for (const text of ["a", "Kuuran seura ry", "12345678", "123456789", "Ä", "Клуб №1", ""]) {
    const bytes = new TextEncoder().encode(`;;;${text};1.2.1990;;;;`);
    const length = new TextEncoder().encode(text).length;
    expect(bytesMark(new DataView(bytes.buffer), 3, 3 + length)).toBe(textMark(text));
  }
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
