import fc from "fast-check";
import { expect, test } from "vitest";
import type { Period } from "../../src/domain/calendar.ts";
import type { SurveyEntry } from "../../src/domain/survey-responses.ts";
import { type SummaryOptions, summariseItem } from "../../src/survey/item-summary.ts";
import { respondentsWhere } from "../../src/survey/respondents.ts";
import { allRespondents } from "./all-respondents.ts";
import { q1, weights } from "./example-answers.ts";
import { codebook, type Given, item, responsesOf, wide } from "./survey-builders.ts";

const book = codebook(item("q1"));
const period: Period = { kind: "day", on: "2021-06-15" };
const options: SummaryOptions = { codebook: book, confidence: 0.95, period, weighted: false };

/** The summary of the answers to one item. */
function summaryOf(
  answers: readonly Given[],
  given: Partial<SummaryOptions> = {},
  rows?: readonly SurveyEntry[],
) {
  const all = { ...options, ...given };
  const responses = responsesOf(all.codebook, rows ?? answers.map((answer) => wide([answer])));
  return summariseItem(responses, 0, allRespondents(responses), all);
}

const weightedRows = q1.map((answer, place) => wide([answer], { weight: weights[place] ?? 1 }));

test("mean, standard deviation and median are those of R", () => {
  const { statistics } = summaryOf(q1);
  expect(statistics.mean).toEqual({
    kind: "known",
    value: expect.closeTo(3.333333333333333, 12), // mean(q1)
    n: 12,
    interval: {
      lower: expect.closeTo(2.551247311967324, 9), // t.test(q1)$conf.int
      upper: expect.closeTo(4.115419354699342, 9),
      confidence: 0.95,
      method: "student-t",
    },
    workings: {
      formula: "{sum} ÷ {n}",
      numbers: { sum: 40, n: 12 },
      standardError: expect.closeTo(0.355334527259351, 12), // sd(q1) / sqrt(12)
    },
    flags: ["unreliable"],
  });
  expect(statistics["standard-deviation"]).toMatchObject({
    value: expect.closeTo(1.230914909793327, 12), // sd(q1)
  });
  expect(statistics.median).toMatchObject({ value: 3.5, n: 12 }); // median(q1)
});

test("with the number invited the standard error shrinks by the root of 1 − n/N", () => {
  const { statistics } = summaryOf(q1, { invited: 40 });
  expect(statistics["mean-finite-population"]).toMatchObject({
    value: expect.closeTo(3.333333333333333, 12),
    interval: {
      // mean(q1) + c(-1, 1) * qt(.975, 11) * sd(q1) / sqrt(12) * sqrt(1 - 12 / 40)
      lower: expect.closeTo(2.678993221945319, 9),
      upper: expect.closeTo(3.987673444721348, 9),
      method: "student-t-finite-population",
    },
  });
});

test("when all who were invited answered the mean is exact", () => {
  const { statistics } = summaryOf([4, 2, 3], { invited: 3 });
  expect(statistics["mean-finite-population"]).toMatchObject({ interval: { lower: 3, upper: 3 } });
});

test("without a frame, or with one that is too small, there is no finite population", () => {
  expect(summaryOf([4, 2]).statistics["mean-finite-population"]).toEqual({
    kind: "missing",
    reason: "no-source",
    detail: "invited",
  });
  expect(summaryOf([4, 2], { invited: 1 }).statistics["mean-finite-population"]).toEqual({
    kind: "missing",
    reason: "not-comparable",
    detail: "invited",
  });
});

test("agree and disagree are shares of the valid answers at either end, by Wilson", () => {
  const { statistics } = summaryOf([...q1, "dont-know", "refused"]);
  expect(statistics.agree).toEqual({
    kind: "known",
    value: 0.5,
    n: 12,
    numerator: 6,
    denominator: { value: 12, unit: "answers", period },
    interval: {
      lower: expect.closeTo(0.2537815976337061, 12), // prop.test(6, 12, correct = FALSE)$conf.int
      upper: expect.closeTo(0.7462184023662939, 12),
      confidence: 0.95,
      method: "wilson",
    },
    flags: [],
  });
  expect(statistics.disagree).toMatchObject({
    value: 0.25,
    interval: {
      lower: expect.closeTo(0.08894166839405475, 12), // prop.test(3, 12, correct = FALSE)$conf.int
      upper: expect.closeTo(0.5323053349335656, 12),
    },
  });
});

test("a scale of three has no two ends, one of four has", () => {
  const scaleTo = (maximum: number) => ({
    codebook: codebook(item("q1", { scale: { minimum: 1, maximum, labels: new Map() } })),
  });
  expect(summaryOf([1, 2, 3], scaleTo(3)).statistics.agree).toEqual({
    kind: "missing",
    reason: "not-applicable",
    detail: "scale",
  });
  const { statistics } = summaryOf([1, 2, 3, 4], scaleTo(4));
  expect([statistics.agree, statistics.disagree]).toMatchObject([{ value: 0.5 }, { value: 0.5 }]);
});

test("the distribution has every value of the scale, and gaps stand apart by kind", () => {
  const summary = summaryOf([
    5,
    5,
    3,
    "dont-know",
    "dont-know",
    "refused",
    "not-asked",
    "no-answer",
  ]);
  expect(summary).toMatchObject({
    respondents: 8,
    n: 3,
    gaps: { "dont-know": 2, refused: 1, "not-asked": 1, "no-answer": 1 },
    distribution: [
      { value: 1, count: 0, share: 0 },
      { value: 2, count: 0, share: 0 },
      { value: 3, count: 1, share: 1 / 3 },
      { value: 4, count: 0, share: 0 },
      { value: 5, count: 2, share: 2 / 3 },
    ],
  });
});

test("a scale may begin below zero", () => {
  const book = codebook(item("q1", { scale: { minimum: -2, maximum: 2, labels: new Map() } }));
  const summary = summaryOf([-2, -1, 0, 2], { codebook: book });
  expect(summary.distribution.map(({ value, count }) => [value, count])).toEqual([
    [-2, 1],
    [-1, 1],
    [0, 1],
    [1, 0],
    [2, 1],
  ]);
  expect(summary.statistics.mean).toMatchObject({ value: -0.25 });
});

test("a reversed item is summarised as it was asked", () => {
  const summary = summaryOf([5, 5], { codebook: codebook(item("q1", { reverse: true })) });
  expect(summary.statistics.mean).toMatchObject({ value: 5 });
});

test("no valid answer is too few for every figure, and has no shares", () => {
  const { statistics, distribution } = summaryOf(["dont-know"], { invited: 10 });
  expect(Object.values(statistics)).toEqual(
    Array.from({ length: 6 }, () => ({ kind: "missing", reason: "too-few-answers" })),
  );
  expect(distribution.map(({ share }) => share)).toEqual(Array(5).fill(undefined));
});

test("one answer gives a mean without interval and no standard deviation", () => {
  const { statistics } = summaryOf([4], { invited: 10 });
  const alone = { kind: "known", value: 4, n: 1, flags: ["unreliable"] };
  const mean = { ...alone, workings: { formula: "{sum} ÷ {n}", numbers: { sum: 4, n: 1 } } };
  expect(statistics.mean).toEqual(mean);
  expect(statistics["mean-finite-population"]).toEqual(mean);
  expect(statistics.median).toEqual(alone);
  expect(statistics["standard-deviation"]).toEqual({ kind: "missing", reason: "too-few-answers" });
});

test("a mean of nine equal answers is unreliable, of ten not, and neither has an interval", () => {
  const flagsOf = (n: number) => summaryOf(Array(n).fill(4)).statistics.mean;
  expect(flagsOf(9)).toMatchObject({ flags: ["unreliable"] });
  const workings = { formula: "{sum} ÷ {n}", numbers: { sum: 40, n: 10 } };
  expect(flagsOf(10)).toEqual({ kind: "known", value: 4, n: 10, workings, flags: [] });
});

test("an answer outside the scale, which the decoder refuses, is a defect", () => {
  expect(() => summaryOf([6])).toThrow("not between 1 and 5");
  expect(() => summaryOf([0])).toThrow("not between 1 and 5");
});

test("the weighted mean has the linearised standard error of svymean, unweighted n and Kish's n", () => {
  const { weighted, statistics } = summaryOf([], { weighted: true }, weightedRows);
  expect(statistics.mean).toMatchObject({ value: expect.closeTo(3.333333333333333, 12) });
  expect(weighted).toEqual({
    mean: {
      kind: "known",
      value: expect.closeTo(3.3950617283950622, 12), // svymean(~q1, svydesign(ids = ~1, weights = ~w, data = d))
      n: 12,
      interval: {
        lower: expect.closeTo(2.70674542094298, 9), // confint(m, df = 11)
        upper: expect.closeTo(4.083378035847145, 9),
        confidence: 0.95,
        method: "student-t-linearised",
      },
      workings: {
        formula: "{weighted-sum} ÷ {weights}",
        numbers: { "weighted-sum": expect.closeTo(55, 12), weights: expect.closeTo(16.2, 12) }, // sum(w * q1), sum(w)
        standardError: expect.closeTo(0.3127310078834989, 12), // SE(m)
      },
      flags: ["unreliable"],
    },
    n: 12,
    withoutWeight: 0,
    effectiveN: expect.closeTo(9.266949152542372, 12), // sum(w)^2 / sum(w^2)
    shares: [
      expect.closeTo(0.0617283950617284, 12), // tapply(w, q1, sum) / sum(w)
      expect.closeTo(0.154320987654321, 12),
      expect.closeTo(0.2160493827160494, 12),
      expect.closeTo(0.462962962962963, 12),
      expect.closeTo(0.1049382716049383, 12),
    ],
    // svymean(~I(q1 >= 4)), svymean(~I(q1 <= 2)): the sums of the shares above
    agree: {
      kind: "known",
      value: expect.closeTo(0.5679012345679013, 12),
      n: 12,
      interval: {
        // prop.test(share * n, n, correct = FALSE)$conf.int with Kish's n, 9.266949152542372
        lower: expect.closeTo(0.27910096608979235, 12),
        upper: expect.closeTo(0.8169041764752409, 12),
        confidence: 0.95,
        method: "wilson-effective",
      },
      workings: {
        formula: "{weighted-sum} ÷ {weights}",
        numbers: { "weighted-sum": expect.closeTo(9.2, 12), weights: expect.closeTo(16.2, 12) },
        effectiveN: expect.closeTo(9.266949152542372, 12),
      },
      flags: [],
    },
    disagree: expect.objectContaining({
      value: expect.closeTo(0.2160493827160494, 12),
      n: 12,
      interval: expect.objectContaining({
        lower: expect.closeTo(0.06143992164231368, 12),
        upper: expect.closeTo(0.5370840276311842, 12),
      }),
    }),
  });
});

test("a weighted share of none has an interval that begins at 0 and ends where Wilson's does", () => {
  const rows = [1, 2, 3, 1, 2, 3, 3, 2].map((answer) => wide([answer], { weight: 2 }));
  // prop.test(0, 8, correct = FALSE)$conf.int
  expect(summaryOf([], { weighted: true }, rows).weighted?.agree).toMatchObject({
    value: 0,
    interval: { lower: 0, upper: expect.closeTo(0.3244075648838801, 12) },
  });
});

test("as part of a larger sample the standard error is that of svymean over a subset of the design", () => {
  const half = weightedRows.slice(0, 6);
  const { weighted } = summaryOf([], { weighted: true, sampleSize: 12 }, half);
  const interval = weighted?.mean.kind === "known" ? weighted.mean.interval : undefined;
  // SE(svymean(~q1, subset(d, 1:12 <= 6))) = 0.3553345272593507, times qt(.975, 5) = 2.570581835636314
  expect((interval?.upper ?? 0) - 3.5).toBeCloseTo(0.3553345272593507 * 2.570581835636314, 9);
});

test("who has no weight is left out of the weighted figures only, and counted", () => {
  const { n, weighted } = summaryOf([], { weighted: true }, [
    wide([5]),
    wide([2], { weight: 1 }),
    wide([4], { weight: 1 }),
  ]);
  expect(n).toBe(3);
  expect(weighted).toMatchObject({ n: 2, withoutWeight: 1, mean: { value: 3 } });
});

test("without a column of weights the weighted mean says so", () => {
  expect(summaryOf([4, 5], { weighted: true }).weighted?.mean).toEqual({
    kind: "missing",
    reason: "needs-column",
    detail: "weight",
  });
});

const answer = fc.constantFrom<Given>(1, 2, 3, 4, 5, "dont-know", "refused", "no-answer");

test("valid answers and gaps add up to the respondents, in any part of them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, fc.boolean()), { maxLength: 40 }), (given) => {
      const responses = responsesOf(
        book,
        given.map(([value, isIn]) => wide([value], { group: isIn ? "in" : "out" })),
      );
      const who = respondentsWhere(
        responses,
        (at) => responses.groups[responses.group[at] ?? 0] === "in",
      );
      const summary = summariseItem(responses, 0, who, options);
      const gaps = Object.values(summary.gaps).reduce((sum, count) => sum + count, 0);
      expect(summary.n + gaps).toBe(given.filter(([, isIn]) => isIn).length);
      expect(summary.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(summary.n);
    }),
    { seed: 20210831 },
  );
});

test("the order of rows changes no figure, not even in the last bit", () => {
  const row = fc.record({
    value: answer,
    weight: fc.double({ min: 0.01, max: 9, noNaN: true }),
  });
  const twoOrders = fc
    .array(row, { minLength: 1, maxLength: 30 })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
  fc.assert(
    fc.property(twoOrders, ([rows, shuffled]) => {
      const of = (each: typeof rows) =>
        summaryOf(
          [],
          { weighted: true },
          each.map(({ value, weight }) => wide([value], { weight })),
        );
      expect(of(shuffled)).toEqual(of(rows));
    }),
    { seed: 20210831 },
  );
});

test("a better answer never lowers a mean, weighted or not, nor the share that agrees", () => {
  const valid = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(valid, fc.nat(), (rows, chosen) => {
      const better = rows.map(([value, weight], place): [number, number] => [
        place === chosen % rows.length ? Math.min(5, value + 1) : value,
        weight,
      ]);
      const figures = (of: readonly (readonly [number, number])[]) => {
        const { statistics, weighted } = summaryOf(
          [],
          { weighted: true },
          of.map(([value, weight]) => wide([value], { weight })),
        );
        return [statistics.mean, statistics.agree, statistics.median, weighted?.mean].map(
          (figure) => (figure?.kind === "known" ? figure.value : Number.NaN),
        );
      };
      const before = figures(rows);
      for (const [place, value] of figures(better).entries()) {
        expect(value).toBeGreaterThanOrEqual(before[place] ?? Number.NaN);
      }
    }),
    { seed: 20210831 },
  );
});
