import { describe, expect, it } from "vitest";
import { verdictOf } from "../../src/stats/verdict.ts";

const interval = { lower: 9.4, upper: 10.8 };

describe("verdictOf", () => {
  it.each([
    [11, "lower"],
    [10.8, "similar"],
    [10, "similar"],
    [9.4, "similar"],
    [9.3, "higher"],
  ] as const)("against a benchmark of %s is %s", (benchmark, expected) => {
    expect(verdictOf(interval, benchmark)).toBe(expected);
  });

  it("is none without an interval", () => {
    expect(verdictOf(undefined, 10)).toBeUndefined();
  });

  it("refuses a benchmark that is no number", () => {
    expect(() => verdictOf(interval, Number.NaN)).toThrow(RangeError);
  });
});
