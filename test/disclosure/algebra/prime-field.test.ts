import fc from "fast-check";
import { expect, test } from "vitest";
import {
  invert,
  multiply,
  prime,
  toRemainder,
  toSimplestFraction,
} from "../../../src/disclosure/algebra/prime-field.ts";

const remainders = fc.integer({ min: 0, max: prime - 1 });

test("the prime is one, and two remainders multiply exactly", () => {
  for (let factor = 2; factor * factor <= prime; factor += 1) {
    if (prime % factor === 0) throw new Error(`${prime} is divided by ${factor}`);
  }
  expect((prime - 1) ** 2).toBeLessThan(Number.MAX_SAFE_INTEGER);
});

test("a product is the one that whole numbers without limit give", () => {
  fc.assert(
    fc.property(remainders, remainders, (a, b) => {
      expect(BigInt(multiply(a, b))).toBe((BigInt(a) * BigInt(b)) % BigInt(prime));
    }),
    { seed: 20210831, numRuns: 2000 },
  );
});

test("a remainder times its inverse is one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: prime - 1 }), (a) => {
      expect(multiply(a, invert(a))).toBe(1);
    }),
    { seed: 20210831 },
  );
});

test.each([
  [0.4, 5, 2],
  [1.75, 4, 7],
  [12, 1, 12],
  [2.5e-7, 4_000_000, 1],
  [-1, 1, prime - 1],
  [0, 1, 0],
])("%d is read by its decimals: times %i it is %i", (value, times, whole) => {
  expect(multiply(toRemainder(value), times)).toBe(whole);
});

test.each([
  [1 / 3, 3, 1],
  [0.6667, 3, 2],
  [0.143, 7, 1],
  [2, 1, 2],
  [1.5, 2, 3],
])("%d is near a simple fraction: times %i it is %i", (value, times, whole) => {
  expect(multiply(toSimplestFraction(value), times)).toBe(whole);
});

test("what is no number has no image", () => {
  expect(() => toRemainder(Number.NaN)).toThrow(RangeError);
  expect(() => toRemainder(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => toSimplestFraction(Number.NaN)).toThrow(RangeError);
});
