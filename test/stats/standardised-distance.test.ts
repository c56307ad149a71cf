import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { euclideanDistance, zScores } from "../../src/stats/standardised-distance.ts";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("z-scores", () => {
  it("are R's", () => {
    // R 4.2.2: sprintf("%.17g", scale(c(12, 7, 3, 3, 40)))
    const expected = [
      ...[-0.06434894520877868, -0.38609367125267213, -0.64348945208778685],
      ...[-0.64348945208778685, 1.7374215206370245],
    ];
    for (const [at, score] of zScores([12, 7, 3, 3, 40]).entries()) {
      expect(score).toBeCloseTo(expected[at] ?? Number.NaN, 14);
    }
  });

  it("are 0 where nothing varies, and for a single value, where R has no number", () => {
    expect(zScores([5, 5, 5])).toEqual([0, 0, 0]);
    expect(zScores([5])).toEqual([0]);
    expect(zScores([])).toEqual([]);
  });

  it("do not change with the unit or the zero of the scale", () => {
    const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 50 }), number, (values, factor, shift) => {
        const scaled = zScores(values.map((value) => value * factor + shift));
        for (const [at, score] of zScores(values).entries()) {
          expect(scaled[at]).toBeCloseTo(score, 6);
        }
      }),
    );
  });

  it("refuse what is no number", () => {
    expect(() => zScores([1, Number.NaN])).toThrow(RangeError);
  });
});

describe("the Euclidean distance", () => {
  const point = fc.array(number, { minLength: 3, maxLength: 3 });

  it("is that of Pythagoras", () => {
    expect(euclideanDistance([1, 1], [4, 5])).toBe(5);
    // R 4.2.2: dist(rbind(c(1, 2, 3), c(4, 6, 8))) is sqrt(50).
    expect(euclideanDistance([1, 2, 3], [4, 6, 8])).toBe(Math.sqrt(50));
  });

  it("is a metric: none to itself, the same both ways, no shorter way round", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(euclideanDistance(a, a)).toBe(0);
        expect(euclideanDistance(a, b)).toBe(euclideanDistance(b, a));
        const round = euclideanDistance(a, c) + euclideanDistance(c, b);
        expect(euclideanDistance(a, b)).toBeLessThanOrEqual(round * (1 + 1e-12));
      }),
    );
  });

  it("refuses points of different spaces", () => {
    expect(() => euclideanDistance([1], [1, 2])).toThrow(RangeError);
  });
});
