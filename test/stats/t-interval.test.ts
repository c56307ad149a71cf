import { describe, expect, it } from "vitest";
import { tInterval } from "../../src/stats/t-interval.ts";

const estimate = { mean: 3.2, standardError: 0.1, df: 9, confidence: 0.95 };

describe("tInterval", () => {
  // t 0.975 with 9 degrees of freedom is 2.262157 in every table.
  it("reaches the t quantile times the standard error to each side", () => {
    const { lower, upper } = tInterval(estimate);
    expect(lower).toBeCloseTo(3.2 - 0.2262157, 7);
    expect(upper).toBeCloseTo(3.2 + 0.2262157, 7);
  });

  it("says how sure it is, and how its standard error was made", () => {
    expect(tInterval(estimate)).toMatchObject({ confidence: 0.95, method: "student-t" });
    const method = "student-t-linearised";
    expect(tInterval({ ...estimate, method })).toEqual({ ...tInterval(estimate), method });
  });

  it("is the mean alone when there is no error", () => {
    const { lower, upper } = tInterval({ ...estimate, standardError: 0 });
    expect([lower, upper]).toEqual([3.2, 3.2]);
  });

  it("is wider the surer it is to be", () => {
    const reaches = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999].map((confidence) => {
      const { lower, upper } = tInterval({ ...estimate, confidence });
      return upper - lower;
    });
    expect(reaches).toEqual(reaches.toSorted((a, b) => a - b));
  });

  it.each([
    { standardError: -0.1 },
    { standardError: Number.NaN },
    { mean: Number.NaN },
    { df: 0 },
    { confidence: 0 },
    { confidence: 1 },
    { confidence: 95 },
  ])("refuses %o", (wrong) => {
    expect(() => tInterval({ ...estimate, ...wrong })).toThrow(RangeError);
  });
});
