import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregations, pillarIds } from "../../src/domain/index-instrument.ts";
import { pillarIndex } from "../../src/readiness/pillar-index.ts";
import { anyArea, anyWeights, indexOf, known } from "./index-samples.ts";

const [survey, structures, grants, purchases] = pillarIds;

describe("pillarIndex", () => {
  it("takes pillars by their weights", () => {
    const index = pillarIndex(known(80, 40, 20, 60), indexOf([2, 1, 1, 1]), "arithmetic");
    // By hand: (160 + 40 + 20 + 60) ÷ 5.
    expect(index).toMatchObject({ kind: "scored", value: 56, knownWeight: 1, unknown: [] });
    expect(index.effectiveWeights).toEqual(
      new Map([
        [survey, 0.4],
        [structures, 0.2],
        [grants, 0.2],
        [purchases, 0.2],
      ]),
    );
  });

  it("scores with three quarters of the weight known, and names what is not", () => {
    const index = pillarIndex(known(90, 30, undefined, 30), indexOf([1, 1, 1, 1]), "arithmetic");
    expect(index).toMatchObject({ kind: "scored", value: 50, knownWeight: 0.75 });
    expect(index.unknown).toEqual([grants]);
    expect([...index.effectiveWeights.values()]).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it("does not let the rounding of shares decide what is three quarters", () => {
    // 1.2 of 1.6 is 0.7499999999999999 where the weights are not written exactly.
    const index = pillarIndex(known(1, 1, 1), indexOf([0.1, 0.1, 1, 0.4]), "arithmetic");
    expect(index.kind).toBe("scored");
  });

  it("gives no index below that, with the pillars that are not known", () => {
    const index = pillarIndex(known(90, undefined, 30), indexOf([1, 1, 1, 1]), "arithmetic");
    expect(index).toEqual({
      ...{ kind: "too-little-known", knownWeight: 0.5, unknown: [structures, purchases] },
      effectiveWeights: new Map(),
    });
    expect(pillarIndex(known(), indexOf([1, 1]), "geometric").kind).toBe("too-little-known");
  });

  it("judges by weight and not by number", () => {
    const heavy = indexOf([1, 1, 1, 7]);
    expect(pillarIndex(known(50, 50, 50), heavy, "arithmetic").kind).toBe("too-little-known");
    const alone = pillarIndex(known(undefined, 20, undefined, 60), heavy, "arithmetic");
    expect(alone).toMatchObject({ kind: "scored", knownWeight: 0.8, value: 55 });
  });

  it("has effective weights that sum to 1 where there is an index, and none where there is none", () => {
    fc.assert(
      fc.property(anyArea, anyWeights, fc.constantFrom(...aggregations), (area, weights, form) => {
        const index = pillarIndex(known(...area), indexOf(weights), form);
        const shares = [...index.effectiveWeights.values()];
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(index.kind === "scored" ? 1 : 0, 9);
        expect(index.unknown.length + known(...area).size).toBe(4);
        if (index.kind === "scored") {
          expect(index.knownWeight).toBeGreaterThanOrEqual(0.75 - 1e-9);
          expect(index.value).toBeGreaterThanOrEqual(0);
          expect(index.value).toBeLessThanOrEqual(100);
        }
      }),
      { seed: 20080805 },
    );
  });

  it("never falls when a known pillar gets better", () => {
    fc.assert(
      fc.property(anyArea, anyWeights, fc.constantFrom(...aggregations), (area, weights, form) => {
        const instrument = indexOf(weights, 0.01);
        const better = area.map((score) =>
          score === undefined ? score : score + (100 - score) / 2,
        );
        const [before, after] = [area, better].map((each) =>
          pillarIndex(known(...each), instrument, form),
        );
        if (before?.kind !== "scored" || after?.kind !== "scored") {
          expect(after?.kind).toBe(before?.kind);
          return;
        }
        expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-10);
      }),
      { seed: 20080805 },
    );
  });
});
