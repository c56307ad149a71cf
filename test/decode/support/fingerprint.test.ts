import { expect, test } from "vitest";
import { fingerprint } from "../../../src/decode/support/fingerprint.ts";

// By the definition of FNV-1a at 32 bits in whole numbers: ((0x811c9dc5 xor 0x1f) × 0x01000193) mod 2³².
test("a list of one empty text is the separator's hash", () => {
  expect(fingerprint([""])).toBe(
    Number(((BigInt(0x811c9dc5 ^ 0x1f) & 0xffffffffn) * 0x01000193n) % 2n ** 32n),
  );
});

test("where one cell ends and the next begins counts", () => {
  expect(fingerprint(["ab", "c"])).not.toBe(fingerprint(["a", "bc"]));
  expect(fingerprint(["a", ""])).not.toBe(fingerprint(["", "a"]));
});
