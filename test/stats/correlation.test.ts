import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlation } from "../../src/stats/correlation.ts";

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
  minLength: 2,
  maxLength: 40,
});

describe("correlation", () => {
  // By hand: shared deviations 16, squared ones 10 and 28.8; 16 / √288.
  it("is the shared deviation over both spreads", () => {
    expect(correlation([1, 2, 3, 4, 5], [3, 5, 5, 9, 9])).toBeCloseTo(16 / Math.sqrt(288), 14);
  });

  it("is not there where a sample shows no spread, or is empty", () => {
    expect(correlation([2, 2, 2], [1, 2, 3])).toBeUndefined();
    expect(correlation([1, 2, 3], [0.1, 0.1, 0.1])).toBeUndefined();
    expect(correlation([], [])).toBeUndefined();
    expect(correlation([1], [2])).toBeUndefined();
  });

  // By hand: products sum to 48, and so does 16 · 18 / 6.
  it("is 0, without a sign, where only rounding is left", () => {
    expect(correlation([1, 4, 1, 5, 3, 2], [4, 1, 2, 4, 4, 3])).toBe(0);
    expect(correlation([2, 3, 1, 1, 5, 2], [4, 4, 4, 2, 3, 4])).toBe(0);
  });

  it("stays within −1 and 1, and is 1 with itself and −1 with its mirror", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
        const found = correlation(a, b);
        if (found === undefined) return;
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(correlation(b, a)).toBe(found);
        expect(correlation(a.toReversed(), b.toReversed())).toBe(found);
        expect(correlation(a, a)).toBeCloseTo(1, 14);
        expect(
          correlation(
            a,
            a.map((x) => 6 - x),
          ),
        ).toBeCloseTo(-1, 14);
      }),
      { seed: 20210831 },
    );
  });

  it("refuses lists of different length, and what is no number", () => {
    expect(() => correlation([1, 2], [1])).toThrow(RangeError);
    expect(() => correlation([1, 2], [1, Number.NaN])).toThrow(RangeError);
  });
});
