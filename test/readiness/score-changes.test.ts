import { describe, expect, it } from "vitest";
import type { SurveyResponses } from "../../src/domain/survey-responses.ts";
import { areaScore, type ScoreOptions } from "../../src/readiness/area-score.ts";
import { respondentScores } from "../../src/readiness/respondent-scores.ts";
import type { Scoring } from "../../src/readiness/scenarios.ts";
import { leaveOut } from "../../src/readiness/scenarios.ts";
import { rankScores, scoreChanges } from "../../src/readiness/score-changes.ts";
import { withWeights } from "../../src/readiness/what-if-weights.ts";
import { cellsOf, instrumentWith, responsesOf } from "./small-survey.ts";

/** Readiness score of every cell, in their order. */
function scoreAreas(read: SurveyResponses, { instrument: own, cells }: Scoring, how: ScoreOptions) {
  const { score } = respondentScores(read, own);
  return cells.map((cell) => areaScore(score, cell, how));
}

const instrument = instrumentWith({
  strategy: { weight: 1, items: ["plan"] },
  premises: { weight: 1, items: ["rooms"] },
});
// Ten alike in each: county 01 has plans but no rooms, county 02 both halfway.
const responses = responsesOf(
  [
    { area: "01", answers: [5, 2] },
    { area: "02", answers: [3, 3] },
  ].flatMap((row) => Array.from({ length: 10 }, () => row)),
);
const scoring = { instrument, cells: cellsOf(responses) };
const options = { confidence: 0.95 };
const ranked = (one: typeof scoring) =>
  rankScores(scoreAreas(responses, one, options), { seed: 3 });

describe("scoreChanges", () => {
  it("shows how scores and rank ranges change without a dimension", () => {
    const left = leaveOut({ kind: "dimension", id: "strategy" }, scoring, responses);
    if (left === undefined) throw new Error("nothing left");
    const changes = scoreChanges(ranked(scoring), ranked({ ...scoring, ...left }));
    // By hand: (5 + 2)/2 = 3.5 becomes 2, and 3 stays 3, so the first and the second change places.
    expect(changes).toMatchObject([
      {
        area: { code: "01" },
        before: { value: 3.5 },
        after: { value: 2 },
        change: -1.5,
        ranksBefore: { from: 1, to: 1, of: 2 },
        ranksAfter: { from: 2, to: 2, of: 2 },
      },
      {
        area: { code: "02" },
        change: 0,
        ranksBefore: { from: 2, to: 2, of: 2 },
        ranksAfter: { from: 1, to: 1, of: 2 },
      },
    ]);
  });

  it("shows what other weights would do", () => {
    const other = withWeights(instrument, new Map([["premises", 4]]));
    if (other.kind === "refused") throw new Error("refused");
    const changes = scoreChanges(
      ranked(scoring),
      ranked({ ...scoring, instrument: other.instrument }),
    );
    // By hand: (5 + 4 × 2)/5 = 2.6.
    expect(changes[0]?.after).toMatchObject({ value: expect.closeTo(2.6, 12) });
    expect(changes[0]?.ranksAfter).toEqual({ from: 2, to: 2, of: 2 });
  });

  it("changes nothing when all weights are multiplied by one number", () => {
    const other = withWeights(
      instrument,
      new Map([
        ["strategy", 0.3],
        ["premises", 0.3],
      ]),
    );
    if (other.kind === "refused") throw new Error("refused");
    expect(ranked({ ...scoring, instrument: other.instrument })).toEqual(ranked(scoring));
  });

  it("has no row for an area that may not be shown afterwards", () => {
    const before = ranked(scoring);
    expect(scoreChanges(before, before.slice(1)).map(({ area }) => area.code)).toEqual(["02"]);
  });
});

describe("rankScores", () => {
  it("does not depend on the order of the rows", () => {
    const rows = Array.from({ length: 40 }, (_, place) => ({
      area: place % 3 === 0 ? "01" : "02",
      answers: [1 + (place % 5), 1 + ((place * 7) % 4)],
    }));
    const rankedRows = (some: typeof rows) => {
      const read = responsesOf(some);
      const cells = cellsOf(read);
      return rankScores(scoreAreas(read, { instrument, cells }, options), { seed: 11 });
    };
    expect(rankedRows([...rows].reverse())).toEqual(rankedRows(rows));
  });
});
