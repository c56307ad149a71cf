import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveWilsonInterval, wilsonInterval } from "../../src/stats/wilson-interval.ts";

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

describe("effectiveWilsonInterval", () => {
  it("is that of prop.test for a number of answers that is not whole", () => {
    // prop.test(0.5679012345679013 * n, n, correct = FALSE)$conf.int with n = 9.266949152542372
    expect(
      effectiveWilsonInterval({ share: 0.5679012345679013, effectiveN: 9.266949152542372 }, 0.95),
    ).toEqual({
      lower: expect.closeTo(0.27910096608979235, 12),
      upper: expect.closeTo(0.8169041764752409, 12),
      confidence: 0.95,
      method: "wilson-effective",
    });
  });

  it("is that of counts where all weights are equal", () => {
    const proportion = fc
      .integer({ min: 1, max: 5000 })
      .chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.nat({ max: whole }) }));
    fc.assert(
      fc.property(proportion, ({ part, whole }) => {
        const plain = wilsonInterval({ part, whole }, 0.95);
        const weighted = effectiveWilsonInterval({ share: part / whole, effectiveN: whole }, 0.95);
        expect(weighted.lower).toBeCloseTo(plain.lower, 12);
        expect(weighted.upper).toBeCloseTo(plain.upper, 12);
      }),
      { seed: 20210831 },
    );
  });

  it("lies within 0 and 1 and holds the share, and is exactly 0 or 1 at the ends", () => {
    const given = fc.record({
      share: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      effectiveN: fc.double({ min: 1, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(given, ({ share, effectiveN }) => {
        const { lower, upper } = effectiveWilsonInterval({ share, effectiveN }, 0.95);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(share + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(share - 1e-12);
        if (share === 0) expect(lower).toBe(0);
        if (share === 1) expect(upper).toBe(1);
      }),
      { seed: 20210831, examples: [[{ share: 1, effectiveN: 9.266949152542372 }]] },
    );
  });

  it.each([
    [-0.1, 5],
    [1.1, 5],
    [Number.NaN, 5],
    [0.5, 0],
    [0.5, Number.NaN],
  ])("refuses a share of %s of %s answers", (share, effectiveN) => {
    expect(() => effectiveWilsonInterval({ share, effectiveN }, 0.95)).toThrow(RangeError);
  });
});
