import { describe, expect, it } from "vitest";
import { poissonExactInterval } from "../../src/stats/poisson-exact-interval.ts";

describe("poissonExactInterval", () => {
  // The exact 95 % limits as tables print them, such as Pearson & Hartley, Biometrika Tables, table 40.
  it.each([
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [5, 1.62, 11.67],
    [9, 4.12, 17.08],
    [10, 4.8, 18.39],
  ])("of %s events is %s to %s, as printed", (count, lower, upper) => {
    const limits = poissonExactInterval(count, 0.95);
    expect(limits.lower).toBeCloseTo(lower, lower < 1 ? 3 : 2);
    expect(limits.upper).toBeCloseTo(upper, 2);
  });

  it("begins at exactly 0 when nothing happened, and then ends at -ln of the tail", () => {
    const { lower, upper } = poissonExactInterval(0, 0.95);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(3.6888794541139363, 12); // -ln 0.025 = ln 40
  });

  it("widens with the confidence", () => {
    const at90 = poissonExactInterval(7, 0.9);
    const at99 = poissonExactInterval(7, 0.99);
    expect(at99.lower).toBeLessThan(at90.lower);
    expect(at99.upper).toBeGreaterThan(at90.upper);
  });

  it.each([-1, 2.5, Number.NaN])("refuses %s events", (count) => {
    expect(() => poissonExactInterval(count, 0.95)).toThrow(RangeError);
  });
});
