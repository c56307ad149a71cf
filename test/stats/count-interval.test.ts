import { describe, expect, it } from "vitest";
import { countInterval, rateInterval } from "../../src/stats/count-interval.ts";

describe("countInterval", () => {
  it("is exact below 10 events and Byar's from 10", () => {
    expect([0, 9, 10, 9306].map((count) => countInterval(count, 0.95).method)).toEqual([
      "poisson-exact",
      "poisson-exact",
      "byar",
      "byar",
    ]);
  });

  it("holds the count and grows with it, also from one method to the other", () => {
    const limits = Array.from({ length: 40 }, (_, count) => countInterval(count, 0.95));
    for (const [count, { lower, upper }] of limits.entries()) {
      const before = limits[count - 1];
      expect(lower).toBeLessThanOrEqual(count);
      expect(upper).toBeGreaterThan(count);
      if (before === undefined) continue;
      expect(lower).toBeGreaterThan(before.lower);
      expect(upper).toBeGreaterThan(before.upper);
    }
  });
});

describe("rateInterval", () => {
  // By hand from the exact limits of 5 events as tables print them, 1.62 and 11.67: 5 in 20,000 is 2.5 per 10,000.
  it("divides the limits of the count by the denominator", () => {
    const limits = rateInterval(5, { denominator: 20_000, per: 10_000 }, 0.95);
    expect(limits.lower).toBeCloseTo(0.81, 2);
    expect(limits.upper).toBeCloseTo(5.83, 1);
    expect(limits).toMatchObject({ confidence: 0.95, method: "poisson-exact" });
  });

  it.each([0, -5, Number.NaN])("refuses a denominator of %s", (denominator) => {
    expect(() => rateInterval(5, { denominator, per: 10_000 }, 0.95)).toThrow(RangeError);
  });
});
