import fc from "fast-check";
import { expect, test } from "vitest";
import type { Codebook } from "../../src/domain/codebook.ts";
import type { SurveyEntry } from "../../src/domain/survey-responses.ts";
import { reliabilityByDimension, scaleReliability } from "../../src/survey/reliability.ts";
import { allRespondents } from "./all-respondents.ts";
import { q1, q2, q3 } from "./example-answers.ts";
import { codebook, type Given, item, responsesOf, wide } from "./survey-builders.ts";

const turned = codebook(item("q1"), item("q2"), item("q3", { reverse: true }));
const unturned = codebook(item("q1"), item("q2"), item("q3"));

const rows = q1.map((answer, place) => wide([answer, q2[place] ?? 0, q3[place] ?? 0]));

/** Reliability of all items of a codebook over some rows. */
function reliabilityOf(book: Codebook, of: readonly SurveyEntry[]) {
  const responses = responsesOf(book, of);
  const items = book.items.map((_, place) => place);
  return scaleReliability(responses, { items, who: allRespondents(responses), codebook: book });
}

test("alpha, alpha if dropped and item–rest correlation are those of psych", () => {
  // psych::alpha(data.frame(q1, q2, 6 - q3)): raw_alpha, alpha.drop$raw_alpha, item.stats$r.drop
  expect(reliabilityOf(turned, rows)).toEqual({
    n: 12,
    k: 3,
    alpha: { kind: "known", value: expect.closeTo(0.9458823529411765, 12) },
    items: [
      {
        item: 0,
        alphaIfDropped: expect.closeTo(0.8795811518324608, 12),
        itemRest: expect.closeTo(0.9414258985778375, 12),
      },
      {
        item: 1,
        alphaIfDropped: expect.closeTo(0.9760765550239234, 12),
        itemRest: expect.closeTo(0.8119325401539007, 12),
      },
      {
        item: 2,
        alphaIfDropped: expect.closeTo(0.9010989010989012, 12),
        itemRest: expect.closeTo(0.9130820952500824, 12),
      },
    ],
    negativeItems: [],
  });
});

test("a reversed item that is read without reverse goes against the rest, and is pointed out", () => {
  const { alpha, items, negativeItems } = reliabilityOf(unturned, rows);
  // psych::alpha(data.frame(q1, q2, q3), check.keys = FALSE)
  expect(alpha).toEqual({ kind: "known", value: expect.closeTo(-2.943396226415095, 9) });
  expect(items[2]?.itemRest).toBeCloseTo(-0.9130820952500827, 12);
  expect(negativeItems).toContain("q3");
});

test("only respondents who answered every item count", () => {
  const gaps: readonly Given[][] = [
    ["dont-know", 4, 4],
    [4, "refused", 4],
    [4, 4, "no-answer"],
  ];
  const withGaps = reliabilityOf(turned, [...rows, ...gaps.map((answers) => wide(answers))]);
  expect(withGaps).toEqual(reliabilityOf(turned, rows));
});

test("nine complete cases are too few for alpha, ten are enough", () => {
  expect(reliabilityOf(turned, rows.slice(0, 9))).toEqual({
    n: 9,
    k: 3,
    alpha: { kind: "missing", reason: "too-few-answers" },
    items: [],
    negativeItems: [],
  });
  expect(reliabilityOf(turned, rows.slice(0, 10)).alpha.kind).toBe("known");
});

test("one item is no scale", () => {
  const one = codebook(item("q1"));
  expect(
    reliabilityOf(
      one,
      q1.map((answer) => wide([answer])),
    ).alpha,
  ).toEqual({
    kind: "missing",
    reason: "not-applicable",
    detail: "items",
  });
});

test("answers that are all alike tell nothing of reliability", () => {
  expect(
    reliabilityOf(
      turned,
      Array.from({ length: 12 }, () => wide([4, 4, 2])),
    ).alpha,
  ).toEqual({
    kind: "missing",
    reason: "not-applicable",
    detail: "spread",
  });
});

test("an item that nobody answered is left out of the scale, and k says so", () => {
  const fourth = codebook(...turned.items, item("q4"));
  const { n, k, items } = reliabilityOf(fourth, rows);
  expect({ n, k, items: items.map((each) => each.item) }).toEqual({
    n: 12,
    k: 3,
    items: [0, 1, 2],
  });
});

test("each dimension has its own reliability, and all items together come last", () => {
  const two = codebook(item("q1"), item("q2"), item("q3", { reverse: true, dimension: "funding" }));
  const responses = responsesOf(two, rows);
  const found = reliabilityByDimension(responses, allRespondents(responses), two);
  expect(found.map(({ dimension, k }) => [dimension, k])).toEqual([
    ["structures", 2],
    ["funding", 1],
    [undefined, 3],
  ]);
  // What psych gives as alpha without q3 is the alpha of q1 and q2.
  expect(found[0]?.alpha).toEqual({ kind: "known", value: expect.closeTo(0.9010989010989012, 12) });
  expect(found[2]?.alpha).toEqual({ kind: "known", value: expect.closeTo(0.9458823529411765, 12) });
});

test("a codebook of one dimension has no second line for all items", () => {
  const responses = responsesOf(turned, rows);
  expect(reliabilityByDimension(responses, allRespondents(responses), turned)).toHaveLength(1);
});

test("the order of rows changes no figure", () => {
  const answer = fc.integer({ min: 1, max: 5 });
  const twoOrders = fc
    .array(fc.tuple(answer, answer, answer), { minLength: 10, maxLength: 20 })
    .chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length })));
  fc.assert(
    fc.property(twoOrders, ([of, shuffled]) => {
      const figures = (each: typeof of) =>
        reliabilityOf(
          turned,
          each.map((row) => wide(row)),
        );
      expect(figures(shuffled)).toEqual(figures(of));
    }),
    { seed: 20210831 },
  );
});
