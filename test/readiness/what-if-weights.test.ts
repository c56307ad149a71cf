import { describe, expect, it } from "vitest";
import { dimensionShares } from "../../src/readiness/instrument.ts";
import { withWeights } from "../../src/readiness/what-if-weights.ts";
import { instrumentWith } from "./small-survey.ts";

const instrument = instrumentWith({
  strategy: { weight: 1, items: ["plan"] },
  premises: { weight: 1, items: ["rooms"] },
});

describe("withWeights", () => {
  it("replaces the weights that are given and keeps the others", () => {
    const changed = withWeights(instrument, new Map([["premises", 3]]));
    if (changed.kind === "refused") throw new Error("refused");
    expect(dimensionShares(changed.instrument.dimensions)).toEqual([0.25, 0.75]);
    expect(dimensionShares(instrument.dimensions)).toEqual([0.5, 0.5]);
  });

  it("names every dimension it does not know and every weight that is not above zero", () => {
    const weights = new Map([
      ["strategia", 1],
      ["strategy", 0],
      ["premises", -2],
    ]);
    expect(withWeights(instrument, weights)).toEqual({
      kind: "refused",
      refusals: [
        { reason: "unknown-dimension", dimension: "strategia", known: ["strategy", "premises"] },
        { reason: "not-above-zero", dimension: "strategy", weight: 0 },
        { reason: "not-above-zero", dimension: "premises", weight: -2 },
      ],
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (weight) => {
    expect(withWeights(instrument, new Map([["strategy", weight]])).kind).toBe("refused");
  });
});
