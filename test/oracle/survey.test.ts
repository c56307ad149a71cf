import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../src/stats/cronbach-alpha.ts";
import { finitePopulationFactor } from "../../src/stats/finite-population.ts";
import { type Moments, moments, sampleVariance } from "../../src/stats/moments.ts";
import { quantileType7 } from "../../src/stats/quantile-type-7.ts";
import { tInterval } from "../../src/stats/t-interval.ts";
import { tQuantile } from "../../src/stats/t-quantile.ts";
import { weightedMean } from "../../src/stats/weighted-mean.ts";
import { welch } from "../../src/stats/welch.ts";
import { wilsonInterval } from "../../src/stats/wilson-interval.ts";

interface Figure {
  readonly figure: string;
  readonly samples: readonly string[];
  readonly parameters: ReadonlyMap<string, number>;
  readonly expected: number;
  /** Absolute. */
  readonly tolerance: number;
  readonly source: string;
}

const table = (name: string) => parse(readFileSync(new URL(name, import.meta.url))) as string[][]; // csv-parse types its result as unknown; without options it is rows of text
const words = (text: string) => text.split(" ").filter((word) => word !== "");

const [header = [], ...rows] = table("survey.csv");
const madeWith = rows.filter(([figure]) => figure === "made-with");
const figures: readonly Figure[] = rows
  .filter(([figure]) => figure !== "made-with")
  .map(([figure = "", samples = "", parameters = "", expected, tolerance, source = ""]) => ({
    figure,
    samples: words(samples),
    parameters: new Map(
      words(parameters).map((word) => {
        const [name = "", value] = word.split("=");
        return [name, Number(value)];
      }),
    ),
    expected: Number(expected),
    tolerance: Number(tolerance),
    source,
  }));
const samples = new Map(
  table("survey-samples.csv").map(([name = "", values = ""]) => [name, words(values).map(Number)]),
);

/** Samples of a figure by place, and its parameters by name; asking for one that is not there fails. */
interface Given {
  readonly sample: (place: number) => readonly number[];
  readonly all: readonly (readonly number[])[];
  readonly parameter: (name: string) => number;
}
type Compute = (given: Given) => number | undefined;

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}

const momentsOf = (given: Given, place = 0): Moments =>
  need(moments(given.sample(place)), "moments");

/** Standard error of the mean, of a finite population where the number invited is given. */
function standardErrorOf(given: Given, invited?: number): number {
  const of = momentsOf(given);
  const factor = invited === undefined ? 1 : need(finitePopulationFactor(of.n, invited), "factor");
  return factor * Math.sqrt(need(sampleVariance(of), "variance") / of.n);
}

function limitsOf(given: Given, invited?: number) {
  const { n, mean } = momentsOf(given);
  const standardError = standardErrorOf(given, invited);
  return tInterval({ mean, standardError, df: n - 1, confidence: given.parameter("confidence") });
}

const sorted = (given: Given) => given.sample(0).toSorted((a, b) => a - b);

function shareLimits(given: Given, counts: (answer: number) => boolean) {
  const answers = given.sample(0);
  const proportion = { part: answers.filter(counts).length, whole: answers.length };
  return wilsonInterval(proportion, given.parameter("confidence"));
}
const agreeing = (answer: number) => answer >= 4;
const disagreeing = (answer: number) => answer <= 2;

const weighted = (given: Given, options = {}) =>
  need(weightedMean(given.sample(0), given.sample(1), options), "weighted mean");
const partOf = (given: Given) => weighted(given, { sampleSize: given.parameter("sampleSize") });

function weightedLimits(given: Given) {
  const { mean, standardError, n } = weighted(given);
  return tInterval({
    mean,
    standardError: need(standardError, "standard error"),
    df: n - 1,
    confidence: given.parameter("confidence"),
    method: "student-t-linearised",
  });
}

const welchOf = (given: Given, confidence = 0.95) =>
  need(welch(momentsOf(given, 0), momentsOf(given, 1), confidence), "difference");
const welchAt = (given: Given) => welchOf(given, given.parameter("confidence"));
const reliability = (given: Given) => need(cronbachAlpha(given.all), "alpha");

const computeByFigure: Readonly<Record<string, Compute>> = {
  mean: (given) => momentsOf(given).mean,
  "standard-deviation": (given) => Math.sqrt(need(sampleVariance(momentsOf(given)), "variance")),
  "t-lower": (given) => limitsOf(given).lower,
  "t-upper": (given) => limitsOf(given).upper,
  "quantile-type-7": (given) => quantileType7(sorted(given), given.parameter("probability")),
  median: (given) => quantileType7(sorted(given), 0.5),
  "t-quantile": (given) => tQuantile(given.parameter("probability"), given.parameter("df")),
  "fpc-standard-error": (given) => standardErrorOf(given, given.parameter("invited")),
  "fpc-lower": (given) => limitsOf(given, given.parameter("invited")).lower,
  "fpc-upper": (given) => limitsOf(given, given.parameter("invited")).upper,
  "agree-lower": (given) => shareLimits(given, agreeing).lower,
  "disagree-lower": (given) => shareLimits(given, disagreeing).lower,
  "agree-upper": (given) => shareLimits(given, agreeing).upper,
  "disagree-upper": (given) => shareLimits(given, disagreeing).upper,
  "weighted-mean": (given) => weighted(given).mean,
  "weighted-standard-error": (given) => weighted(given).standardError,
  "effective-n": (given) => weighted(given).effectiveN,
  "weighted-lower": (given) => weightedLimits(given).lower,
  "weighted-upper": (given) => weightedLimits(given).upper,
  "part-mean": (given) => partOf(given).mean,
  "part-standard-error": (given) => partOf(given).standardError,
  "welch-lower": (given) => welchAt(given).lower,
  "welch-upper": (given) => welchAt(given).upper,
  "welch-difference": (given) => welchOf(given).difference,
  "welch-df": (given) => welchOf(given).df,
  "welch-standard-error": (given) => welchOf(given).standardError,
  alpha: (given) => reliability(given).alpha,
  "alpha-if-dropped": (given) => reliability(given).ifDropped[given.parameter("item")],
  "item-rest": (given) => reliability(given).itemRest[given.parameter("item")],
};

const sampleOf = (name: string) => need(samples.get(name), `sample ${name}`);

function givenOf({ samples: names, parameters }: Figure): Given {
  const all = names.map(sampleOf);
  return {
    all,
    sample: (place) => need(all[place], `sample ${place}`),
    parameter: (name) => need(parameters.get(name), `parameter ${name}`),
  };
}

describe("survey statistics agree with R", () => {
  it("reads the columns it expects, and which R and which packages made the figures", () => {
    expect(header).toEqual(["figure", "samples", "parameters", "expected", "tolerance", "source"]);
    expect(madeWith.map(([, name]) => name)).toEqual(["R", "survey", "psych"]);
    for (const row of madeWith) expect(row.at(-1)).toMatch(/\d+\.\d+/u);
  });

  it("has figures of every kind it knows, and of no other", () => {
    expect([...new Set(figures.map(({ figure }) => figure))].toSorted()).toEqual(
      Object.keys(computeByFigure).toSorted(),
    );
  });

  it("allows no difference that would show in nine digits of a mean or six of a t quantile", () => {
    for (const { expected, tolerance, source } of figures) {
      expect(tolerance, source).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
    }
  });

  it.each(figures)("$figure of $samples is $expected: $source", (figure) => {
    const got = need(computeByFigure[figure.figure], figure.figure)(givenOf(figure));
    expect(Math.abs((got ?? Number.NaN) - figure.expected)).toBeLessThanOrEqual(figure.tolerance);
  });

  it("takes typed arrays as it takes lists", () => {
    const answers = sampleOf("country");
    expect(moments(Int16Array.from(answers))).toEqual(moments(answers));
    const weights = sampleOf("country-weights");
    expect(weightedMean(Int16Array.from(answers), Float64Array.from(weights))).toEqual(
      weightedMean(answers, weights),
    );
  });

  // Set beside the method when it was agreed: a mean of 584.61 whose standard error is 27.3684, 199 degrees of freedom.
  it("gives 530.641 to 638.579 for a mean of 584.61 with standard error 27.3684", () => {
    const { lower, upper } = tInterval({
      mean: 584.61,
      standardError: 27.3684,
      df: 199,
      confidence: 0.95,
    });
    expect(lower).toBeCloseTo(530.641, 3);
    expect(upper).toBeCloseTo(638.579, 3);
  });
});
