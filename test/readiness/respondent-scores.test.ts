import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { respondentScores } from "../../src/readiness/respondent-scores.ts";
import { type DimensionSpec, instrumentWith, responsesOf } from "./small-survey.ts";

function scoresOf(
  specs: Readonly<Record<string, DimensionSpec>>,
  answers: (number | undefined)[][],
) {
  return respondentScores(
    responsesOf(answers.map((own) => ({ answers: own }))),
    instrumentWith(specs),
  );
}

const three = {
  strategy: { weight: 2, items: ["plan", "agreement"] },
  premises: { weight: 1, items: ["rooms"] },
  voice: { weight: 1, items: ["heard", "ignored-reversed"] },
};

describe("respondentScores", () => {
  it("is the weighted mean of the dimension scores, reversed items turned", () => {
    const { score, dimensions } = scoresOf(three, [[4, 5, 2, 3, 1]]);
    // strategy (4 + 5)/2 = 4.5, premises 2, voice (3 + (6 − 1))/2 = 4: (2 × 4.5 + 2 + 4)/4 = 3.75.
    expect([...score]).toEqual([3.75]);
    expect(dimensions.map(({ id, values }) => [id, ...values])).toEqual([
      ["strategy", 4.5],
      ["premises", 2],
      ["voice", 4],
    ]);
  });

  it("counts the dimensions answered by their weights when they carry two thirds of it", () => {
    // Without premises 3 of 4 parts are there: (2 × 4.5 + 4)/3. Without strategy only 2 of 4 are.
    const { score } = scoresOf(three, [
      [4, 5, undefined, 3, 1],
      [undefined, undefined, 2, 3, 1],
    ]);
    expect(score[0]).toBeCloseTo(13 / 3, 12);
    expect(score[1]).toBeNaN();
  });

  it("takes exactly two thirds as enough, whatever the weights are written in", () => {
    for (const weight of [1, 0.1, 1 / 3, 7e-9, 3e12]) {
      const even = {
        a: { weight, items: ["a1"] },
        b: { weight, items: ["b1"] },
        c: { weight, items: ["c1"] },
      };
      const { score } = scoresOf(even, [
        [2, undefined, 5],
        [2, undefined, undefined],
      ]);
      expect(score[0]).toBeCloseTo(3.5, 12);
      expect(score[1]).toBeNaN();
    }
  });

  it("wants two thirds of a dimension's items answered for the dimension", () => {
    const { dimensions } = scoresOf({ one: { weight: 1, items: ["a", "b", "c"] } }, [
      [5, 4, undefined],
      [5, undefined, undefined],
    ]);
    expect(dimensions[0]?.values[0]).toBe(4.5);
    expect(dimensions[0]?.values[1]).toBeNaN();
  });

  const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 4 }), {
    minLength: 5,
    maxLength: 5,
  });
  const weights = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.01, max: 100, noNaN: true })));
  const withWeightsOf = (own: readonly number[]) => ({
    strategy: { ...three.strategy, weight: own[0] ?? 1 },
    premises: { ...three.premises, weight: own[1] ?? 1 },
    voice: { ...three.voice, weight: own[2] ?? 1 },
  });

  it("stays on the scale, and a better answer never lowers it", () => {
    fc.assert(
      fc.property(answers, weights, fc.nat({ max: 4 }), (given, own, item) => {
        const before = given[item];
        // The last item is reversed, so that a smaller answer is the better one.
        const isReversed = item === 4;
        const best = isReversed ? 1 : 5;
        fc.pre(before !== undefined && before !== best);
        const better = [...given];
        better[item] = (before ?? 0) + (isReversed ? -1 : 1);
        const [first = Number.NaN, second = Number.NaN] = scoresOf(withWeightsOf(own), [
          given,
          better,
        ]).score;
        expect(Number.isNaN(first)).toBe(Number.isNaN(second));
        if (Number.isNaN(first)) return;
        expect(second).toBeGreaterThanOrEqual(first);
        expect(first).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(second).toBeLessThanOrEqual(5 + 1e-12);
      }),
      { seed: 20210831 },
    );
  });

  it("changes nothing when all weights are multiplied by one number", () => {
    const factor = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(answers, weights, factor, (given, own, times) => {
        const [plain = Number.NaN] = scoresOf(withWeightsOf(own), [given]).score;
        const [scaled = Number.NaN] = scoresOf(withWeightsOf(own.map((one) => one * times)), [
          given,
        ]).score;
        if (Number.isNaN(plain)) expect(scaled).toBeNaN();
        else expect(scaled).toBeCloseTo(plain, 12);
      }),
      { seed: 20210831 },
    );
  });
});
