import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { byarInterval } from "../../src/stats/byar-interval.ts";
import { rateInterval } from "../../src/stats/count-interval.ts";
import { effectiveClasses, shannonDiversity, simpsonDiversity } from "../../src/stats/diversity.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";
import { poissonExactInterval } from "../../src/stats/poisson-exact-interval.ts";
import { quantileType7 } from "../../src/stats/quantile-type-7.ts";
import { wilsonInterval } from "../../src/stats/wilson-interval.ts";

type Compute = (input: readonly number[], parameter: number) => number | undefined;

/** A number of the row's input that must be there. */
function at(input: readonly number[], place: number): number {
  const value = input[place];
  if (value === undefined) throw new Error(`input ${input.join(" ")} has no number ${place}`);
  return value;
}

const wilson = (input: readonly number[], confidence: number) =>
  wilsonInterval({ part: at(input, 0), whole: at(input, 1) }, confidence);
const rate = (input: readonly number[], confidence: number) =>
  rateInterval(at(input, 0), { denominator: at(input, 1), per: at(input, 2) }, confidence);

const computeByFigure: Readonly<Record<string, Compute>> = {
  "normal-quantile": (input) => normalQuantile(at(input, 0)),
  "wilson-lower": (input, confidence) => wilson(input, confidence).lower,
  "wilson-upper": (input, confidence) => wilson(input, confidence).upper,
  "poisson-exact-lower": (input, confidence) =>
    poissonExactInterval(at(input, 0), confidence).lower,
  "poisson-exact-upper": (input, confidence) =>
    poissonExactInterval(at(input, 0), confidence).upper,
  "byar-lower": (input, confidence) => byarInterval(at(input, 0), confidence).lower,
  "byar-upper": (input, confidence) => byarInterval(at(input, 0), confidence).upper,
  "rate-lower": (input, confidence) => rate(input, confidence).lower,
  "rate-upper": (input, confidence) => rate(input, confidence).upper,
  "quantile-type-7": (input, probability) => quantileType7(input, probability),
  shannon: (input) => shannonDiversity(input),
  simpson: (input) => simpsonDiversity(input),
  "effective-classes": (input) => effectiveClasses(input),
};

const columns = ["figure", "input", "parameters", "expected", "tolerance", "source"];
const [header = [], ...rows] = parse(
  readFileSync(new URL("figures.csv", import.meta.url)),
) as string[][]; // csv-parse types its result as unknown; without options it is rows of text

describe("figures agree with R", () => {
  it("reads the columns it expects, and rows of every figure it knows", () => {
    expect(header).toEqual(columns);
    expect([...new Set(rows.map(([figure]) => figure))].toSorted()).toEqual(
      Object.keys(computeByFigure).toSorted(),
    );
  });

  it.each(rows)("%s of %s (%s) is %s within %s", (...row) => {
    const [figure = "", input = "", parameters = "", expected, tolerance] = row;
    const compute = computeByFigure[figure];
    if (compute === undefined) throw new Error(`no function for ${figure}`);
    const got = compute(input.split(" ").map(Number), Number(parameters.split("=")[1]));
    const wanted = Number(expected);
    // Tolerances are absolute below 1 and relative above, where a double carries fewer decimals.
    const allowed = Number(tolerance) * Math.max(1, Math.abs(wanted));
    expect(Math.abs((got ?? Number.NaN) - wanted)).toBeLessThanOrEqual(allowed);
  });
});
