import fc from "fast-check";
import { expect, test } from "vitest";
import { itemAnswers, itemValues, scaleScores } from "../../src/survey/scale-scores.ts";
import { codebook, type Given, item, responsesOf, wide } from "./survey-builders.ts";

const book = codebook(item("q1"), item("q2"), item("q3", { reverse: true }));

/** Score of one respondent on all three items; the third is reversed. */
function scoreOf(answers: readonly Given[]): number | undefined {
  return scaleScores(responsesOf(book, [wide(answers)]), [0, 1, 2], book)[0];
}

test("a score is the mean of the answers, the reversed one turned", () => {
  expect(scoreOf([4, 5, 2])).toBe((4 + 5 + 4) / 3);
});

test("two of three answered are enough and make a mean of two", () => {
  expect(scoreOf([4, 5, "dont-know"])).toBe(4.5);
});

test("one of three answered is too few, and so is none", () => {
  expect(scoreOf([4, "refused", "no-answer"])).toBeNaN();
  expect(scoreOf(["no-answer", "refused", "no-answer"])).toBeNaN();
});

test("one of two is fewer than two thirds, one of one is not", () => {
  const responses = responsesOf(book, [wide([4, "dont-know", 3])]);
  expect(scaleScores(responses, [0, 1], book)[0]).toBeNaN();
  expect(scaleScores(responses, [0], book)[0]).toBe(4);
});

test("no items give no scores", () => {
  expect(scaleScores(responsesOf(book, [wide([4, 4, 4])]), [], book)).toEqual(
    new Float64Array([Number.NaN]),
  );
});

test("a reversed answer is turned within its scale, also one that begins at 0", () => {
  const zeroToTen = { minimum: 0, maximum: 10, labels: new Map() };
  const one = codebook(item("q1", { reverse: true, scale: zeroToTen }));
  const responses = responsesOf(
    one,
    [0, 3, 10].map((value) => wide([value])),
  );
  expect(itemValues(responses, 0, one)).toEqual(new Float64Array([10, 7, 0]));
});

test("the answers to a reversed item itself are as they were given", () => {
  const responses = responsesOf(book, [wide([1, 1, 5]), wide([2, 2, "dont-know"])]);
  expect(itemAnswers(responses, 2)).toEqual(new Float64Array([5, Number.NaN]));
  expect(itemValues(responses, 2, book)).toEqual(new Float64Array([1, Number.NaN]));
});

test("an item that the codebook lacks is a defect", () => {
  const responses = responsesOf(book, [wide([4, 4, 4])]);
  expect(() => itemValues(responses, 3, book)).toThrow(RangeError);
  expect(() => itemAnswers(responses, 3)).toThrow(RangeError);
});

test("scores stay within the scale, and a better answer never lowers one", () => {
  const answer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant<Given>("dont-know"));
  fc.assert(
    fc.property(fc.tuple(answer, answer, answer), fc.nat({ max: 2 }), (answers, chosen) => {
      const better = answers.map((value, place) => {
        if (place !== chosen || typeof value !== "number") return value;
        return place === 2 ? Math.max(1, value - 1) : Math.min(5, value + 1);
      });
      const before = scoreOf(answers) ?? Number.NaN;
      const after = scoreOf(better) ?? Number.NaN;
      expect(Number.isNaN(after)).toBe(Number.isNaN(before));
      if (Number.isNaN(before)) return;
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeGreaterThanOrEqual(1);
      expect(after).toBeLessThanOrEqual(5);
    }),
    { seed: 20210831 },
  );
});
