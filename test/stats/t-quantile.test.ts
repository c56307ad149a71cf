import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";
import { tQuantile } from "../../src/stats/t-quantile.ts";
import { tLogTail } from "../../src/stats/t-tail.ts";

/** How far apart two numbers are, as a share of the second. */
const apart = (got: number, wanted: number) => Math.abs(got / wanted - 1);

const tails = [1e-300, 1e-50, 1e-9, 0.0005, 0.005, 0.025, 0.05, 0.1, 0.249, 0.251, 0.4, 0.499];

describe("tQuantile", () => {
  // Printed in every table of Student's t.
  it.each([
    [0.975, 1, 12.7062],
    [0.975, 2, 4.3027],
    [0.975, 3, 3.1824],
    [0.95, 4, 2.1318],
    [0.995, 10, 3.1693],
    [0.975, 30, 2.0423],
    [0.975, 120, 1.9799],
  ])("at %s with %s degrees of freedom is %s", (probability, df, printed) => {
    expect(tQuantile(probability, df)).toBeCloseTo(printed, 4);
  });

  it("at 0.975 with 9 degrees of freedom is 2.262157", () => {
    expect(tQuantile(0.975, 9)).toBeCloseTo(2.262157, 6);
  });

  it.each(tails)("has the closed forms of one, two and four degrees of freedom at %s", (tail) => {
    expect(apart(-tQuantile(tail, 1), 1 / Math.tan(Math.PI * tail))).toBeLessThan(1e-12);
    const product = 4 * tail * (1 - tail);
    const two = (1 - 2 * tail) * Math.sqrt(2 / product);
    expect(apart(-tQuantile(tail, 2), two)).toBeLessThan(1e-12);
    // Shaw (2006): 4 degrees. Near the middle the form itself loses digits, so it is not asked there.
    const root = Math.sqrt(product);
    const four = 2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1);
    if (tail < 0.3) expect(apart(-tQuantile(tail, 4), four)).toBeLessThan(1e-12);
  });

  it("gives back the tail it was asked for", () => {
    const probability = fc.double({ min: 1e-12, max: 0.49, noNaN: true });
    const freedom = fc.double({ min: 1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(probability, freedom, (tail, df) => {
        const t = -tQuantile(tail, df);
        expect(apart(Math.exp(tLogTail(t, df)), tail)).toBeLessThan(1e-10);
      }),
      { seed: 20210831, numRuns: 500 },
    );
  });

  it("is the normal quantile when the degrees of freedom are beyond counting", () => {
    for (const tail of tails) expect(tQuantile(tail, 1e300)).toBe(normalQuantile(tail));
  });

  it("does not jump where the expansion for many degrees of freedom takes over", () => {
    // 1000 degrees of freedom, or 400 times the square of the normal quantile.
    for (const tail of [0.001, 0.025, 0.2, 0.45]) {
      const z = normalQuantile(tail);
      const edge = Math.max(1000, 400 * z * z);
      expect(apart(tQuantile(tail, edge * (1 - 1e-12)), tQuantile(tail, edge))).toBeLessThan(1e-12);
    }
  });

  it("is 0 in the middle and mirrors around it", () => {
    for (const df of [1, 3, 9.5, 199, 1e4]) {
      expect(tQuantile(0.5, df)).toBe(0);
      // 0.25 and 0.75 are exact doubles, and so are 1/1024 and 1023/1024.
      expect(tQuantile(0.25, df)).toBe(-tQuantile(0.75, df));
      expect(tQuantile(1 / 1024, df)).toBe(-tQuantile(1023 / 1024, df));
    }
  });

  it("grows with the probability and shrinks with the degrees of freedom", () => {
    const probabilities = [0.51, 0.6, 0.7499, 0.75, 0.7501, 0.9, 0.975, 0.9999];
    const freedoms = [1, 1.5, 2, 9, 100, 999, 1000, 1001, 1e5, 1e12];
    for (const df of freedoms) {
      const row = probabilities.map((probability) => tQuantile(probability, df));
      expect(row).toEqual(row.toSorted((a, b) => a - b));
    }
    for (const probability of probabilities) {
      const column = freedoms.map((df) => tQuantile(probability, df));
      expect(column).toEqual(column.toSorted((a, b) => b - a));
    }
  });

  it.each([
    [0, 9],
    [1, 9],
    [-0.1, 9],
    [Number.NaN, 9],
    [0.5, 0],
    [0.9, -1],
    [0.9, Number.NaN],
    [0.9, Number.POSITIVE_INFINITY],
  ])("refuses a probability of %s with %s degrees of freedom", (probability, df) => {
    expect(() => tQuantile(probability, df)).toThrow(RangeError);
  });

  it("refuses a quantile beyond the largest double", () => {
    expect(() => tQuantile(1e-300, 0.5)).toThrow(RangeError);
  });
});
