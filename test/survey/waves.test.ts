import { expect, test } from "vitest";
import type { SurveyEntry } from "../../src/domain/survey-responses.ts";
import { respondentsWhere } from "../../src/survey/respondents.ts";
import { itemValues } from "../../src/survey/scale-scores.ts";
import { compareWaves } from "../../src/survey/waves.ts";
import { q1, q1Later } from "./example-answers.ts";
import { codebook, type Given, item, responsesOf, wide } from "./survey-builders.ts";

const book = codebook(item("q1"));

/** Rows of one wave; ids are `r1`, `r2` … from a number on, or none. */
function wave(name: string, answers: readonly Given[], firstId?: number): readonly SurveyEntry[] {
  return answers.map((answer, place) =>
    wide([answer], {
      wave: name,
      ...(firstId === undefined ? {} : { respondent: `r${firstId + place}` }),
    }),
  );
}

/** The change of the item between the two waves of some rows. */
function changeOf(rows: readonly SurveyEntry[]) {
  const responses = responsesOf(book, rows);
  const inWave = (at: number) =>
    respondentsWhere(responses, (place) => responses.wave[place] === at);
  return compareWaves(responses, itemValues(responses, 0, book), {
    first: inWave(0),
    second: inWave(1),
    confidence: 0.95,
  });
}

test("waves with the same ids are matched, and the change is a paired difference", () => {
  // t.test(q1Later, q1, paired = TRUE)
  expect(changeOf([...wave("2021", q1, 1), ...wave("2022", q1Later, 1)])).toEqual({
    method: "matched",
    match: { matched: 12, matchedValues: 12, joiners: 0, leavers: 0 },
    first: expect.objectContaining({ value: expect.closeTo(3.333333333333333, 12), n: 12 }),
    second: expect.objectContaining({ value: expect.closeTo(3.75, 12), n: 12 }),
    difference: {
      kind: "known",
      value: expect.closeTo(0.4166666666666667, 12),
      n: 12,
      interval: {
        lower: expect.closeTo(0.08949661097265939, 9),
        upper: expect.closeTo(0.743836722360674, 9),
        confidence: 0.95,
        method: "student-t",
      },
      workings: {
        formula: "{sum} ÷ {n}",
        numbers: { sum: 5, n: 12 },
        standardError: expect.closeTo(0.1486470975026408, 12), // sd(q1Later - q1) / sqrt(12)
      },
      flags: [],
    },
  });
});

test("joiners and leavers count neither in the means nor in the change", () => {
  // Ids r1–r12 and r5–r16: r5–r12 are in both, as q1[5:12] and q1Later[1:8].
  const compared = changeOf([...wave("2021", q1, 1), ...wave("2022", q1Later, 5)]);
  expect(compared).toMatchObject({
    method: "matched",
    match: { matched: 8, matchedValues: 8, joiners: 4, leavers: 4 },
    // By hand from the two lists: 4 + 4 + 1 + 3 + 5 + 4 + 2 + 3 and 5 + 3 + 5 + 2 + 5 + 4 + 2 + 4, each by 8.
    first: { value: 3.25, n: 8 },
    second: { value: 3.75, n: 8 },
  });
  // Changes by hand: 5−4, 3−4, 5−1, 2−3, 5−5, 4−4, 2−2, 4−3; they sum to 4.
  expect(compared.difference).toMatchObject({ value: 0.5, n: 8 });
});

test("who is in both waves but answered in one only is matched without a change", () => {
  const { match, difference } = changeOf([
    ...wave("2021", [1, 2, "dont-know", 4], 1),
    ...wave("2022", [2, 4, 5, "refused"], 1),
  ]);
  expect(match).toEqual({ matched: 4, matchedValues: 2, joiners: 0, leavers: 0 });
  expect(difference).toMatchObject({ value: 1.5, n: 2 });
});

test("without ids the waves are independent, and the change is Welch's", () => {
  // t.test(q1Later, q1)
  expect(changeOf([...wave("2021", q1), ...wave("2022", q1Later)])).toMatchObject({
    method: "independent",
    match: undefined,
    difference: {
      value: expect.closeTo(0.4166666666666667, 12),
      interval: {
        lower: expect.closeTo(-0.5873603868261638, 9),
        upper: expect.closeTo(1.4206937201594967, 9),
        method: "welch",
      },
    },
  });
});

test("waves whose ids do not meet are independent, and the match says so", () => {
  expect(changeOf([...wave("2021", q1, 1), ...wave("2022", q1Later, 101)])).toMatchObject({
    method: "independent",
    match: { matched: 0, matchedValues: 0, joiners: 12, leavers: 12 },
    difference: { interval: { method: "welch" } },
  });
});

test("respondents without id match nobody, not even each other", () => {
  const compared = changeOf([
    ...wave("2021", [1, 2], 1),
    ...wave("2021", [3, 3, 3]),
    ...wave("2022", [2, 4], 1),
    ...wave("2022", [5, 5, 5]),
  ]);
  expect(compared).toMatchObject({
    match: { matched: 2, matchedValues: 2, joiners: 3, leavers: 3 },
    difference: { value: 1.5 },
  });
});

test("a wave without answers leaves no change", () => {
  const { difference, second } = changeOf([
    ...wave("2021", [1, 2], 1),
    ...wave("2022", ["refused", "dont-know"], 1),
  ]);
  expect([second, difference]).toEqual(
    Array(2).fill({ kind: "missing", reason: "too-few-answers" }),
  );
});
