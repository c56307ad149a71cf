import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Known } from "../../../src/domain/measurement.ts";
import {
  medianOutcome,
  pooledOutcome,
} from "../../../src/indicators/support/benchmark-outcomes.ts";
import { wilsonInterval } from "../../../src/stats/wilson-interval.ts";

const five = { of: 5, level: "region" } as const;

function known(value: number, more: Partial<Known> = {}): Known {
  return { kind: "known", value, n: 20, flags: [], ...more };
}

/** A share of so many, with Wilson's limits. */
function share(part: number, whole: number): Known {
  return known(part / whole, {
    n: whole,
    numerator: part,
    denominator: {
      value: whole,
      unit: "associations",
      period: { kind: "day", on: "2025-01-02" },
    },
    interval: wilsonInterval({ part, whole }, 0.95),
  });
}

const shares = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
    .map(([part, more]) => share(part, part + more)),
  { minLength: 1, maxLength: 5 },
);

describe("parts of one whole", () => {
  it("are their mean, and not a part of as many wholes as there are areas", () => {
    const of = (part: number) => {
      const { interval: _interval, ...complete } = share(part, 107_851);
      return complete;
    };
    const pooled = pooledOutcome("share", [of(9306), of(2027), of(3923)], five);
    // By hand: 15,256 ÷ 3 ÷ 107,851.
    expect(pooled).toMatchObject({ value: expect.closeTo(0.0471515, 7), n: 3 });
    expect(pooled).not.toHaveProperty("denominator");
  });
});

describe("the median of a level", () => {
  it("is the middle figure, or half way between the two in the middle, of the areas that have it", () => {
    expect(medianOutcome([known(9), known(1), known(4)], five)).toMatchObject({
      value: 4,
      n: 3,
      coverage: { areas: 3, of: 5, level: "region" },
    });
    expect(medianOutcome([known(9), known(1), known(4), known(6)], five)).toMatchObject({
      value: 5,
    });
  });

  it("has as many figures below as above it, and none of an area outside", () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (all) => {
        const outcome = medianOutcome(
          all.map((value) => known(value)),
          five,
        );
        if (outcome.kind === "missing") throw new Error(outcome.reason);
        const below = all.filter((value) => value < outcome.value).length;
        const above = all.filter((value) => value > outcome.value).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(all.length / 2);
        expect(outcome.interval).toBeUndefined();
      }),
    );
  });

  it("is missing where no area has the figure", () => {
    expect(medianOutcome([], five)).toEqual({ kind: "missing", reason: "no-source" });
  });
});

describe("several areas as one", () => {
  it("add up the parts and the wholes of a share, with Wilson's limits over the sums", () => {
    // 3 of 8 and 0 of 8 are 3 of 16: R prop.test(3, 16, correct = FALSE)$conf.int is 0.0659159907 0.4300888096.
    const pooled = pooledOutcome("share", [share(3, 8), share(0, 8)], five);
    expect(pooled).toMatchObject({ value: 0.1875, numerator: 3, denominator: { value: 16 }, n: 2 });
    if (pooled.kind === "missing" || pooled.interval === undefined) throw new Error("no limits");
    expect(pooled.interval.lower).toBeCloseTo(0.0659159907, 9);
    expect(pooled.interval.upper).toBeCloseTo(0.4300888096, 9);
  });

  it("lie between the least and the greatest of them, in whatever order they are", () => {
    fc.assert(
      fc.property(shares, (all) => {
        const pooled = pooledOutcome("share", all, five);
        if (pooled.kind === "missing") throw new Error(pooled.reason);
        const values = all.map(({ value }) => value);
        expect(pooled.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(pooled.value).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        expect(pooledOutcome("share", all.toReversed(), five)).toEqual(pooled);
      }),
    );
  });

  it("have the mean of figures that are no quotients, and no limits", () => {
    expect(pooledOutcome("scale-points", [known(3.2), known(4.6)], five)).toEqual({
      ...{ kind: "known", value: 3.9, n: 2, flags: [] },
      coverage: { areas: 2, of: 5, level: "region" },
      workings: {
        formula: "({area-1} + {area-2}) ÷ {areas}",
        numbers: { "area-1": 3.2, "area-2": 4.6, areas: 2 },
      },
    });
    // A share that was rounded is no longer its part divided by its whole.
    const rounded = { ...share(3, 8), value: 0.5 };
    expect(pooledOutcome("share", [rounded, share(0, 8)], five)).toMatchObject({ value: 0.25 });
    // A figure without its parts among others makes a mean of all.
    expect(pooledOutcome("share", [known(0.4), share(0, 8)], five)).toMatchObject({ value: 0.2 });
  });

  it("carry what is said of any of them, but not that one has few observations", () => {
    const flagged = [known(1, { flags: ["unreliable"] }), known(2, { flags: ["conflicts"] })];
    expect(pooledOutcome("years", flagged, five)).toMatchObject({ flags: ["conflicts"] });
    expect(medianOutcome(flagged, five)).toMatchObject({ flags: ["conflicts"] });
  });

  it("are missing where none has the figure, or the wholes come to nothing", () => {
    expect(pooledOutcome("share", [], five)).toEqual({ kind: "missing", reason: "no-source" });
  });
});
