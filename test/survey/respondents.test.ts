import { expect, test } from "vitest";
import { respondentsWhere } from "../../src/survey/respondents.ts";
import { allRespondents } from "./all-respondents.ts";
import { codebook, item, responsesOf, wide } from "./survey-builders.ts";

const responses = responsesOf(
  codebook(item("q1")),
  [1, 2, 3, 4, 5].map((answer) => wide([answer])),
);

test("all respondents are every place, ascending", () => {
  expect(allRespondents(responses)).toEqual(new Uint32Array([0, 1, 2, 3, 4]));
});

test("a predicate picks places, ascending", () => {
  expect(respondentsWhere(responses, (place) => place % 2 === 0)).toEqual(
    new Uint32Array([0, 2, 4]),
  );
  expect(respondentsWhere(responses, () => false)).toEqual(new Uint32Array([]));
});
