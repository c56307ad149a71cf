import { describe, expect, it } from "vitest";
import { sequence } from "../../../src/charts/support/sequence.ts";
import { contrast, lightnessOf } from "../../support/colour-measures.ts";

const counts = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11];

describe("a sequence of tones", () => {
  it.each(counts)("keeps neighbours of %d 15 apart in lightness", (steps) => {
    const lightnesses = sequence(steps).map(({ fill }) => lightnessOf(fill));
    expect(lightnesses).toHaveLength(steps);
    for (const [index, lightness] of lightnesses.slice(1).entries()) {
      expect(Math.abs(lightness - (lightnesses[index] ?? 0))).toBeGreaterThanOrEqual(15);
    }
  });

  it("runs from light to dark up to six steps", () => {
    for (const steps of [2, 5, 6]) {
      const lightnesses = sequence(steps).map(({ fill }) => lightnessOf(fill));
      expect(lightnesses).toEqual(lightnesses.toSorted((a, b) => b - a));
    }
  });

  it.each(counts)("carries text that contrasts 4.5 : 1 on each of %d", (steps) => {
    for (const { fill, text } of sequence(steps)) {
      expect(contrast(text, fill), fill).toBeGreaterThanOrEqual(4.5);
    }
  });
});
