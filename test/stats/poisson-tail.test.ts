import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonTail } from "../../src/stats/poisson-tail.ts";

describe("poissonTail", () => {
  it("of none is exp(-mean)", () => {
    expect(poissonTail(0, { mean: 2, side: "at-most" })).toBeCloseTo(0.1353352832366127, 15); // e^-2
  });

  it("of at least none is certain", () => {
    expect(poissonTail(0, { mean: 3, side: "at-least" })).toBeCloseTo(1, 14);
  });

  // By hand: e^-2 (1 + 2 + 2 + 8/6) = 0.857123460498547
  it("adds the probabilities of all counts up to the given one", () => {
    expect(poissonTail(3, { mean: 2, side: "at-most" })).toBeCloseTo(0.857123460498547, 14);
  });

  it("at most k and at least k + 1 make up everything", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 500 }),
        fc.double({ min: 0.01, max: 600, noNaN: true }),
        (k, mean) => {
          const atMost = poissonTail(k, { mean, side: "at-most" });
          const above = poissonTail(k + 1, { mean, side: "at-least" });
          expect(atMost + above).toBeCloseTo(1, 10);
        },
      ),
      { seed: 20210831 },
    );
  });

  it.each([0, -1, Number.NaN])("refuses a mean of %s", (mean) => {
    expect(() => poissonTail(3, { mean, side: "at-most" })).toThrow(RangeError);
  });
});
