import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalReach, tailOf } from "../../src/stats/confidence.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";

describe("normalQuantile", () => {
  // Standard tables print 1.644854, 1.959964 and 2.575829; R's qnorm gives the further digits.
  it.each([
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
  ])("of %s is %s", (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 14);
  });

  it("is exactly 0 in the middle", () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("rises with the probability, also where one approximation hands over to the next", () => {
    const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(probability, probability, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-12);
        expect(normalQuantile(a) < normalQuantile(b)).toBe(a < b);
      }),
      { seed: 20210831 },
    );
    for (const edge of [0.075, 0.925, Math.exp(-25)]) {
      const apart = edge * 1e-9;
      expect(normalQuantile(edge - apart)).toBeLessThan(normalQuantile(edge + apart));
    }
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])("refuses a probability of %s", (probability) => {
    expect(() => normalQuantile(probability)).toThrow(RangeError);
  });
});

describe("normalReach", () => {
  it("is the 0.975 quantile at 95 % confidence", () => {
    expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 14);
  });
});

describe("tailOf", () => {
  it("is half of what the confidence leaves out", () => {
    expect(tailOf(0.9)).toBeCloseTo(0.05, 15);
  });

  it.each([0, 1, 95, -0.5, Number.NaN])(
    "refuses a confidence of %s, a percentage included",
    (value) => {
      expect(() => tailOf(value)).toThrow(/confidence must lie between 0 and 1/);
    },
  );
});
