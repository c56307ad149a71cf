import { expect, test } from "vitest";
import { noGroup } from "../../src/domain/survey-responses.ts";
import {
  allRespondents,
  cellsOf,
  noCell,
  respondentsWhere,
  splitRespondents,
} from "../../src/survey/respondents.ts";
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

test("a split gives every cell its respondents, and nobody of no cell", () => {
  const cellOf = new Uint16Array([2, 0, 2, noCell, 0]);
  expect(splitRespondents(allRespondents(responses), cellOf, 4)).toEqual([
    new Uint32Array([1, 4]),
    new Uint32Array([]),
    new Uint32Array([0, 2]),
    new Uint32Array([]),
  ]);
});

test("a split of some respondents leaves the others out", () => {
  const cellOf = new Uint16Array([0, 0, 1, 1, 1]);
  const some = new Uint32Array([1, 2, 4]);
  expect(splitRespondents(some, cellOf, 2)).toEqual([
    new Uint32Array([1]),
    new Uint32Array([2, 4]),
  ]);
});

test("a cell beyond those announced is a defect", () => {
  const cellOf = new Uint16Array([0, 0, 2, 0, 0]);
  expect(() => splitRespondents(allRespondents(responses), cellOf, 2)).toThrow("cell 2 of 2");
});

test("areas in one cell are put together, and areas in none have no cell", () => {
  const area = new Uint16Array([0, 1, 2, 2, 1]);
  expect(cellsOf(area, [3, undefined, 0])).toEqual(new Uint16Array([3, noCell, 0, 0, noCell]));
});

test("respondents without a group are in no cell of groups", () => {
  expect(cellsOf(new Uint16Array([0, noGroup]), [1])).toEqual(new Uint16Array([1, noCell]));
});
