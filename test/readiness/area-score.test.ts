import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Known } from "../../src/domain/measurement.ts";
import type { AreaScore } from "../../src/readiness/area-score.ts";
import { areaScore } from "../../src/readiness/area-score.ts";
import { county, scoreOf } from "./small-survey.ts";

// figures.R
const six = [3, 4, 4, 5, 2, 3.5];
const sixWeights = [1, 2, 0.5, 1.5, 1, 3];

function known({ outcome }: Pick<AreaScore, "outcome">): Known {
  if (outcome.kind === "missing") throw new Error(outcome.reason);
  return outcome;
}

describe("areaScore", () => {
  it("is the mean of the respondents' scores with R's t interval", () => {
    const { value, n, interval } = known(scoreOf("01", six));
    expect(value).toBeCloseTo(3.58333333333, 10);
    expect(n).toBe(6);
    expect(interval?.lower).toBeCloseTo(2.51225756848, 8);
    expect(interval?.upper).toBeCloseTo(4.65440909818, 8);
    expect(interval).toMatchObject({ method: "student-t", confidence: 0.95 });
  });

  it("stands beside the same mean with the finite population correction where the number invited is known", () => {
    const score = scoreOf("01", six, { invited: 20 });
    expect(score.corrected).toMatchObject({
      kind: "known",
      value: known(score).value,
      interval: {
        lower: expect.closeTo(2.6872070555, 8),
        upper: expect.closeTo(4.47945961117, 8),
        method: "student-t-finite-population",
      },
    });
    expect(known(score).interval?.method).toBe("student-t");
    expect(scoreOf("01", six).corrected).toMatchObject({ reason: "no-source", detail: "invited" });
  });

  it("has no width when everybody invited answered, and no corrected figure when more did", () => {
    const all = scoreOf("01", six, { invited: 6 }).corrected;
    expect(all).toMatchObject({ interval: { lower: expect.closeTo(3.5833333, 6) } });
    expect(all?.kind === "known" && all.interval?.lower === all.interval?.upper).toBe(true);
    expect(scoreOf("01", six, { invited: 5 }).corrected).toEqual({
      kind: "missing",
      reason: "not-comparable",
      detail: "invited",
    });
  });

  it("is R's svymean with weights, and n stays the number of people", () => {
    const score = scoreOf("01", six, { weights: Float64Array.from(sixWeights), invited: 20 });
    const { value, n, interval } = known(score);
    expect(value).toBeCloseTo(3.66666666667, 10);
    expect(n).toBe(6);
    expect(interval?.lower).toBeCloseTo(2.78478296949, 8);
    expect(interval?.upper).toBeCloseTo(4.54855036384, 8);
    expect(interval?.method).toBe("student-t-linearised");
    expect(score.effectiveN).toBeCloseTo(4.62857142857, 10);
    expect(score.corrected).toMatchObject({ reason: "not-derivable", detail: "weight" });
  });

  it("is the unweighted figure when all weights are equal", () => {
    const plain = known(scoreOf("01", six));
    const weighted = known(scoreOf("01", six, { weights: new Float64Array(6).fill(0.3) }));
    expect(weighted.value).toBeCloseTo(plain.value, 12);
    expect(weighted.interval?.lower).toBeCloseTo(plain.interval?.lower ?? 0, 12);
  });

  it("leaves out who has no score, but counts the people", () => {
    const scores = Float64Array.from([4, Number.NaN, 2, 5]);
    const cell = { area: county("01"), respondents: Uint32Array.from([0, 1, 2]) };
    const score = areaScore(scores, cell, { confidence: 0.95 });
    expect(known(score)).toMatchObject({ value: 3, n: 2 });
    expect(score.respondents).toBe(3);
  });

  it("has a reason when nobody has a score, and no interval from one", () => {
    expect(scoreOf("01", []).outcome).toEqual({ kind: "missing", reason: "too-few-answers" });
    expect(scoreOf("01", [4]).outcome).toEqual({
      kind: "known",
      value: 4,
      n: 1,
      workings: { formula: "{sum} ÷ {n}", numbers: { sum: 4, n: 1 } },
      flags: ["unreliable"],
    });
  });

  it("is unreliable below ten answers, or with an interval wider than one scale point", () => {
    const nine = Array.from({ length: 9 }, () => 4);
    expect(known(scoreOf("01", nine)).flags).toEqual(["unreliable"]);
    expect(known(scoreOf("01", [...nine, 4])).flags).toEqual([]);
    // Sixteen answers, half 1 and half 5: sd 2.066, so the interval is 2 × 2.131 × 0.516 = 2.2 wide.
    const torn = Array.from({ length: 16 }, (_, place) => (place % 2 === 0 ? 1 : 5));
    expect(known(scoreOf("01", torn)).flags).toEqual(["unreliable"]);
  });

  it("leaves out who has no weight, and counts them", () => {
    const weights = Float64Array.from([...sixWeights, Number.NaN]);
    const score = scoreOf("01", [...six, 1], { weights });
    expect(known(score)).toMatchObject({ value: expect.closeTo(3.66666666667, 10), n: 6 });
    expect(score.withoutWeight).toBe(1);
    expect(scoreOf("01", six, { weights: new Float64Array(6).fill(Number.NaN) })).toMatchObject({
      withoutWeight: 6,
      outcome: { reason: "too-few-answers" },
      effectiveN: undefined,
    });
  });

  it("depends on no order, to the last bit", () => {
    const rows = fc.array(
      fc.tuple(fc.double({ min: 1, max: 5, noNaN: true }), fc.integer({ min: 1, max: 9 })),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (given, isWeighted) => {
        const scored = (some: typeof given) => {
          const weights = Float64Array.from(some, ([, weight]) => weight / 7);
          return scoreOf(
            "01",
            some.map(([value]) => value),
            isWeighted ? { weights } : {},
          );
        };
        expect(scored([...given].reverse())).toEqual(scored(given));
      }),
      { seed: 20210831 },
    );
  });
});
