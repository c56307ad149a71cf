import { expect, test } from "vitest";
import { compareGroups } from "../../src/survey/group-comparison.ts";
import { q1 } from "./example-answers.ts";

const values = Float64Array.from(q1);
const firstSeven = {
  first: Uint32Array.of(0, 1, 2, 3, 4, 5, 6),
  second: Uint32Array.of(7, 8, 9, 10, 11),
};

test("the difference of two means has Welch's interval and is first less second", () => {
  // t.test(q1[1:7], q1[8:12])
  expect(compareGroups(values, firstSeven, 0.95)).toMatchObject({
    first: { value: expect.closeTo(3.285714285714286, 12), n: 7 },
    second: { value: expect.closeTo(3.4, 12), n: 5 },
    difference: {
      value: expect.closeTo(-0.1142857142857143, 12),
      n: 12,
      interval: {
        lower: expect.closeTo(-1.74685769492216, 9),
        upper: expect.closeTo(1.518286266350731, 9),
        confidence: 0.95,
        method: "welch",
      },
      flags: ["unreliable"],
    },
    df: expect.closeTo(9.683126551012483, 9),
  });
});

test("respondents without a value take no part", () => {
  const withGap = Float64Array.of(4, Number.NaN, 2, 3, 3, Number.NaN);
  const groups = { first: Uint32Array.of(0, 1, 2), second: Uint32Array.of(3, 4, 5) };
  expect(compareGroups(withGap, groups, 0.95)).toMatchObject({
    first: { value: 3, n: 2 },
    second: { value: 3, n: 2 },
    difference: { value: 0, n: 4 },
  });
});

test("a group of one has a mean and a difference, but no interval", () => {
  const groups = { first: Uint32Array.of(0), second: Uint32Array.of(1, 2) };
  expect(compareGroups(values, groups, 0.95)).toMatchObject({
    difference: { kind: "known", value: 0, n: 3, flags: ["unreliable"] },
    df: undefined,
  });
  expect(compareGroups(values, groups, 0.95).difference).not.toHaveProperty("interval");
});

test("a group without values leaves no difference", () => {
  const groups = { first: Uint32Array.of(), second: Uint32Array.of(1, 2) };
  expect(compareGroups(values, groups, 0.95).difference).toEqual({
    kind: "missing",
    reason: "too-few-answers",
  });
});

test("the smaller group decides whether a difference is reliable", () => {
  const narrow = Float64Array.from({ length: 40 }, (_, place) => 3 + (place % 2));
  const split = (at: number) => ({
    first: Uint32Array.from({ length: at }, (_, place) => place),
    second: Uint32Array.from({ length: 40 - at }, (_, place) => at + place),
  });
  expect(compareGroups(narrow, split(20), 0.95).difference).toMatchObject({ flags: [] });
  expect(compareGroups(narrow, split(9), 0.95).difference).toMatchObject({ flags: ["unreliable"] });
});
