import { describe, expect, it } from "vitest";
import { byarInterval } from "../../src/stats/byar-interval.ts";
import { poissonExactInterval } from "../../src/stats/poisson-exact-interval.ts";

describe("byarInterval", () => {
  // Public Health England, Technical Guide: Confidence Intervals (25 May 2018), appendix 1: at 95 % within 0.2 % of the
  // exact value for 10 events or more.
  it.each([10, 15, 30, 100, 759])(
    "is within 0.2 per cent of the exact limits of %s events",
    (count) => {
      const byar = byarInterval(count, 0.95);
      const exact = poissonExactInterval(count, 0.95);
      expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.002);
      expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.002);
    },
  );

  it("has no value for 0 events, and says so", () => {
    expect(() => byarInterval(0, 0.95)).toThrow(/need a count above 0/);
  });

  it.each([-3, 10.5, Number.NaN])("refuses %s events", (count) => {
    expect(() => byarInterval(count, 0.95)).toThrow(RangeError);
  });
});
