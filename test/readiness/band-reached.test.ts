import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandReached } from "../../src/readiness/band-reached.ts";
import { bandOf } from "../../src/readiness/bands.ts";
import { shippedBands } from "./small-survey.ts";

describe("bandReached", () => {
  it.each([
    [3.5, 4.2, "highest"],
    [3.499, 4.2, undefined],
    [2.6, 3.4, undefined],
    [1.2, 2.499, "lowest"],
    [1.2, 2.5, undefined],
    // Limits of few answers may lie outside the scale.
    [0.4, 2.1, "lowest"],
    [3.9, 5.6, "highest"],
    [1.5, 4.5, undefined],
  ])("of %s to %s is %s, with bands from 2.5 and 3.5", (lower, upper, end) => {
    expect(bandReached({ lower, upper }, shippedBands)).toBe(end);
  });

  it("is none of one band, which is no end of anything, and of none", () => {
    expect(bandReached({ lower: 3, upper: 4 }, [])).toBeUndefined();
    expect(bandReached({ lower: 3, upper: 4 }, shippedBands.slice(0, 1))).toBeUndefined();
  });

  it("never names an end that a value between the limits does not have", () => {
    const value = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, at) => {
        const [lower, upper] = one < other ? [one, other] : [other, one];
        const end = bandReached({ lower, upper }, shippedBands);
        const inside = bandOf(lower + at * (upper - lower), shippedBands)?.band.id;
        if (end === "highest") expect(inside).toBe("strong");
        if (end === "lowest") expect(inside).toBe("weak");
      }),
      { seed: 20210831 },
    );
  });
});
