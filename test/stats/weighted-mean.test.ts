import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moments, sampleVariance } from "../../src/stats/moments.ts";
import { type WeightedMean, weightedMean } from "../../src/stats/weighted-mean.ts";

const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), weight), {
  minLength: 2,
  maxLength: 40,
});
type Rows = readonly (readonly [number, number])[];

function of(pairs: Rows, options = {}): WeightedMean {
  const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, each]) => each)];
  const found = weightedMean(values, weights, options);
  if (found === undefined) throw new Error("no values");
  return found;
}

describe("weightedMean", () => {
  // By hand: (2·1 + 1·4) / 3 = 2; the linearised parts are 2/3·(−1) and 1/3·2, their squares sum to 8/9, times 2/1;
  // Kish: 3² / (4 + 1).
  it("weighs each value, and says how precise it is", () => {
    const { mean, standardError, n, effectiveN } = of([
      [1, 2],
      [4, 1],
    ]);
    expect({ mean, n }).toEqual({ mean: 2, n: 2 });
    expect(standardError).toBeCloseTo(4 / 3, 14);
    expect(effectiveN).toBeCloseTo(1.8, 14);
  });

  it("is not there without values, and has no standard error for one", () => {
    expect(weightedMean([], [])).toBeUndefined();
    expect(weightedMean([4], [2.5])).toEqual({
      mean: 4,
      weightedSum: 10,
      totalWeight: 2.5,
      standardError: undefined,
      n: 1,
      effectiveN: 1,
    });
  });

  it("has the mean of the sample in which each row stands as often as its weight says", () => {
    const counted = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(counted, (pairs) => {
        const repeated = pairs.flatMap(([value, times]) =>
          Array.from({ length: times }, () => value),
        );
        expect(of(pairs).mean).toBe(moments(repeated)?.mean);
      }),
      { seed: 20210831 },
    );
  });

  it("is the plain mean with its standard error when all weights are equal", () => {
    fc.assert(
      fc.property(rows, weight, (pairs, each) => {
        const plain = moments(pairs.map(([value]) => value));
        const found = of(pairs.map(([value]) => [value, each]));
        expect(found.mean).toBeCloseTo(plain?.mean ?? Number.NaN, 12);
        expect(found.effectiveN).toBeCloseTo(pairs.length, 9);
        const variance = (plain && sampleVariance(plain)) ?? Number.NaN;
        expect(found.standardError).toBeCloseTo(Math.sqrt(variance / pairs.length), 12);
      }),
      { seed: 20210831 },
    );
  });

  it("does not depend on the order of the rows, to the last bit", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        expect(of(pairs.toReversed())).toEqual(of(pairs));
        expect(of(pairs.toSorted(([, a], [, b]) => a - b))).toEqual(of(pairs));
      }),
      { seed: 20210831 },
    );
  });

  it("does not change when all weights are doubled, and stretches with the values", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const plain = of(pairs);
        expect(of(pairs.map(([value, each]) => [value, each * 2]))).toEqual({
          ...plain,
          weightedSum: plain.weightedSum * 2,
          totalWeight: plain.totalWeight * 2,
        });
        const stretched = of(pairs.map(([value, each]) => [value * 4, each]));
        expect(stretched.mean).toBe(plain.mean * 4);
        expect(stretched.standardError).toBeCloseTo((plain.standardError ?? Number.NaN) * 4, 12);
        expect(stretched.effectiveN).toBe(plain.effectiveN);
      }),
      { seed: 20210831 },
    );
  });

  it("never has a larger effective number than answers, nor a smaller one than 1", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        expect(of(pairs).effectiveN).toBeLessThanOrEqual(pairs.length + 1e-9);
        expect(of(pairs).effectiveN).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
      { seed: 20210831 },
    );
  });

  it("is a little more precise as a part of a larger sample, in whose number the part counts", () => {
    // By hand: the factor n / (n − 1) is 10/9 instead of 2/1.
    const alone = of([
      [1, 2],
      [4, 1],
    ]);
    const part = weightedMean([1, 4], [2, 1], { sampleSize: 10 });
    expect(part?.mean).toBe(alone.mean);
    expect(part?.standardError).toBeCloseTo(Math.sqrt((8 / 9) * (10 / 9)), 14);
  });

  it("refuses weights that are none, and lists that do not belong together", () => {
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => weightedMean([1, 2], [1, wrong])).toThrow(RangeError);
    }
    expect(() => weightedMean([1, 2], [1])).toThrow(RangeError);
    expect(() => weightedMean([1, Number.NaN], [1, 1])).toThrow(RangeError);
    expect(() => weightedMean([1, 2], [1, 1], { sampleSize: 1 })).toThrow(RangeError);
  });
});
