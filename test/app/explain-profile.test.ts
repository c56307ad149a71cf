import { describe, expect, it } from "vitest";
import { poissonExactInterval } from "../../src/stats/poisson-exact-interval.ts";
import { tQuantile } from "../../src/stats/t-quantile.ts";
import { runProgram } from "../support/run-program.ts";

interface Figure {
  readonly value: number | null;
  readonly unit: string;
  readonly n: number | string | null;
  readonly interval: {
    readonly lower: number;
    readonly upper: number;
    readonly method: string;
  } | null;
}

interface Formula {
  readonly formula: string;
  readonly numbers: Readonly<Record<string, number>>;
}

interface Explained {
  readonly figure: Figure;
  readonly formula: Formula | undefined;
  readonly interval: Formula | undefined;
}

const own = [
  ...["--associations", "fixtures/synthetic-register-extract.csv"],
  ...["--production", "fixtures/production-producers-synthetic.csv"],
  ...["--grants", "fixtures/grants-long-synthetic.csv"],
  ...["--structures", "fixtures/structures-wide-synthetic.csv"],
  ...["--survey", "fixtures/survey-2021-synthetic.csv"],
];

/** Two years of one county's decisions, by recipient. */
const grants = ["--grants", "fixtures/grants-county-list-synthetic.csv"];

/** qnorm(0.975) of R 4.2.2. */
const z = 1.959963984540054;

async function documentOf(...words: readonly string[]) {
  const { stdout } = await runProgram([...words, "--format", "json"]);
  return JSON.parse(stdout);
}

/** Every figure of a profile with what `explain` prints of it. */
async function explainedProfile(place: readonly string[]): Promise<ReadonlyMap<string, Explained>> {
  const profile = await documentOf("region", ...place);
  const rows: readonly { readonly indicator: string; readonly figure: Figure }[] =
    profile.tables.profile;
  const explained = new Map<string, Explained>();
  for (const { indicator, figure } of rows) {
    if (figure.value === null) continue;
    const { tables } = await documentOf("explain", indicator, ...place);
    const lines: readonly { readonly part: string; readonly explanation: Formula }[] =
      tables.explanation;
    const part = (id: string) => lines.find((line) => line.part === id)?.explanation;
    // The figure explained is the figure of the profile.
    expect(tables.figure[0].figure, indicator).toEqual(figure);
    explained.set(indicator, { figure, formula: part("formula"), interval: part("interval") });
  }
  return explained;
}

/** The value that a printed formula gives, worked out by JavaScript from nothing but its printed numbers. */
function workedOut({ formula, numbers }: Formula): number {
  const steps = formula.split(" = ").slice(0, -1);
  const expression = (steps.at(-1) ?? "")
    .replaceAll(/\{([\w-]+)\}/gu, (_, name: string) => String(numbers[name]))
    .replaceAll("÷", "/")
    .replaceAll("×", "*")
    .replaceAll("−", "-")
    .replaceAll("²", "**2")
    .replaceAll(/\b(exp|ln)\(/gu, (_, name: string) => (name === "ln" ? "Math.log(" : "Math.exp("));
  expect(expression).toMatch(/^(?:Math\.(?:log|exp)|[-\d\s.e/*()+])+$/u);
  return Function(`"use strict"; return ${expression}`)();
}

/** The limits that the numbers of a printed interval give. Formulas: methods beside `src/stats`, written anew here. */
function limitsOf(method: string, numbers: Readonly<Record<string, number>>): readonly number[] {
  const number = (name: string) => numbers[name] ?? Number.NaN;
  if (method === "wilson") {
    const [p, n] = [number("p"), number("n")];
    const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
    return [-1, 1].map((sign) => (p + z ** 2 / (2 * n) + sign * half) / (1 + z ** 2 / n));
  }
  if (method.startsWith("student-t")) {
    const reach = tQuantile(0.975, number("n") - 1) * number("standard-error");
    return [number("mean") - reach, number("mean") + reach];
  }
  const count = number("count");
  const scale = (numbers["factor"] ?? 1) / (numbers["denominator"] ?? 1);
  if (method === "byar") {
    const byar = (of: number, sign: number) =>
      of * (1 - 1 / (9 * of) + (sign * z) / (3 * Math.sqrt(of))) ** 3;
    return [byar(count, -1) * scale, byar(count + 1, 1) * scale];
  }
  const { lower, upper } = poissonExactInterval(count, 0.95);
  return [lower * scale, upper * scale];
}

/** Units of figures that are counted or added up row by row; everything else must come with its formula. */
const countedUnits = new Set([
  "associations",
  "euros",
  "producers",
  "outputs",
  "cases",
  "persons",
  "respondents",
]);

/** Shown as published, or coarse so that no producer's own figure can be had: there is nothing to work out. */
const withoutFormula =
  /^published-|^production-largest-producer-share$|^municipalities-agreed|^threat|-published$/u;

describe("explain", () => {
  it.each([
    [["--name", "Pirkanmaa", "--level", "region", ...own]],
    [["--name", "Pirkanmaa", "--level", "region"]],
    [["--name", "Keski-Pohjanmaa", "--level", "wellbeing-county", ...grants]],
    [["--name", "SSS", "--level", "country", ...own]],
    [["--name", "Pirha", "--production", "fixtures/production-long-synthetic.csv"]],
  ])(
    "lets every figure of a profile be worked out from its own printed numbers: %j",
    async (place) => {
      const explained = await explainedProfile(place);
      expect(explained.size).toBeGreaterThan(20);
      for (const [indicator, { figure, formula, interval }] of explained) {
        if (formula === undefined) {
          const isCounted = countedUnits.has(figure.unit) || withoutFormula.test(indicator);
          expect(isCounted, `${indicator} has no formula`).toBe(true);
        } else {
          const value = figure.value ?? Number.NaN;
          const off = Math.abs(workedOut(formula) - value) / Math.max(1, Math.abs(value));
          expect(off, indicator).toBeLessThan(1e-12);
          expect(formula.numbers["value"], indicator).toBe(figure.value);
        }
        if (figure.interval === null) continue;
        const [lower, upper] = limitsOf(figure.interval.method, interval?.numbers ?? {});
        expect(lower, indicator).toBeCloseTo(figure.interval.lower, 9);
        expect(upper, indicator).toBeCloseTo(figure.interval.upper, 9);
      }
    },
    240_000,
  );
});
