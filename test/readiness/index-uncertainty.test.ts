import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregations } from "../../src/domain/index-instrument.ts";
import { indexVariants, rankIndices, rankVariant } from "../../src/readiness/index-uncertainty.ts";
import { anyArea, anyWeights, indexOf, known } from "./index-samples.ts";

const four = indexOf([1, 1, 1, 1]);
const options = { instrument: four, aggregation: "arithmetic", seed: 2021 } as const;

describe("rankIndices", () => {
  it("gives a plain place to an area that is best or worst in every pillar", () => {
    const areas = [known(50, 40, 60, 50), known(90, 80, 70, 80), known(10, 10, 20, 0)];
    expect(rankIndices(areas, options).map(({ ranks }) => ranks)).toEqual([
      { from: 2, to: 2, of: 3 },
      { from: 1, to: 1, of: 3 },
      { from: 3, to: 3, of: 3 },
    ]);
  });

  it("gives a range to areas that change places with the weights", () => {
    // The two differ by 0.4 points at even weights; a weight of 1.25 against 0.75 moves each by ten.
    const areas = [known(90, 90, 10, 10.8), known(10, 10, 90, 90), known(0, 0, 0, 0)];
    expect(rankIndices(areas, options).map(({ ranks }) => ranks)).toEqual([
      { from: 1, to: 2, of: 3 },
      { from: 1, to: 2, of: 3 },
      { from: 3, to: 3, of: 3 },
    ]);
  });

  it("lets ties share the lowest number, and ranks no area without an index", () => {
    const areas = [known(50, 50, 50, 50), known(1), known(50, 50, 50), known(20, 20, 20, 20)];
    expect(rankIndices(areas, options)).toEqual([
      { value: 50, ranks: { from: 1, to: 1, of: 3 } },
      { value: undefined, ranks: undefined },
      { value: 50, ranks: { from: 1, to: 1, of: 3 } },
      { value: 20, ranks: { from: 3, to: 3, of: 3 } },
    ]);
  });

  it("depends on the seed, and on neither the order of areas nor that of pillars", () => {
    fc.assert(
      fc.property(
        fc.array(anyArea, { minLength: 1, maxLength: 6 }),
        anyWeights,
        fc.constantFrom(...aggregations),
        (given, weights, aggregation) => {
          const instrument = indexOf(weights);
          const areas = given.map((area) => known(...area));
          const choices = { instrument, aggregation, seed: 7, draws: 60 };
          const ranked = rankIndices(areas, choices);
          expect(rankIndices(areas, choices)).toEqual(ranked);
          expect(rankIndices([...areas].reverse(), choices)).toEqual([...ranked].reverse());
          const turned = { ...instrument, pillars: [...instrument.pillars].reverse() };
          expect(rankIndices(areas, { ...choices, instrument: turned })).toEqual(ranked);
        },
      ),
      { seed: 20080805, numRuns: 50 },
    );
  });

  it("never worsens the places of an area of which a pillar gets better", () => {
    fc.assert(
      fc.property(
        fc.array(anyArea, { minLength: 2, maxLength: 5 }),
        anyWeights,
        (given, weights) => {
          const choices = { instrument: indexOf(weights, 0.01), seed: 7, draws: 60 };
          const ranked = (areas: typeof given) =>
            rankIndices(
              areas.map((area) => known(...area)),
              { ...choices, aggregation: "arithmetic" },
            )[0];
          const [first, ...others] = given;
          const better = first?.map((score) => score && score + (100 - score) / 3);
          const before = ranked(given);
          const after = ranked([better as (typeof given)[number], ...others]); // map keeps the length of a tuple
          expect(after?.ranks?.from ?? 0).toBeLessThanOrEqual(before?.ranks?.from ?? 0);
          expect(after?.ranks?.to ?? 0).toBeLessThanOrEqual(before?.ranks?.to ?? 0);
        },
      ),
      { seed: 20080805, numRuns: 50 },
    );
  });

  it("refuses a number of draws that is none", () => {
    expect(() => rankIndices([], { ...options, draws: 0 })).toThrow(RangeError);
    expect(() => rankIndices([], { ...options, draws: 2.5 })).toThrow(RangeError);
  });
});

describe("rankVariant", () => {
  const areas = [known(80, 40, 20, 60), known(30, 30, undefined, 30), known(1)];

  it("makes the index without a pillar from the others, by their own weights", () => {
    const without = (place: number) => {
      const variant = indexVariants(options)[place];
      if (variant === undefined) throw new Error("no variant");
      return rankVariant(variant, areas, options).map(({ value }) => value);
    };
    // By hand: (40 + 20 + 60) ÷ 3, and so on.
    expect(without(0)).toEqual([40, 30, undefined]);
    expect(without(1)[0]).toBeCloseTo(160 / 3, 12);
    expect(without(2)).toEqual([60, 30, undefined]);
  });

  it("makes the other form of the index last", () => {
    const [variant] = indexVariants(options).slice(-1);
    expect(variant).toEqual({ kind: "aggregation", id: "geometric" });
    const found = variant && rankVariant(variant, areas, options);
    // By hand: the fourth root of 80.2 · 40.6 · 20.8 · 60.4, set back on 0–100.
    expect(found?.[0]?.value).toBeCloseTo(((80.2 * 40.6 * 20.8 * 60.4) ** 0.25 - 1) / 0.99, 10);
    expect(indexVariants({ ...options, aggregation: "geometric" }).at(-1)?.id).toBe("arithmetic");
  });

  it("gives no area an index that it does not have with all pillars", () => {
    for (const variant of indexVariants(options)) {
      expect(rankVariant(variant, areas, options)[2]).toEqual({
        value: undefined,
        ranks: undefined,
      });
    }
  });
});
