import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalpostScore } from "../../src/readiness/goalpost-score.ts";

const survey = { lower: 1, upper: 5 };

describe("goalpostScore", () => {
  it("is 0 at the lower goalpost, 100 at the upper and in proportion between", () => {
    expect(goalpostScore(1, survey)).toEqual({ score: 0, beyond: undefined });
    expect(goalpostScore(5, survey)).toEqual({ score: 100, beyond: undefined });
    // By hand: the published mean 3.2 of 2021 lies 2.2 of 4 points from the end.
    expect(goalpostScore(3.2, survey).score).toBeCloseTo(55, 12);
    expect(goalpostScore(0.071, { lower: 0, upper: 0.2 }).score).toBeCloseTo(35.5, 12);
  });

  it("gives what lies beyond a goalpost the goalpost's score, and says so", () => {
    expect(goalpostScore(0.5, survey)).toEqual({ score: 0, beyond: "lower" });
    expect(goalpostScore(10.03, { lower: 0, upper: 10 })).toEqual({ score: 100, beyond: "upper" });
  });

  it("stays within 0–100, never falls as the figure rises, and does not hang on its unit", () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (...given) => {
          const [one, other, lower, length] = given;
          const posts = { lower, upper: lower + length };
          const [low, high] = [Math.min(one, other), Math.max(one, other)].map((each) =>
            goalpostScore(each, posts),
          );
          expect(low?.score).toBeGreaterThanOrEqual(0);
          expect(high?.score).toBeLessThanOrEqual(100);
          expect(low?.score).toBeLessThanOrEqual(high?.score ?? -1);
          // A power of two changes no digit: the same euros in another currency.
          const doubled = goalpostScore(one * 2, {
            lower: posts.lower * 2,
            upper: posts.upper * 2,
          });
          expect(doubled).toEqual(goalpostScore(one, posts));
        },
      ),
      { seed: 20080805 },
    );
  });

  it("refuses goalposts that are none", () => {
    expect(() => goalpostScore(3, { lower: 5, upper: 5 })).toThrow(RangeError);
    expect(() => goalpostScore(3, { lower: 1, upper: Number.POSITIVE_INFINITY })).toThrow(
      RangeError,
    );
    expect(() => goalpostScore(Number.NaN, survey)).toThrow(RangeError);
  });
});
