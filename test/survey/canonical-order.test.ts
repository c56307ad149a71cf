import { expect, test } from "vitest";
import type { SurveyResponses } from "../../src/domain/survey-responses.ts";
import { canonicalOrder } from "../../src/survey/canonical-order.ts";
import { pirkanmaa, uusimaa } from "./survey-builders.ts";

/** Three respondents who differ in nothing but what is given. */
function orderOf(given: Partial<SurveyResponses>): readonly number[] {
  const order = canonicalOrder({
    count: 3,
    areas: [uusimaa, pirkanmaa],
    area: new Uint16Array(3),
    groups: ["a", "b"],
    group: new Uint16Array(3),
    waves: ["2021", "2022"],
    wave: new Uint16Array(3),
    weights: undefined,
    respondents: undefined,
    answers: [new Int16Array(3), new Int16Array(3)],
    ...given,
  });
  return Array.from(order);
}

test("the wave comes first, then area, then group", () => {
  const wave = new Uint16Array([1, 0, 0]);
  const area = new Uint16Array([0, 1, 0]);
  const group = new Uint16Array([0, 0, 1]);
  expect(orderOf({ wave, area, group })).toEqual([2, 1, 0]);
  expect(orderOf({ area, group })).toEqual([0, 2, 1]);
  expect(orderOf({ group })).toEqual([0, 1, 2]);
});

test("a respondent without group comes after those with one", () => {
  expect(orderOf({ group: new Uint16Array([65_535, 1, 0]) })).toEqual([2, 1, 0]);
});

test("ids are compared by code units, and before answers", () => {
  const answers = [new Int16Array([1, 2, 3]), new Int16Array(3)];
  expect(orderOf({ respondents: ["ä", "b", "Z"], answers })).toEqual([2, 1, 0]);
});

test("without ids the answers decide, item by item, and then the weights", () => {
  const answers = [new Int16Array([2, 1, 1]), new Int16Array([1, 4, 3])];
  expect(orderOf({ answers })).toEqual([2, 1, 0]);
  expect(orderOf({ weights: new Float64Array([0.5, 0.1, Number.NaN]) })).toEqual([2, 1, 0]);
});
