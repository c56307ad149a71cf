import type { Interval, Known } from "../../domain/measurement.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell, Row } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import { type FoundFigure, labelIn } from "./explain-find.ts";
import { statisticOf } from "./explain-methods.ts";

/** A formula with the numbers that stand in it. */
export type Formula = Extract<Cell, { readonly kind: "formula" }>;

/** By what a quotient is multiplied; 1 where the unit is that of the quotient. */
const factors: Readonly<Partial<Record<Unit, number>>> = {
  "per-10000-residents": 10_000,
  "per-1000-associations": 1000,
};

/** A quotient that differs more from its figure is not how the figure was made. */
const tolerance = 1e-9;

/** How the value came about, with its numbers; undefined where the value is counted, read off or more than one line. */
export function valueFormula(
  found: FoundFigure,
  places: readonly FoundFigure[],
): Formula | undefined {
  const { figure } = found;
  const { outcome, unit } = figure;
  if (outcome.kind === "missing") return undefined;
  return (
    quotient(outcome, unit) ??
    answersFormula(found, outcome, places) ??
    worked(outcome) ??
    classSum(figure, outcome, places)
  );
}

/** All associations as those of each purpose class and those without one, where the report shows them. */
function classSum(
  { indicator, area }: Released,
  { value }: Known,
  places: readonly FoundFigure[],
): Formula | undefined {
  if (indicator !== "registered-associations") return undefined;
  const parts = places.flatMap(({ figure: { indicator: id, area: other, outcome } }) => {
    const part = /^associations-(?<name>class-\d|unclassified)$/u.exec(id)?.groups?.["name"];
    const isOwn = other.level === area.level && other.code === area.code;
    return part !== undefined && isOwn && outcome.kind === "known"
      ? [[part, outcome.value] as const]
      : [];
  });
  const numbers = Object.fromEntries(parts);
  const sum = Object.values(numbers).reduce((total, count) => total + count, 0);
  if (sum !== value) return undefined;
  const terms = Object.keys(numbers).map((name) => `{${name}}`);
  return formula(`${terms.join(" + ")} = {value}`, { ...numbers, value });
}

function worked({ value, workings }: Known): Formula | undefined {
  return workings && formula(`${workings.formula} = {value}`, { ...workings.numbers, value });
}

function quotient({ value, numerator, denominator }: Known, unit: Unit): Formula | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  const factor = factors[unit] ?? 1;
  const made = (numerator / denominator.value) * factor;
  if (Math.abs(made - value) > tolerance * Math.max(1, Math.abs(value))) return undefined;
  const numbers = { numerator, denominator: denominator.value };
  return factor === 1
    ? formula("{numerator} ÷ {denominator} = {value}", { ...numbers, value })
    : formula("{numerator} ÷ {denominator} × {factor} = {value}", { ...numbers, factor, value });
}

/** The statistics of answers that are a part of them divided by all. */
const partStatistics: ReadonlySet<string> = new Set(["share", "dont-know-share"]);

/** Means and shares of answers: what was added up, and by how many it was divided. */
function answersFormula(
  found: FoundFigure,
  known: Known,
  places: readonly FoundFigure[],
): Formula | undefined {
  const { value, n, workings } = known;
  if (n === "not-published" || n === 0) return undefined;
  const distributed = distributionFormula(found, { value, n }, places);
  if (distributed !== undefined || workings !== undefined) return distributed;
  if (!partStatistics.has(statisticOf(found.figure.indicator))) return undefined;
  const part = value * n;
  // A share of weights is no share of answers.
  return Math.abs(part - Math.round(part)) > 1e-6
    ? undefined
    : formula("{part} ÷ {n} = {value}", { part: Math.round(part), n, value });
}

/** Answers by value, where the report shows how they are distributed. */
function distributionFormula(
  { row, figure }: FoundFigure,
  { value, n }: { readonly value: number; readonly n: number },
  places: readonly FoundFigure[],
): Formula | undefined {
  const item = labelIn(row)?.id;
  const bar = places.find(
    ({ row: other, figure: { area } }) =>
      other.cells["bar"]?.kind === "bar" &&
      labelIn(other)?.id === item &&
      area.code === figure.area.code &&
      row.cells["group"] === undefined,
  )?.row.cells["bar"];
  if (bar?.kind !== "bar") return undefined;
  const counted = bar.segments.map(({ symbol, count }) => ({ answer: Number(symbol), count }));
  // Weighted answers are no numbers of answers.
  if (!counted.every(({ count }) => Number.isInteger(count))) return undefined;
  const sum = counted.reduce((total, { answer, count }) => total + answer * count, 0);
  if (Math.abs(sum / n - value) > tolerance) return undefined;
  const terms = counted.map((_, at) => `{answer-${at + 1}}·{count-${at + 1}}`).join(" + ");
  const numbers = counted.flatMap(({ answer, count }, at) => [
    [`answer-${at + 1}`, answer] as const,
    [`count-${at + 1}`, count] as const,
  ]);
  return formula(`(${terms}) ÷ {n} = {sum} ÷ {n} = {value}`, {
    ...Object.fromEntries(numbers),
    sum,
    n,
    value,
  });
}

/** How the limits came about; undefined where the figure has none. */
export function intervalFormula({ row, figure }: FoundFigure): Formula | undefined {
  const { outcome } = figure;
  if (outcome.kind === "missing" || outcome.interval === undefined) return undefined;
  const { interval } = outcome;
  const { text, numbers } = limitsBy(figure, { known: outcome, method: interval.method, row });
  const { lower, upper, confidence } = interval;
  return formula(`${text}; {confidence}: {lower} … {upper}`, {
    ...numbers,
    confidence,
    lower,
    upper,
  });
}

interface Limits {
  readonly text: string;
  readonly numbers: Readonly<Record<string, number>>;
}

function limitsBy(
  { unit }: Released,
  made: { readonly known: Known; readonly method: Interval["method"]; readonly row: Row },
): Limits {
  const { known, method, row } = made;
  switch (method) {
    case "wilson":
    case "wilson-effective":
      return wilsonLimits(known);
    case "byar":
      return countLimits(
        "O(1 − 1/(9O) − z/(3√O))³ … (O + 1)(1 − 1/(9(O + 1)) + z/(3√(O + 1)))³",
        known,
        unit,
      );
    case "poisson-exact":
      return countLimits("½χ²(α/2; 2O) … ½χ²(1 − α/2; 2O + 2)", known, unit);
    case "student-t":
      return meanLimits("x̄ ± t(n − 1)·s/√n", known, row);
    case "student-t-finite-population":
      return meanLimits("x̄ ± t(n − 1)·s/√n·√(1 − n/N)", known, row);
    case "student-t-linearised":
      return meanLimits("x̄ ± t(df)·SE", known, undefined);
    case "welch":
      return meanLimits("(x̄₁ − x̄₂) ± t(df)·√(SE₁² + SE₂²)", known, undefined);
    case "log-ratio":
      return meanLimits("r·exp(±z·√(1/x₁ + 1/x₂))", known, undefined);
    case "bootstrap":
      return meanLimits("q(α/2) … q(1 − α/2)", known, undefined);
  }
}

function wilsonLimits({ value, n, denominator, workings }: Known): Limits {
  const given = n === "not-published" ? undefined : n;
  const whole = workings?.effectiveN ?? denominator?.value ?? given;
  return {
    text: `(p + z²/(2n) ± z√(p(1 − p)/n + z²/(4n²))) ÷ (1 + z²/n), p = {p}${whole === undefined ? "" : ", n = {n}"}`,
    numbers: { p: value, ...(whole === undefined ? {} : { n: whole }) },
  };
}

/** Limits of a count; those of a rate are divided and multiplied as the rate is. */
function countLimits(text: string, { value, numerator, denominator }: Known, unit: Unit): Limits {
  if (numerator === undefined || denominator === undefined) {
    return { text: `${text}, O = {count}`, numbers: { count: value } };
  }
  return {
    text: `(${text}) ÷ {denominator} × {factor}, O = {count}`,
    numbers: { count: numerator, denominator: denominator.value, factor: factors[unit] ?? 1 },
  };
}

function meanLimits(text: string, { value, n, workings }: Known, row: Row | undefined): Limits {
  const numbers = Object.entries({
    n: n === "not-published" ? undefined : n,
    s: numberIn(row?.cells["standard-deviation"]),
    "standard-error": workings?.standardError,
  }).flatMap(([name, number]) => (number === undefined ? [] : [[name, number] as const]));
  const signs: Readonly<Record<string, string>> = { "standard-error": "SE" };
  return {
    text: [
      text,
      "x̄ = {mean}",
      ...numbers.map(([name]) => `${signs[name] ?? name} = {${name}}`),
    ].join(", "),
    numbers: { mean: value, ...Object.fromEntries(numbers) },
  };
}

function numberIn(cell: Cell | undefined): number | undefined {
  const figure: Released | undefined = cell?.kind === "figure" ? cell.figure : undefined;
  return figure?.outcome.kind === "known" ? figure.outcome.value : undefined;
}

function formula(text: string, numbers: Readonly<Record<string, number>>): Formula {
  return { kind: "formula", formula: text, numbers };
}
