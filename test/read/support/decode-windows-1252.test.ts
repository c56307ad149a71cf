import { expect, test } from "vitest";
import { decodeWindows1252 } from "../../../src/read/support/decode-windows-1252.ts";

const decoded = (...bytes: readonly number[]) => decodeWindows1252(Uint8Array.from(bytes));

test("the bytes 80 to 9F are Windows' own characters (WHATWG index windows-1252)", () => {
  const bytes = Array.from({ length: 32 }, (_, at) => 0x80 + at);
  expect(decoded(...bytes)).toBe("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ");
});

test("all other bytes are the characters of their own number", () => {
  expect(decoded(0x41, 0x7e, 0xa0, 0xc4, 0xe4, 0xf6, 0xff)).toBe("A~\u00A0Ääöÿ");
});

test("a long text is decoded to its end", () => {
  const bytes = new Uint8Array(20_000).fill(0xe5);
  bytes[19_999] = 0x80;
  expect(decodeWindows1252(bytes)).toBe(`${"å".repeat(19_999)}€`);
});
