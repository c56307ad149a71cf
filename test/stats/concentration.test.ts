import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../src/stats/concentration.ts";

describe("concentration", () => {
  // R 4.2.2: s <- x / sum(x); c(sum(s^2), 1 / sum(s^2), max(s), sum(sort(s, decreasing = TRUE)[1:2]))
  it.each([
    [
      [300, 200, 100, 150, 100, 100, 50],
      [0.185, 5.405405405405405, 0.3, 0.5],
    ],
    [
      [0.1, 0.7, 12.3, 4],
      [0.5738175848979173, 1.7427141069193635, 0.7192982456140351, 0.9532163742690059],
    ],
  ])("of %j is as R has it", (volumes, [index = 0, effective = 0, largest = 0, two = 0]) => {
    const found = concentration(volumes);
    expect(found?.index).toBeCloseTo(index, 14);
    expect(found?.effectiveNumber).toBeCloseTo(effective, 12);
    expect(found?.largestShare).toBeCloseTo(largest, 14);
    expect(found?.twoLargestShare).toBeCloseTo(two, 14);
  });

  it("of one is whole: index 1, one effective, all with the largest", () => {
    expect(concentration([0, 7, 0])).toEqual({
      index: 1,
      effectiveNumber: 1,
      largestShare: 1,
      twoLargestShare: 1,
      count: 1,
    });
  });

  it("is nothing where nothing is divided", () => {
    expect(concentration([])).toBeUndefined();
    expect(concentration([0, 0])).toBeUndefined();
  });

  it("refuses a negative or endless volume", () => {
    expect(() => concentration([5, -1])).toThrow(RangeError);
    expect(() => concentration([5, Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });

  it("does not depend on order or unit, and lies between 1/count and 1", () => {
    const volumes = fc.array(fc.integer({ min: 1, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(volumes, (given) => {
        const found = concentration(given);
        expect(concentration(given.toReversed())).toEqual(found);
        expect(concentration(given.map((volume) => volume * 1024))).toEqual(found);
        expect(found?.index).toBeGreaterThanOrEqual(1 / given.length - 1e-12);
        expect(found?.index).toBeLessThanOrEqual(1);
      }),
      { seed: 20210831 },
    );
  });
});
