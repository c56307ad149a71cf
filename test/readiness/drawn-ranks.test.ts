import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnRanks } from "../../src/readiness/drawn-ranks.ts";
import { drawScores } from "../../src/readiness/score-draws.ts";
import { scoreOf } from "./small-survey.ts";

const repeated = (value: number, times: number) => Array.from({ length: times }, () => value);

function ranksOf(areas: readonly (readonly number[])[], confidence?: number, draws = 2000) {
  const scores = areas.map((values, place) => scoreOf(String(place + 10), values));
  return drawnRanks(drawScores(scores, { seed: 2021, draws }), confidence);
}

describe("drawnRanks", () => {
  it("is a plain place where answers leave no doubt", () => {
    expect(ranksOf([repeated(2, 9), repeated(5, 9), repeated(3, 9)])).toEqual([
      { from: 3, to: 3, of: 3 },
      { from: 1, to: 1, of: 3 },
      { from: 2, to: 2, of: 3 },
    ]);
  });

  it("shares the lowest number among ties, in draws as in scores", () => {
    expect(ranksOf([repeated(4, 9), repeated(4, 30), repeated(3, 9)])).toEqual([
      { from: 1, to: 1, of: 3 },
      { from: 1, to: 1, of: 3 },
      { from: 3, to: 3, of: 3 },
    ]);
  });

  it("does not let the arithmetic of thirds break a tie", () => {
    expect(ranksOf([repeated(3.5, 9), repeated(3.4999999999999996, 9)])).toEqual([
      { from: 1, to: 1, of: 2 },
      { from: 1, to: 1, of: 2 },
    ]);
  });

  it("holds the middle share of the places in joint draws", () => {
    const areas = [
      [...repeated(5, 12), ...repeated(1, 8)],
      [...repeated(5, 10), ...repeated(1, 10)],
    ];
    // figures.R: the first is above with 0.685 and ties with 0.103, so first in 0.788 of draws, the second in 0.315.
    expect(ranksOf(areas, 0.5, 20_000)).toEqual([
      { from: 1, to: 1, of: 2 },
      { from: 1, to: 2, of: 2 },
    ]);
    expect(ranksOf(areas, 0.6, 20_000)[0]).toEqual({ from: 1, to: 2, of: 2 });
    // The second is first in more than 0.3 of draws but less than 0.35.
    expect(ranksOf(areas, 0.4, 20_000)[1]).toEqual({ from: 1, to: 2, of: 2 });
    expect(ranksOf(areas, 0.3, 20_000)[1]).toEqual({ from: 2, to: 2, of: 2 });
  });

  it("is 1–1 for one area alone", () => {
    expect(ranksOf([[1, 5, 3, 2]])).toEqual([{ from: 1, to: 1, of: 1 }]);
  });

  it("gives no rank to an area without a score, and counts it nowhere", () => {
    expect(ranksOf([[4, 4], [], [2, 2]])).toEqual([
      { from: 1, to: 1, of: 2 },
      undefined,
      { from: 2, to: 2, of: 2 },
    ]);
    expect(drawnRanks([])).toEqual([]);
  });

  const area = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
  const areas = fc.array(area, { minLength: 1, maxLength: 6 });

  it("holds the rank of the score itself and stays within the areas ranked", () => {
    fc.assert(
      fc.property(areas, fc.constantFrom(0.01, 0.5, 0.9), (given, confidence) => {
        const mean = (values: readonly number[]) =>
          values.reduce((sum, one) => sum + one, 0) / values.length;
        ranksOf(given, confidence, 100).forEach((range, place) => {
          const own = mean(given[place] ?? []);
          const rank = 1 + given.filter((values) => mean(values) > own + 1e-9).length;
          expect(range?.from).toBeLessThanOrEqual(rank);
          expect(range?.to).toBeGreaterThanOrEqual(rank);
          expect(range?.from).toBeGreaterThanOrEqual(1);
          expect(range?.to).toBeLessThanOrEqual(given.length);
        });
      }),
      { seed: 20210831 },
    );
  });

  it("worsens neither the best nor the worst place of an area by a better answer, weighted or not", () => {
    const weightOf = fc.constantFrom<number>(0.5, 1, 2.5);
    const weighted = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), weightOf), { minLength: 1, maxLength: 12 }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(weighted, fc.boolean(), fc.nat(), (given, isWeighted, pick) => {
        const [first = []] = given;
        const better = first.map(([value, weight], place): [number, number] =>
          place === pick % first.length ? [Math.min(5, value + 1), weight] : [value, weight],
        );
        const ranked = (some: typeof given) => {
          const scores = some.map((rows, place) => {
            const weights = Float64Array.from(rows, ([, weight]) => weight);
            const values = rows.map(([value]) => value);
            return scoreOf(String(place + 10), values, isWeighted ? { weights } : {});
          });
          return drawnRanks(drawScores(scores, { seed: 5, draws: 100 }))[0];
        };
        const before = ranked(given);
        const after = ranked([better, ...given.slice(1)]);
        expect(after?.from).toBeLessThanOrEqual(before?.from ?? 0);
        expect(after?.to).toBeLessThanOrEqual(before?.to ?? 0);
      }),
      { seed: 20210831 },
    );
  });

  it("refuses areas with different numbers of draws, and a confidence that is none", () => {
    const [few] = drawScores([scoreOf("01", [4])], { seed: 1, draws: 10 });
    const [many] = drawScores([scoreOf("02", [4])], { seed: 1, draws: 20 });
    expect(() => few && many && drawnRanks([few, many])).toThrow(RangeError);
    expect(() => drawnRanks([], 1)).toThrow(RangeError);
  });
});
