import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregations } from "../../src/domain/index-instrument.ts";
import { aggregatePillars, type WeightedScore } from "../../src/readiness/aggregate-pillars.ts";
import { anyScore, anyWeight } from "./index-samples.ts";

const evenly = (...scores: readonly number[]) => scores.map((score) => ({ score, weight: 1 }));
const pillars = fc.array(fc.record({ score: anyScore, weight: anyWeight }), {
  minLength: 1,
  maxLength: 6,
});
const indexOf = (given: readonly WeightedScore[], form: (typeof aggregations)[number]) =>
  aggregatePillars(given, form) ?? Number.NaN;

describe("aggregatePillars", () => {
  it("is the weighted mean by default of the method", () => {
    const given = [
      { score: 60, weight: 3 },
      { score: 20, weight: 1 },
    ];
    expect(aggregatePillars(given, "arithmetic")).toBe(50);
  });

  it("multiplies scores set on 1–100 and sets the product back on 0–100", () => {
    // By hand: 0 and 100 are 1 and 100, their root is 10, and (10 − 1) ÷ 0.99 = 9.0909…
    expect(aggregatePillars(evenly(0, 100), "geometric")).toBeCloseTo(100 / 11, 12);
    // 100/99 is 2, 300/99 is 4 and 700/99 is 8: the cube root of 64 is 4, which is 300/99.
    expect(aggregatePillars(evenly(100 / 99, 300 / 99, 700 / 99), "geometric")).toBeCloseTo(
      300 / 99,
      12,
    );
  });

  it.each(aggregations)("gives pillars that are alike themselves (%s)", (form) => {
    expect(aggregatePillars(evenly(0, 0, 0), form)).toBe(0);
    expect(aggregatePillars(evenly(100, 100), form)).toBeCloseTo(100, 12);
    expect(aggregatePillars(evenly(37.5, 37.5), form)).toBeCloseTo(37.5, 12);
  });

  it("has no figure of nothing", () => {
    expect(aggregatePillars([], "arithmetic")).toBeUndefined();
  });

  it.each(aggregations)("never falls when a pillar gets better (%s)", (form) => {
    fc.assert(
      fc.property(pillars, fc.nat(), anyScore, (given, pick, other) => {
        const at = pick % given.length;
        const better = given.map((each, place) =>
          place === at ? { ...each, score: Math.max(each.score, other) } : each,
        );
        expect(indexOf(better, form)).toBeGreaterThanOrEqual(indexOf(given, form) - 1e-10);
      }),
      { seed: 20080805 },
    );
  });

  it.each(aggregations)("lies between the worst and the best pillar (%s)", (form) => {
    fc.assert(
      fc.property(pillars, (given) => {
        const scores = given.map(({ score }) => score);
        expect(indexOf(given, form)).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(indexOf(given, form)).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        expect(indexOf(given, form)).toBeGreaterThanOrEqual(0);
        expect(indexOf(given, form)).toBeLessThanOrEqual(100);
      }),
      { seed: 20080805 },
    );
  });

  it.each(aggregations)(
    "hangs neither on the order nor on the size of the weights (%s)",
    (form) => {
      fc.assert(
        fc.property(pillars, anyWeight, (given, factor) => {
          expect(indexOf([...given].reverse(), form)).toBe(indexOf(given, form));
          const heavier = given.map(({ score, weight }) => ({ score, weight: weight * factor }));
          expect(indexOf(heavier, form)).toBeCloseTo(indexOf(given, form), 9);
        }),
        { seed: 20080805 },
      );
    },
  );

  it("never makes the geometric form larger than the arithmetic one", () => {
    fc.assert(
      fc.property(pillars, (given) => {
        const [arithmetic, geometric] = aggregations.map((form) => indexOf(given, form));
        expect(geometric).toBeLessThanOrEqual((arithmetic ?? Number.NaN) + 1e-9);
      }),
      { seed: 20080805 },
    );
  });

  it("refuses scores off the scale and weights that are none", () => {
    expect(() => aggregatePillars(evenly(101), "arithmetic")).toThrow(RangeError);
    expect(() => aggregatePillars(evenly(Number.NaN), "geometric")).toThrow(RangeError);
    expect(() => aggregatePillars([{ score: 5, weight: 0 }], "arithmetic")).toThrow(RangeError);
  });
});
