import { describe, expect, it } from "vitest";
import { paper } from "../../../src/charts/support/colours.ts";
import { styleOfSeries } from "../../../src/charts/support/series-marks.ts";
import { contrast, lightnessOf } from "../../support/colour-measures.ts";

const styles = [0, 1, 2, 3].map(styleOfSeries);

describe("four series", () => {
  it("differ from each other by 15 in lightness, and in shape and dashes", () => {
    const lightnesses = styles.map(({ colour }) => lightnessOf(colour)).toSorted((a, b) => a - b);
    for (const [index, lightness] of lightnesses.slice(1).entries()) {
      expect(lightness - (lightnesses[index] ?? 0)).toBeGreaterThanOrEqual(15);
    }
    expect(new Set(styles.map(({ shape }) => shape)).size).toBe(4);
    expect(new Set(styles.map(({ dashes }) => dashes)).size).toBe(4);
  });

  it("contrast 3 : 1 with paper", () => {
    for (const { colour } of styles) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });
});
