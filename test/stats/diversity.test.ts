import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveClasses, shannonDiversity, simpsonDiversity } from "../../src/stats/diversity.ts";

describe("diversity", () => {
  it("of equally large classes is as many effective classes as there are", () => {
    expect(effectiveClasses([4, 4, 4, 4])).toBeCloseTo(4, 12);
    expect(simpsonDiversity([4, 4, 4, 4])).toBeCloseTo(0.75, 12);
  });

  it("of a single class is exactly none: H 0, Simpson 0, one effective class", () => {
    expect(shannonDiversity([0, 12, 0])).toBe(0);
    expect(simpsonDiversity([0, 12, 0])).toBe(0);
    expect(effectiveClasses([0, 12, 0])).toBe(1);
  });

  // By hand: 1 - (0.9² + 0.1²) = 0.18; -(0.9 ln 0.9 + 0.1 ln 0.1) = 0.325082973391448
  it("of nine and one is 0.18 by Simpson and 0.3251 by Shannon", () => {
    expect(simpsonDiversity([9, 1])).toBeCloseTo(0.18, 12);
    expect(shannonDiversity([9, 1])).toBeCloseTo(0.325082973391448, 12);
  });

  it("has no value when nothing was counted", () => {
    for (const diversity of [shannonDiversity, simpsonDiversity, effectiveClasses]) {
      expect(diversity([])).toBeUndefined();
      expect(diversity([0, 0])).toBeUndefined();
    }
  });

  it("does not change with empty classes or when every count is doubled", () => {
    const counts = fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(counts, (given) => {
        fc.pre(given.some((count) => count > 0));
        const effective = effectiveClasses(given) ?? Number.NaN;
        expect(effectiveClasses([...given, 0])).toBe(effective);
        expect(effectiveClasses(given.map((count) => 2 * count))).toBeCloseTo(effective, 10);
        expect(effective).toBeGreaterThan(1 - 1e-9);
        expect(effective).toBeLessThan(given.length + 1e-9);
      }),
      { seed: 20210831 },
    );
  });

  it("refuses what is no count", () => {
    expect(() => shannonDiversity([1, -1])).toThrow(RangeError);
    expect(() => simpsonDiversity([1, 0.5])).toThrow(RangeError);
    expect(() => effectiveClasses([1, Number.NaN])).toThrow(RangeError);
  });
});
