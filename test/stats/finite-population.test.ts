import { describe, expect, it } from "vitest";
import { finitePopulationFactor } from "../../src/stats/finite-population.ts";

describe("finitePopulationFactor", () => {
  // By hand: 1 − 75/100 = 1/4.
  it("is the root of the share that was not observed", () => {
    expect(finitePopulationFactor(75, 100)).toBe(0.5);
  });

  it("is 0 when all were observed and 1 when none was", () => {
    expect(finitePopulationFactor(12, 12)).toBe(0);
    expect(finitePopulationFactor(0, 12)).toBe(1);
  });

  it("is not there when more answered than were invited, or nobody was", () => {
    expect(finitePopulationFactor(13, 12)).toBeUndefined();
    expect(finitePopulationFactor(0, 0)).toBeUndefined();
  });

  it.each([
    [1.5, 3],
    [1, -3],
    [1, Number.NaN],
  ])("refuses %s of %s, which are no counts", (observed, population) => {
    expect(() => finitePopulationFactor(observed, population)).toThrow(RangeError);
  });
});
