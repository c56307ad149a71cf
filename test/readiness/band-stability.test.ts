import { describe, expect, it } from "vitest";
import { type StableBand, stableBand } from "../../src/readiness/band-stability.ts";
import { drawScores } from "../../src/readiness/score-draws.ts";
import { scoreOf, shippedBands } from "./small-survey.ts";

const repeated = (value: number, times: number) => Array.from({ length: times }, () => value);
const rules = { bands: shippedBands, scale: { minimum: 1, maximum: 5 }, minimum: 5 };

function bandFor(values: readonly number[], draws = 2000): StableBand | undefined {
  const [drawn] = drawScores([scoreOf("06", values)], { seed: 2021, draws });
  return drawn && stableBand(drawn, rules);
}

describe("stableBand", () => {
  it("is the share of draws that keep the band", () => {
    const found = bandFor([...repeated(5, 12), ...repeated(1, 8)], 20_000);
    expect(found?.band.id).toBe("developing");
    // figures.R: 8 to 12 fives of 20; three times the noise of 20,000 draws is allowed.
    expect(Math.abs((found?.stability ?? 0) - 0.563078134965)).toBeLessThan(0.0105);
    expect(found?.verdict).toBe("too-few-answers-to-say");
  });

  it("is clear for many answers far from a limit", () => {
    expect(bandFor([...repeated(4, 60), ...repeated(5, 20), ...repeated(3, 20)])).toMatchObject({
      band: { id: "strong" },
      verdict: "clear",
    });
  });

  // By hand: 1 − (2.5 / 3)^n, as a mean below 3.5 leaves at most (3.5 − 1) / (4 − 1) of the answers at 4.
  it.each([
    [5, 0.598, "too-few-answers-to-say"],
    [7, 0.721, "likely"],
    [12, 0.888, "likely"],
    [13, 0.907, "clear"],
  ])("of %s equal answers of 4 is at most %s: %s", (n, stability, verdict) => {
    const found = bandFor(repeated(4, n));
    expect(found?.stability).toBeCloseTo(stability, 3);
    expect(found?.verdict).toBe(verdict);
  });

  it("judges equal answers between two limits by the nearer of them", () => {
    // Twelve times 3: from below 1.5/2 may be 3 or more, from above (5 − 3.5)/(5 − 3), so 1 − 0.75^12.
    expect(bandFor(repeated(3, 12))?.stability).toBeCloseTo(0.968, 3);
  });

  it("is no better with all answers on the limit than with none", () => {
    expect(bandFor(repeated(3.5, 40))).toMatchObject({
      stability: 0,
      verdict: "too-few-answers-to-say",
    });
  });

  it("of unequal answers inside a band is at most 1 less the product of their chances", () => {
    // By hand: distances from 5 are 4 nine times and 3 once, that of the limit 2.5: 1 − (2.5/4)^9 × 2.5/3.
    expect(bandFor([...repeated(1, 9), 2])?.stability).toBeCloseTo(0.9879, 4);
  });

  it("is never clear below ten answers", () => {
    const nine = bandFor([...repeated(1, 8), 2]);
    expect(nine?.stability).toBeGreaterThan(0.97);
    expect(nine?.verdict).toBe("likely");
    expect(bandFor([...repeated(1, 9), 2])?.verdict).toBe("clear");
  });

  it("is certain of a band that spans the whole scale", () => {
    const [drawn] = drawScores([scoreOf("06", repeated(1, 10))], { seed: 1 });
    const whole = shippedBands.slice(0, 1).map((band) => ({ ...band, from: 1 }));
    expect(drawn && stableBand(drawn, { ...rules, bands: whole })?.stability).toBe(1);
  });

  it("says nothing below the minimum, nor ever of a single answer", () => {
    const few = { band: { id: "strong" }, stability: undefined, verdict: "too-few-answers-to-say" };
    expect(bandFor(repeated(5, 4))).toMatchObject(few);
    const [alone] = drawScores([scoreOf("06", [5])], { seed: 1 });
    expect(alone && stableBand(alone, { ...rules, minimum: 1 })).toMatchObject(few);
  });

  it("is none without a score or without bands", () => {
    expect(bandFor([])).toBeUndefined();
    const [drawn] = drawScores([scoreOf("06", repeated(4, 9))], { seed: 1 });
    expect(drawn && stableBand(drawn, { ...rules, bands: [] })).toBeUndefined();
  });
});
