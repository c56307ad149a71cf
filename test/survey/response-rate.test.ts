import { expect, test } from "vitest";
import type { Period } from "../../src/domain/calendar.ts";
import { responseRate } from "../../src/survey/response-rate.ts";
import { allRespondents } from "./all-respondents.ts";
import { codebook, type Given, item, long, responsesOf, wide } from "./survey-builders.ts";

const book = codebook(item("q1"), item("q2"));
const period: Period = { kind: "day", on: "2021-06-15" };

/** The response rate of rows of two answers. */
function rateOf(answers: readonly (readonly Given[])[], invited: number | undefined) {
  const responses = responsesOf(
    book,
    answers.map((row) => wide(row)),
  );
  return responseRate(responses, allRespondents(responses), { invited, period, confidence: 0.95 });
}

const nine = Array.from({ length: 9 }, (): readonly Given[] => [4, 5]);

test("the rate is respondents over invited, by Wilson", () => {
  expect(rateOf(nine, 30)).toEqual({
    invited: 30,
    respondents: 9,
    complete: 9,
    none: 0,
    rate: {
      kind: "known",
      value: 0.3,
      n: 30,
      numerator: 9,
      denominator: { value: 30, unit: "invited", period },
      interval: {
        lower: expect.closeTo(0.166647482682438, 12), // prop.test(9, 30, correct = FALSE)$conf.int
        upper: expect.closeTo(0.4787578745871495, 12),
        confidence: 0.95,
        method: "wilson",
      },
      flags: [],
    },
    isConflict: false,
  });
});

test("one valid answer makes a respondent, all of them a complete one, none no respondent", () => {
  const rate = rateOf(
    [
      [4, 5],
      [4, "dont-know"],
      ["no-answer", 1],
      ["refused", "dont-know"],
    ],
    10,
  );
  expect(rate).toMatchObject({ respondents: 3, complete: 1, none: 1, rate: { value: 0.3 } });
});

test("what was not asked does not make a respondent incomplete", () => {
  const responses = responsesOf(book, [long("r1", [0, 4]), long("r2", [0, 5])]);
  const options = { invited: 4, period, confidence: 0.95 };
  expect(responseRate(responses, allRespondents(responses), options)).toMatchObject({
    respondents: 2,
    complete: 2,
  });
});

test("without the number invited there are respondents but no rate", () => {
  expect(rateOf(nine, undefined)).toMatchObject({
    respondents: 9,
    invited: undefined,
    rate: { kind: "missing", reason: "no-source", detail: "invited" },
    isConflict: false,
  });
});

test("more respondents than invited is a conflict and no rate, as many is a rate of one", () => {
  expect(rateOf(nine, 8)).toMatchObject({
    isConflict: true,
    rate: { kind: "missing", reason: "not-comparable", detail: "invited" },
  });
  expect(rateOf(nine, 9)).toMatchObject({ isConflict: false, rate: { value: 1 } });
  expect(rateOf(nine, 0)).toMatchObject({ isConflict: true });
});

test("nobody invited and nobody answered is no rate", () => {
  expect(rateOf([], 0).rate).toEqual({ kind: "missing", reason: "zero-denominator" });
});

test("invited who all kept silent are a rate of zero", () => {
  expect(rateOf([], 8)).toMatchObject({ respondents: 0, rate: { value: 0, numerator: 0 } });
});
