import { describe, expect, it } from "vitest";
import {
  coarseShare,
  mayShowConcentration,
  productionRisk,
} from "../../src/disclosure/production-risk.ts";

describe("productionRisk", () => {
  // By hand. Threshold 3; the two largest over 90 %; the rest under 10 % of the largest.
  it.each([
    [[], undefined],
    [[0, 0], undefined],
    [[10], "below-threshold"],
    [[10, 10], "below-threshold"],
    [[10, 10, 0], "below-threshold"],
    [[10, 10, 10], undefined],
    // 45 + 45 of 100 is 90 %, not over it.
    [[45, 45, 10], undefined],
    [[46, 45, 9], "dominated"],
    // The rest, 9, is just not under a tenth of 90.
    [[90, 10, 9], "dominated"],
    [[90, 10, 8.9], "p-percent"],
    [[100, 1, 9], "p-percent"],
    // A credit note is as telling as an invoice of its size.
    [[-90, 10, 8.9], "p-percent"],
    [[50, 20, 10, 5, 5, 5, 5], undefined],
  ] as const)("of %j is %s", (contributions, risk) => {
    expect(productionRisk([...contributions])).toBe(risk);
  });

  it("does not depend on the order", () => {
    expect(productionRisk([9, 46, 45])).toBe("dominated");
  });
});

describe("mayShowConcentration", () => {
  it("is refused with three producers: the second largest can solve for the two others", () => {
    expect(mayShowConcentration([40, 35, 30])).toBe(false);
  });

  it("is refused where the sum itself is confidential", () => {
    expect(mayShowConcentration([900, 50, 10, 10])).toBe(false);
  });

  it("is allowed where the largest share could lie far from the truth", () => {
    expect(mayShowConcentration([30, 20, 10, 15, 10, 10, 5])).toBe(true);
  });

  it("is refused where number and concentration leave no doubt: as concentrated as so many can be at the least", () => {
    expect(mayShowConcentration([25, 25, 25, 25])).toBe(false);
  });
});

describe("coarseShare", () => {
  it("tells a share to the nearest quarter, so that no share is told to within a tenth of it", () => {
    for (const share of [0.13, 0.2, 0.3, 0.374, 0.376, 0.5, 0.62, 0.7, 0.9, 1]) {
      const told = coarseShare(share);
      expect(told % 0.25).toBe(0);
      // Every share that is told alike lies within an eighth of what is told; one end is at least p per cent away.
      const reach = Math.max(told + 0.125 - share, share - (told - 0.125));
      expect(reach).toBeGreaterThanOrEqual(0.1 * share);
    }
    expect([0.3, 0.41, 0.7].map(coarseShare)).toEqual([0.25, 0.5, 0.75]);
  });
});
