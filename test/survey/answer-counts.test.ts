import fc from "fast-check";
import { expect, test } from "vitest";
import { moments } from "../../src/stats/moments.ts";
import { countAnswers, momentsOfCounts } from "../../src/survey/answer-counts.ts";
import { allRespondents } from "./all-respondents.ts";
import { codebook, item, responsesOf, wide } from "./survey-builders.ts";

const scale = { minimum: -3, maximum: 7, labels: new Map() };
const book = codebook(item("q1", { scale }));

/** The counts of some answers to one item. */
function countsOf(answers: readonly number[]) {
  const responses = responsesOf(
    book,
    answers.map((answer) => wide([answer])),
  );
  return countAnswers(responses, 0, { who: allRespondents(responses), scale });
}

test("the moments of 1, 2, 3 and 6 are those worked out by hand", () => {
  // Mean 12 / 4; squares 4 + 1 + 0 + 9.
  expect(momentsOfCounts(countsOf([1, 2, 3, 6]))).toEqual({
    n: 4,
    sum: 12,
    mean: 3,
    sumOfSquares: 14,
  });
});

test("no answers have no moments", () => {
  expect(momentsOfCounts(countsOf([]))).toBeUndefined();
});

test("answers that are all alike show no spread at all", () => {
  expect(momentsOfCounts(countsOf(Array(7).fill(3)))).toEqual({
    n: 7,
    sum: 21,
    mean: 3,
    sumOfSquares: 0,
  });
});

test("counted answers have the moments of the answers in a list", () => {
  const answers = fc.array(fc.integer({ min: -3, max: 7 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(answers, (given) => {
      const listed = moments(given);
      expect(momentsOfCounts(countsOf(given))).toEqual({
        n: given.length,
        sum: listed?.sum,
        mean: listed?.mean,
        sumOfSquares: expect.closeTo(listed?.sumOfSquares ?? Number.NaN, 9),
      });
    }),
    { seed: 20210831 },
  );
});
