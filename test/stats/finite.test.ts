import { describe, expect, it } from "vitest";
import { finite, wholeCount } from "../../src/stats/finite.ts";

describe("finite", () => {
  it("hands a finite number through, zero and negative ones included", () => {
    expect([0, -1.5, 1e300].map((value) => finite(value, "value"))).toEqual([0, -1.5, 1e300]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "refuses %s and names what it was",
    (value) => {
      expect(() => finite(value, "mean")).toThrow(/mean must be a finite number/);
    },
  );
});

describe("wholeCount", () => {
  it("hands a count through", () => {
    expect([0, 1, 107_851].map((value) => wholeCount(value, "count"))).toEqual([0, 1, 107_851]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %s", (value) => {
    expect(() => wholeCount(value, "part")).toThrow(/part must be a whole number/);
  });
});
