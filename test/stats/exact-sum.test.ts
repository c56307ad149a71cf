import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "../../src/stats/exact-sum.ts";

const sumOf = (terms: readonly number[]) =>
  exactSum(terms.length, (place) => terms[place] ?? Number.NaN);

/** A double of any size between 2^-60 and 2^113, as a whole number times 2^-60. */
const term = fc.record({
  digits: fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }),
  shift: fc.bigInt({ min: 0n, max: 120n }),
});
const toNumber = (whole: bigint) => Number(whole) / 2 ** 60;

describe("exactSum", () => {
  it("loses nothing to cancellation", () => {
    expect(sumOf([1e100, 1, -1e100])).toBe(1);
    expect(sumOf([0.1, 0.2, 0.3, -0.6])).toBe(2.7755575615628914e-17); // Python math.fsum
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it("takes the even neighbour only when the sum is exactly half way", () => {
    const half = 2 ** -53;
    expect(sumOf([1, half])).toBe(1);
    expect(sumOf([1, half, 2 ** -107])).toBe(1 + 2 ** -52);
    expect(sumOf([1 + 2 ** -52, half])).toBe(1 + 2 ** -51);
    expect(sumOf([1 + 2 ** -52, half, -(2 ** -107)])).toBe(1 + 2 ** -52);
  });

  it("is the exact sum of whole numbers, rounded once", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
        const wholes = terms.map(({ digits, shift }) => digits << shift);
        // Number(bigint) rounds to the nearest, ties to even.
        const exact = toNumber(wholes.reduce((sum, whole) => sum + whole, 0n));
        expect(sumOf(wholes.map(toNumber))).toBe(exact === 0 ? 0 : exact);
      }),
      { seed: 20210831, numRuns: 1000 },
    );
  });

  it("is the same to the last bit in whatever order", () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { maxLength: 60 });
    fc.assert(
      fc.property(values, (terms) => {
        expect(sumOf(terms.toReversed())).toBe(sumOf(terms));
        expect(sumOf(terms.toSorted((a, b) => a - b))).toBe(sumOf(terms));
      }),
      { seed: 20210831 },
    );
  });

  it("holds whole numbers beyond those a double counts one by one", () => {
    expect(sumOf([2 ** 53, 1, 1, -(2 ** 53)])).toBe(2);
    expect(sumOf([-(2 ** 53), -1, -1, 2 ** 53])).toBe(-2);
  });

  it("is 0 for no terms", () => {
    expect(sumOf([])).toBe(0);
  });

  it("refuses a term that is no number, and a sum beyond the largest double", () => {
    expect(() => sumOf([1, Number.NaN])).toThrow(RangeError);
    expect(() => sumOf([Number.POSITIVE_INFINITY])).toThrow(RangeError);
    expect(() => sumOf([1.5e308, 1.5e308])).toThrow(RangeError);
  });
});
