import { describe, expect, it } from "vitest";
import { bandOf } from "../../src/readiness/bands.ts";
import { shippedBands } from "./small-survey.ts";

describe("bandOf", () => {
  it.each([
    [1, "weak"],
    [2.4999, "weak"],
    [2.5, "developing"],
    [3.499, "developing"],
    [3.5, "strong"],
    [5, "strong"],
  ])("puts %s, unrounded, into %s", (score, id) => {
    expect(bandOf(score, shippedBands)?.band.id).toBe(id);
  });

  it("does not let the arithmetic of thirds decide", () => {
    // 3.5 as a mean by thirds: the double below it.
    expect(bandOf(3.4999999999999996, shippedBands)?.band.id).toBe("strong");
  });

  it("does not depend on the order in which bands are declared", () => {
    expect(bandOf(3, [...shippedBands].reverse())).toEqual(bandOf(3, shippedBands));
  });

  it("says between which limits the band lies", () => {
    expect(bandOf(3, shippedBands)).toMatchObject({ place: 1, from: 2.5, below: 3.5 });
    expect(bandOf(4, shippedBands)?.below).toBeUndefined();
  });

  it("is none without bands, or below the lowest limit", () => {
    expect(bandOf(3, [])).toBeUndefined();
    expect(bandOf(2, shippedBands.slice(1))).toBeUndefined();
  });
});
