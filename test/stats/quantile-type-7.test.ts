import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileType7 } from "../../src/stats/quantile-type-7.ts";

const byValue = (a: number, b: number) => a - b;

describe("quantileType7", () => {
  // By hand: place (4 - 1) * 0.25 = 0.75, so 1 + 0.75 * (2 - 1).
  it("interpolates between neighbours", () => {
    expect(quantileType7([1, 2, 4, 8], 0.25)).toBe(1.75);
  });

  it("gives the middle of an odd and the mean of the middle two of an even number of values", () => {
    expect(quantileType7([3, 5, 40], 0.5)).toBe(5);
    expect(quantileType7([3, 5, 7, 40], 0.5)).toBe(6);
  });

  it("is the only value there is", () => {
    expect([0, 0.3, 1].map((probability) => quantileType7([7], probability))).toEqual([7, 7, 7]);
  });

  it("has no value without values", () => {
    expect(quantileType7([], 0.5)).toBeUndefined();
    expect(quantileType7(new Int32Array(0), 0.5)).toBeUndefined();
  });

  it("takes a typed array as it takes a list", () => {
    const days = [697_000, 712_345, 730_001, 738_521];
    expect(quantileType7(Int32Array.from(days), 0.4)).toBe(quantileType7(days, 0.4));
  });

  it("gives of values told by their place exactly what it gives of the list", () => {
    const sample = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 });
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        const sorted = values.toSorted(byValue);
        const byPlace = { count: sorted.length, valueAt: (at: number) => sorted[at] ?? Number.NaN };
        for (const each of [probability, 0, 0.25, 0.5, 0.75, 1]) {
          expect(quantileType7(byPlace, each)).toBe(quantileType7(sorted, each));
        }
      }),
      { seed: 20210831 },
    );
  });

  it("refuses values by place when those that it lies between are not ascending or not numbers", () => {
    const falling = { count: 2, valueAt: (at: number) => 1 - at };
    expect(() => quantileType7(falling, 0.5)).toThrow(/ascending/);
    const nothing = { count: 2, valueAt: () => Number.NaN };
    expect(() => quantileType7(nothing, 0)).toThrow(RangeError);
  });

  it("lies within the values, and mirrors when they are negated", () => {
    const sample = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        const sorted = values.toSorted(byValue);
        const quantile = quantileType7(sorted, probability) ?? Number.NaN;
        const negated = sorted.map((value) => 0 - value).toSorted(byValue);
        expect(quantile).toBeGreaterThanOrEqual(Math.min(...values));
        expect(quantile).toBeLessThanOrEqual(Math.max(...values));
        expect(quantileType7(negated, 1 - probability)).toBeCloseTo(0 - quantile, 6);
      }),
      { seed: 20210831 },
    );
  });

  it("refuses values that are not in ascending order or not numbers", () => {
    expect(() => quantileType7([2, 1], 0.5)).toThrow(/ascending/);
    expect(() => quantileType7([1, Number.NaN, 2], 0.5)).toThrow(RangeError);
    expect(() => quantileType7([Number.NaN], 0.5)).toThrow(RangeError);
  });

  it.each([-0.01, 1.01, 50, Number.NaN])("refuses a probability of %s", (probability) => {
    expect(() => quantileType7([1, 2], probability)).toThrow(RangeError);
  });
});
