import { describe, expect, it } from "vitest";
import { tCentral, tLogDensity, tLogTail } from "../../src/stats/t-tail.ts";

// Closed forms of the distribution: one degree of freedom is Cauchy's; two and four are algebraic.
const cauchyTail = (t: number) => Math.atan(1 / t) / Math.PI;
const tailOfTwo = (t: number) => {
  const root = Math.sqrt(2 + t * t);
  return 1 / (root * (root + t));
};

describe("tLogTail", () => {
  it.each([1e-6, 0.3, 1, 1.7, 1.8, 4, 63.66, 1e5, 1e100, 1e200])(
    "is that of Cauchy's and of the algebraic distribution at %s",
    (t) => {
      expect(tLogTail(t, 1)).toBeCloseTo(Math.log(cauchyTail(t)), 11);
      if (t < 1e100) expect(tLogTail(t, 2)).toBeCloseTo(Math.log(tailOfTwo(t)), 11);
    },
  );

  // R: pt(t, df, lower.tail = FALSE, log.p = TRUE)
  it.each([
    [2.262157, 9, -3.6888791880253398],
    [12, 30.5, -29.145382781565569],
    [40, 199, -222.5761516148163],
    [0.5, 1000.25, -1.1757335562222617],
  ])("of %s with %s degrees of freedom is R's %s", (t, df, expected) => {
    expect(tLogTail(t, df)).toBeCloseTo(expected, 11);
  });

  it("falls as t grows, across the place where the method changes", () => {
    const around = [1.7, 1.73, 1.732, 1.7320508, 1.7320509, 1.7321, 1.74, 1.8];
    for (const df of [1, 2.5, 9, 199]) {
      const tails = around.map((t) => tLogTail(t, df));
      expect(tails).toEqual(tails.toSorted((a, b) => b - a));
      expect(new Set(tails).size).toBe(around.length);
    }
  });
});

describe("tCentral", () => {
  it("keeps the digits of a small probability", () => {
    // R: dt(0, 9) * 1e-12
    expect(tCentral(1e-12, 9) / 1e-12).toBeCloseTo(0.388_034_908_871_668_64, 12);
    expect(tCentral(1, 1)).toBeCloseTo(0.25, 14);
  });
});

describe("tLogDensity", () => {
  it("is Cauchy's density with one degree of freedom, however far out", () => {
    expect(tLogDensity(0, 1)).toBeCloseTo(-Math.log(Math.PI), 13);
    expect(tLogDensity(1e200, 1)).toBeCloseTo(-Math.log(Math.PI) - 400 * Math.LN10, 9);
  });

  it("refuses no degrees of freedom", () => {
    expect(() => tLogDensity(1, 0)).toThrow(RangeError);
    expect(() => tLogTail(1, Number.NaN)).toThrow(RangeError);
  });
});
