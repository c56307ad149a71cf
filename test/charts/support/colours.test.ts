import { describe, expect, it } from "vitest";
import { blue, ink, paper, quiet, rule } from "../../../src/charts/support/colours.ts";
import { contrast, lightnessOf } from "../../support/colour-measures.ts";

describe("colours", () => {
  it("have the lightness asked for, to within the steps of 8 bits", () => {
    for (let lightness = 0; lightness <= 100; lightness += 2) {
      expect(Math.abs(lightnessOf(blue(lightness)) - lightness)).toBeLessThan(0.6);
    }
  });

  it("contrast with paper: text 4.5 : 1, lines that carry meaning 3 : 1", () => {
    for (const text of [ink, quiet]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rule, paper)).toBeGreaterThanOrEqual(3);
  });
});
