import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesOf } from "../../../src/charts/support/classes.ts";

/** Associations per 10,000 residents of 18 regions on 2 January 2025, as `compare` prints them. */
const regions = [
  179.3, 181.1, 211, 191.8, 169.5, 153.9, 225.6, 200.5, 275.2, 197.2, 224.2, 194.7, 207, 220.5,
  220.2, 165.9, 292.9, 267.7,
];

describe("classes of a map", () => {
  // R: quantile(x, 1:4 / 5, type = 7) is 180.02, 196.70, 212.84, 225.04: the next number of one decimal begins a class.
  it("are fifths, with limits that a reader sees", () => {
    expect(classesOf(regions, "per-10000-residents").classes).toEqual([
      { lower: 153.9, upper: 180 },
      { lower: 180.1, upper: 196.6 },
      { lower: 196.7, upper: 212.8 },
      { lower: 212.9, upper: 225 },
      { lower: 225.1, upper: 292.9 },
    ]);
  });

  it("put a value where the decimals it is shown with belong", () => {
    const { classOf } = classesOf(regions, "per-10000-residents");
    expect([180.04, 180.05, 225.0499, 225.05].map(classOf)).toEqual([0, 1, 3, 4]);
  });

  it("are fewer where values are", () => {
    expect(classesOf([], "share").classes).toEqual([]);
    expect(classesOf([3, 3, 3], "cases").classes).toEqual([{ lower: 3, upper: 3 }]);
    expect(classesOf([1, 1, 1, 1, 2, 9], "cases").classes.at(-1)).toMatchObject({ upper: 9 });
  });

  it("hold every value in the class whose limits enclose it, and leave no class empty", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const { classes, classOf } = classesOf(values, "share");
          const places = values.map(classOf);
          for (const [index, value] of values.entries()) {
            const { lower, upper } = classes[places[index] ?? -1] ?? { lower: 2, upper: -1 };
            expect(value).toBeGreaterThan(lower - 0.000_501);
            expect(value).toBeLessThan(upper + 0.000_501);
          }
          expect(new Set(places).size).toBe(classes.length);
        },
      ),
      { seed: 20210831 },
    );
  });
});
