import { describe, expect, it } from "vitest";
import { effectiveWeights, instrumentOf, scoreScale } from "../../src/readiness/instrument.ts";
import { codebookOf, instrumentWith } from "./small-survey.ts";

describe("instrumentOf", () => {
  it("leaves out a dimension without items, and is none when all are", () => {
    const codebook = codebookOf({
      empty: { weight: 5, items: [] },
      full: { weight: 1, items: ["a", "b"] },
    });
    expect(instrumentOf(codebook)?.dimensions).toEqual([{ id: "full", items: [0, 1], weight: 1 }]);
    expect(instrumentOf(codebookOf({ empty: { weight: 1, items: [] } }))).toBeUndefined();
  });
});

describe("effectiveWeights", () => {
  it("shares the score by weight among dimensions and evenly among a dimension's items", () => {
    const weights = effectiveWeights(
      instrumentWith({
        strategy: { weight: 3, items: ["plan", "agreement"] },
        premises: { weight: 1, items: ["rooms"] },
      }),
    );
    expect(weights).toEqual({
      dimensions: [
        { id: "strategy", share: 0.75 },
        { id: "premises", share: 0.25 },
      ],
      items: [
        { id: "plan", dimension: "strategy", share: 0.375 },
        { id: "agreement", dimension: "strategy", share: 0.375 },
        { id: "rooms", dimension: "premises", share: 0.25 },
      ],
    });
  });

  it("sums to 1 for weights of any size", () => {
    const { dimensions } = effectiveWeights(
      instrumentWith({
        a: { weight: 1.7e308, items: ["x"] },
        b: { weight: 1.7e308, items: ["y"] },
      }),
    );
    expect(dimensions.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });
});

describe("scoreScale", () => {
  it("is the scale of the items that are scored", () => {
    expect(scoreScale(instrumentWith({ a: { weight: 1, items: ["x"] } }))).toEqual({
      minimum: 1,
      maximum: 5,
    });
  });
});
