import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Moments, moments } from "../../src/stats/moments.ts";
import { welch } from "../../src/stats/welch.ts";

function of(values: readonly number[]): Moments {
  const found = moments(values);
  if (found === undefined) throw new Error("no values");
  return found;
}

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 });

describe("welch", () => {
  // By hand: equal variances of 1 and equal numbers make √(1/3 + 1/3) with 4 degrees of freedom, whose t is 2.776445.
  it("gives the difference of the means with its limits", () => {
    const found = welch(of([3, 4, 5]), of([1, 2, 3]), 0.95);
    expect(found).toMatchObject({ difference: 2, df: 4, confidence: 0.95, method: "welch" });
    expect(found?.standardError).toBeCloseTo(Math.sqrt(2 / 3), 14);
    expect(found?.lower).toBeCloseTo(2 - 2.266958, 6);
    expect(found?.upper).toBeCloseTo(2 + 2.266958, 6);
  });

  it("has the degrees of freedom of the only group that shows spread", () => {
    expect(welch(of([3, 3, 3]), of([1, 2, 4, 5]), 0.95)?.df).toBe(3);
  });

  it("is not there for a group of one, nor where nobody differs from his group", () => {
    expect(welch(of([3]), of([1, 2]), 0.95)).toBeUndefined();
    expect(welch(of([1, 2]), of([3]), 0.95)).toBeUndefined();
    expect(welch(of([3, 3]), of([4, 4]), 0.95)).toBeUndefined();
  });

  it("turns its sign when the groups change places, and ignores a common shift", () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const there = welch(of(first), of(second), 0.9);
        const back = welch(of(second), of(first), 0.9);
        expect(back === undefined).toBe(there === undefined);
        if (there === undefined || back === undefined) return;
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.lower).toBeCloseTo(-there.upper, 11);
        expect(back.df).toBeCloseTo(there.df, 10);
        const moved = welch(of(first.map((x) => x + 7)), of(second.map((x) => x + 7)), 0.9);
        expect(moved?.lower).toBeCloseTo(there.lower, 9);
      }),
      { seed: 20210831 },
    );
  });

  it("has degrees of freedom from the smaller group less one to both groups less two", () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const df = welch(of(first), of(second), 0.9)?.df;
        if (df === undefined) return;
        expect(df).toBeGreaterThanOrEqual(Math.min(first.length, second.length) - 1 - 1e-9);
        expect(df).toBeLessThanOrEqual(first.length + second.length - 2 + 1e-9);
      }),
      { seed: 20210831 },
    );
  });
});
