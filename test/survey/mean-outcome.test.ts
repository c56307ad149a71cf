import { expect, test } from "vitest";
import {
  estimateOutcome,
  finitePopulationMean,
  meanOutcome,
  standardDeviationOutcome,
  unreliableFlags,
} from "../../src/survey/mean-outcome.ts";

test("a figure is unreliable below ten observations or when its interval is wider than a point", () => {
  expect(unreliableFlags(9, undefined)).toEqual(["unreliable"]);
  expect(unreliableFlags(10, undefined)).toEqual([]);
  expect(unreliableFlags(10, { lower: 3, upper: 4 })).toEqual([]);
  expect(unreliableFlags(500, { lower: 3, upper: 4.01 })).toEqual(["unreliable"]);
});

test("the interval of a mean is Student's with n − 1 degrees of freedom", () => {
  // Published example: mean 584.61, standard error 27.3684, 199 degrees of freedom give 530.641 to 638.579.
  const sumOfSquares = 27.3684 ** 2 * 200 * 199;
  expect(meanOutcome({ n: 200, sum: 116_922, mean: 584.61, sumOfSquares }, 0.95)).toMatchObject({
    value: 584.61,
    n: 200,
    interval: { lower: expect.closeTo(530.641, 3), upper: expect.closeTo(638.579, 3) },
  });
});

test("when three of four who were asked have answered, the correction halves the interval", () => {
  const of = { n: 75, sum: 225, mean: 3, sumOfSquares: 74 };
  const width = (outcome: ReturnType<typeof meanOutcome>) =>
    outcome.kind === "known" && outcome.interval
      ? outcome.interval.upper - outcome.interval.lower
      : Number.NaN;
  // √(1 − 75 / 100) = 1/2
  expect(width(finitePopulationMean(of, 0.95, 100))).toBeCloseTo(
    width(meanOutcome(of, 0.95)) / 2,
    12,
  );
});

test("without values there is no figure, whatever is known of the frame", () => {
  const tooFew = { kind: "missing", reason: "too-few-answers" };
  expect(meanOutcome(undefined, 0.95)).toEqual(tooFew);
  expect(finitePopulationMean(undefined, 0.95, 10)).toEqual(tooFew);
  expect(standardDeviationOutcome(undefined)).toEqual(tooFew);
});

test("a standard deviation of few is marked, of one there is none", () => {
  expect(standardDeviationOutcome({ n: 2, sum: 6, mean: 3, sumOfSquares: 2 })).toMatchObject({
    value: Math.SQRT2,
    flags: ["unreliable"],
  });
  expect(standardDeviationOutcome({ n: 1, sum: 3, mean: 3, sumOfSquares: 0 }).kind).toBe("missing");
});

test("an estimate without a standard error has no interval", () => {
  const estimate = { standardError: undefined, confidence: 0.95, method: "student-t" } as const;
  expect(estimateOutcome({ mean: 3, n: 20, sum: 60 }, estimate)).toEqual({
    kind: "known",
    value: 3,
    n: 20,
    workings: { formula: "{sum} ÷ {n}", numbers: { sum: 60, n: 20 } },
    flags: [],
  });
});
