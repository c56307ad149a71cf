import { describe, expect, it } from "vitest";
import { drawScores } from "../../src/readiness/score-draws.ts";
import { scoreOf } from "./small-survey.ts";

const repeated = (value: number, times: number) => Array.from({ length: times }, () => value);
const twelveOfTwenty = [...repeated(5, 12), ...repeated(1, 8)];
const options = { seed: 2021, draws: 20_000 };

function drawsOf(values: readonly number[], weights?: Float64Array): Float64Array {
  const [drawn] = drawScores([scoreOf("06", values, weights ? { weights } : {})], options);
  if (drawn?.draws === undefined) throw new Error("nothing drawn");
  return drawn.draws;
}

const shareOf = (draws: Float64Array, holds: (mean: number) => boolean) =>
  draws.filter(holds).length / draws.length;

describe("drawScores", () => {
  // figures.R; with 20,000 draws the noise of a share is at most 0.0035, and three times that is allowed.
  it("resamples respondents: answers of two kinds give the binomial distribution", () => {
    expect(
      Math.abs(shareOf(drawsOf(twelveOfTwenty), (mean) => mean >= 3.5) - 0.415892937558),
    ).toBeLessThan(0.0105);
  });

  it("draws a respondent with his or her weight", () => {
    const weights = Float64Array.from([...repeated(1, 12), ...repeated(3, 8)]);
    const share = shareOf(drawsOf(twelveOfTwenty, weights), (mean) => mean >= 2.2);
    expect(Math.abs(share - 0.595598725312)).toBeLessThan(0.0105);
  });

  it("gives the same distribution to a large area, where draws are normal", () => {
    const sorted = drawsOf([...repeated(5, 360), ...repeated(1, 240)]).sort(
      (one, other) => one - other,
    );
    // figures.R: the quantiles at 5, 50 and 95 % of the resampled mean, which has steps of 4/600.
    expect(sorted[1000]).toBeCloseTo(3.26666666667, 1.7);
    expect(sorted[10_000]).toBeCloseTo(3.4, 2);
    expect(sorted[19_000]).toBeCloseTo(3.53333333333, 1.7);
  });

  it("draws the mean itself when all answers are equal", () => {
    expect(new Set(drawsOf(repeated(4, 7)))).toEqual(new Set([4]));
    expect(new Set(drawsOf(repeated(4, 700)))).toEqual(new Set([4]));
  });

  it("depends on the seed and the area, not on other areas or their order", () => {
    const one = scoreOf("01", twelveOfTwenty);
    const two = scoreOf("02", twelveOfTwenty);
    const three = scoreOf("03", repeated(3, 700));
    const drawn = drawScores([one, two, three], { seed: 7 });
    const again = drawScores([three, one], { seed: 7 });
    expect(again[1]).toEqual(drawn[0]);
    expect(again[0]).toEqual(drawn[2]);
    expect(drawn[0]?.draws).toHaveLength(2000);
    expect(drawn[0]?.draws).not.toEqual(drawn[1]?.draws);
    expect(drawScores([one], { seed: 8 })[0]?.draws).not.toEqual(drawn[0]?.draws);
  });

  it("is uncorrelated between areas whose codes differ by one", () => {
    const [one, two] = drawScores(
      [scoreOf("01", twelveOfTwenty), scoreOf("02", twelveOfTwenty)],
      options,
    );
    const above = shareOf(one?.draws ?? new Float64Array(), (mean) => mean >= 3.5);
    const both = (one?.draws ?? []).filter(
      (mean, draw) => mean >= 3.5 && (two?.draws?.[draw] ?? 0) >= 3.5,
    );
    // Independent events of 0.416 each: 0.173 together, with a noise of 0.0027.
    expect(above).toBeGreaterThan(0.4);
    expect(Math.abs(both.length / 20_000 - 0.415892937558 ** 2)).toBeLessThan(0.009);
  });

  it("draws nothing for an area without a score", () => {
    expect(drawScores([scoreOf("01", [])], { seed: 1 })[0]?.draws).toBeUndefined();
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses %s draws", (draws) => {
    expect(() => drawScores([], { seed: 1, draws })).toThrow(RangeError);
  });
});
