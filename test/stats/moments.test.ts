import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Moments, moments, sampleVariance } from "../../src/stats/moments.ts";

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 80 });
const scores = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), {
  minLength: 2,
  maxLength: 80,
});

function of(values: ArrayLike<number>): Moments {
  const found = moments(values);
  if (found === undefined) throw new Error("no values");
  return found;
}

describe("moments", () => {
  // By hand: deviations -2, -1, 0, 3.
  it("are the number, the mean and the squared deviations from it", () => {
    expect(moments([1, 2, 3, 6])).toEqual({ n: 4, sum: 12, mean: 3, sumOfSquares: 14 });
  });

  it("are not there without values", () => {
    expect(moments([])).toBeUndefined();
    expect(moments(new Int16Array(0))).toBeUndefined();
  });

  it("have no spread for one value or equal values, and their very mean", () => {
    const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 60 }), (each, n) => {
        const equal = Array.from({ length: n }, () => each);
        expect(of(equal)).toEqual({ n, sum: n * each, mean: each, sumOfSquares: 0 });
      }),
      { seed: 20210831 },
    );
  });

  it("keep the spread of values far from 0", () => {
    // Variance 30, as of 4, 7, 13, 16.
    expect(sampleVariance(of([4, 7, 13, 16].map((each) => 1e9 + each)))).toBe(30);
  });

  it("do not depend on the order of the values, to the last bit", () => {
    fc.assert(
      fc.property(scores, (values) => {
        expect(of(values.toReversed())).toEqual(of(values));
        expect(of(values.toSorted((a, b) => a - b))).toEqual(of(values));
      }),
      { seed: 20210831 },
    );
  });

  it("move with the values and stretch with them", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: -50, max: 50 }), (values, by) => {
        const plain = of(values);
        const moved = of(values.map((each) => each + by));
        expect(moved.mean).toBeCloseTo(plain.mean + by, 11);
        expect(moved.sumOfSquares).toBeCloseTo(plain.sumOfSquares, 10);
        const stretched = of(values.map((each) => each * 4));
        expect(stretched.mean).toBe(plain.mean * 4);
        expect(stretched.sumOfSquares).toBe(plain.sumOfSquares * 16);
      }),
      { seed: 20210831 },
    );
  });

  it("turn round with a reversed scale: 6 − x has mean 6 − m and the same spread", () => {
    fc.assert(
      fc.property(answers, (values) => {
        const turned = of(values.map((each) => 6 - each));
        expect(turned.mean).toBeCloseTo(6 - of(values).mean, 12);
        expect(turned.sumOfSquares).toBeCloseTo(of(values).sumOfSquares, 11);
      }),
      { seed: 20210831 },
    );
  });

  it("refuse what is no number", () => {
    expect(() => moments([1, Number.NaN])).toThrow(RangeError);
    expect(() => moments([Number.NaN])).toThrow(RangeError);
    expect(() => moments([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
});

describe("sampleVariance", () => {
  it("divides by one less than the number of values", () => {
    expect(sampleVariance({ n: 3, sumOfSquares: 2 })).toBe(1);
  });

  it("is not there for one value", () => {
    expect(sampleVariance(of([4]))).toBeUndefined();
  });
});
