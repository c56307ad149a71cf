import type { Level } from "../../domain/area.ts";
import type { Denominator, Interval, Known, Workings } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Unit } from "../../domain/unit.ts";
import { rateInterval } from "../../stats/count-interval.ts";
import { moments } from "../../stats/moments.ts";
import { quantileType7 } from "../../stats/quantile-type-7.ts";
import { wilsonInterval } from "../../stats/wilson-interval.ts";
import { joinFlags } from "./measured.ts";

/** The areas that a benchmark is made of, whether or not they have the figure. */
export interface BenchmarkAreas {
  readonly of: number;
  readonly level: Level;
}

/** Factor between part ÷ whole and the figure, for units of figures that are such quotients. */
const factors: Partial<Readonly<Record<Unit, number>>> = {
  share: 1,
  "euros-per-resident": 1,
  "per-1000-associations": 1000,
  "per-10000-residents": 10_000,
};

/**
 * The median of the areas that have the figure.
 * Missing: `no-source` where none has.
 * Source:  R `quantile(x, 0.5, type = 7)`, which is `median(x)`.
 */
export function medianOutcome(known: readonly Known[], areas: BenchmarkAreas): Known | Missing {
  const sorted = known.map((each) => each.value).sort((a, b) => a - b);
  const value = quantileType7(sorted, 0.5);
  return value === undefined
    ? missing("no-source")
    : { ...common(known, areas), value, workings: medianWorkings(sorted) };
}

/** The figures in the middle: one, or the two between which the median lies half way. */
function medianWorkings(sorted: readonly number[]): Workings {
  const last = sorted.length - 1;
  const [lower = Number.NaN, upper = Number.NaN] = [
    sorted[Math.floor(last / 2)],
    sorted[Math.ceil(last / 2)],
  ];
  return { formula: "({lower} + {upper}) ÷ 2", numbers: { lower, upper } };
}

/**
 * Several areas as one: of rates and shares the parts and the wholes are added up, of everything else, and of shares of
 * one whole, the mean is taken.
 * Missing: `no-source` where none of them has the figure; `zero-denominator` where the wholes come to nothing.
 */
export function pooledOutcome(
  unit: Unit,
  known: readonly Known[],
  areas: BenchmarkAreas,
): Known | Missing {
  const quotients = known.flatMap((each) => toQuotient(each, unit) ?? []);
  if (known.length > 0 && quotients.length === known.length && !areOfOneWhole(quotients)) {
    return pooledQuotient(quotients, common(known, areas));
  }
  const values = known.map(({ value }) => value);
  const mean = moments(values)?.mean;
  return mean === undefined
    ? missing("no-source")
    : { ...common(known, areas), value: mean, workings: meanWorkings(values) };
}

function meanWorkings(values: readonly number[]): Workings {
  const terms = values.map((value, at) => [`area-${at + 1}`, value] as const);
  return {
    formula: `(${terms.map(([name]) => `{${name}}`).join(" + ")}) ÷ {areas}`,
    numbers: { ...Object.fromEntries(terms), areas: values.length },
  };
}

/** What is said of a figure that is made of those of several areas; `n` is the number of these. */
function common(
  known: readonly Known[],
  { of, level }: BenchmarkAreas,
): Pick<Known, "kind" | "n" | "coverage" | "flags"> {
  const flags = joinFlags(...known.map((each) => each.flags));
  return {
    kind: "known",
    n: known.length,
    coverage: { areas: known.length, of, level },
    // That a single area has few observations says nothing of several.
    flags: flags.filter((flag) => flag !== "unreliable"),
  };
}

interface Quotient {
  readonly part: number;
  readonly denominator: Denominator;
  readonly factor: number;
  readonly interval: Interval | undefined;
}

/** A figure as part ÷ whole × factor; undefined where it is none, such as a median or a rounded share. */
function toQuotient(
  { value, numerator: part, denominator, interval }: Known,
  unit: Unit,
): Quotient | undefined {
  const factor = factors[unit];
  if (factor === undefined || part === undefined || denominator === undefined) return undefined;
  const again = (part / denominator.value) * factor;
  const isSame = Math.abs(again - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return isSame ? { part, denominator, factor, interval } : undefined;
}

/**
 * Parts of one and the same whole, such as the country: added up as often as there are areas it would be none. Wholes of
 * associations are equal when they are the same; of structures every county has as many.
 */
function areOfOneWhole(quotients: readonly Quotient[]): boolean {
  const [first, ...others] = quotients.map(({ denominator }) => denominator);
  return (
    first?.unit === "associations" &&
    others.length > 0 &&
    others.every(({ value }) => value === first.value) &&
    quotients.every(({ interval }) => interval === undefined)
  );
}

function pooledQuotient(
  quotients: readonly Quotient[],
  said: Pick<Known, "kind" | "n" | "coverage" | "flags">,
): Known | Missing {
  const [first] = quotients;
  const part = quotients.reduce((sum, each) => sum + each.part, 0);
  const whole = quotients.reduce((sum, { denominator }) => sum + denominator.value, 0);
  if (first === undefined || whole === 0) return missing("zero-denominator");
  const { factor, denominator } = first;
  const interval = pooledInterval(quotients, { part, whole });
  return {
    ...said,
    value: (part / whole) * factor,
    numerator: part,
    denominator: { ...denominator, value: whole },
    ...(interval === undefined ? {} : { interval }),
  };
}

/** Limits by the method of the single figures, where each of them has limits that follow from part and whole. */
function pooledInterval(
  quotients: readonly Quotient[],
  { part, whole }: { readonly part: number; readonly whole: number },
): Interval | undefined {
  const [first] = quotients;
  const methods = quotients.map(({ interval }) => interval?.method);
  if (first?.interval === undefined) return undefined;
  const { confidence } = first.interval;
  if (methods.every((method) => method === "wilson")) {
    return wilsonInterval({ part, whole }, confidence);
  }
  if (methods.every((method) => method === "byar" || method === "poisson-exact")) {
    return rateInterval(part, { denominator: whole, per: first.factor }, confidence);
  }
  return undefined;
}
