import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../src/stats/wilson-interval.ts";

describe("wilsonInterval", () => {
  // Per cent to one decimal, as printed: R prop.test(3, 8, correct = FALSE) and prop.test(0, 8, correct = FALSE).
  it.each([
    [3, 8, 13.7, 69.4],
    [0, 8, 0, 32.4],
  ])("of %s in %s is %s to %s per cent", (part, whole, lower, upper) => {
    const limits = wilsonInterval({ part, whole }, 0.95);
    expect(limits.lower * 100).toBeCloseTo(lower, 1);
    expect(limits.upper * 100).toBeCloseTo(upper, 1);
  });

  // Newcombe (1998), Statistics in Medicine 17, table I, method 3: the published limits of these four shares.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives Newcombe's published limits of %s in %s", (part, whole, lower, upper) => {
    const limits = wilsonInterval({ part, whole }, 0.95);
    expect(limits.lower).toBeCloseTo(lower, 4);
    expect(limits.upper).toBeCloseTo(upper, 4);
  });

  it("says by which method and with which confidence", () => {
    expect(wilsonInterval({ part: 1, whole: 2 }, 0.9)).toMatchObject({
      method: "wilson",
      confidence: 0.9,
    });
  });

  it("lies within 0 and 1, holds the share, and mirrors when part and rest change places", () => {
    const proportion = fc
      .integer({ min: 1, max: 200_000 })
      .chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.nat({ max: whole }) }));
    fc.assert(
      fc.property(proportion, fc.constantFrom(0.9, 0.95, 0.99), ({ part, whole }, confidence) => {
        const { lower, upper } = wilsonInterval({ part, whole }, confidence);
        const mirrored = wilsonInterval({ part: whole - part, whole }, confidence);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(part / whole);
        expect(upper).toBeGreaterThanOrEqual(part / whole);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
      }),
      { seed: 20210831 },
    );
  });

  it("is exactly 0 below none and exactly 1 above all", () => {
    expect(wilsonInterval({ part: 0, whole: 7 }, 0.95).lower).toBe(0);
    expect(wilsonInterval({ part: 7, whole: 7 }, 0.95).upper).toBe(1);
  });

  it.each([
    [0, 0],
    [3, 2],
    [-1, 5],
    [0.5, 5],
    [Number.NaN, 5],
  ])("refuses %s in %s", (part, whole) => {
    expect(() => wilsonInterval({ part, whole }, 0.95)).toThrow(RangeError);
  });
});
