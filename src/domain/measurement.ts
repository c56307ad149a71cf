import type { AreaKey } from "./area.ts";
import type { BenchmarkOf } from "./benchmark.ts";
import type { Period } from "./calendar.ts";
import type { Coverage } from "./coverage.ts";
import type { IndicatorId } from "./indicator-id.ts";
import type { Missing } from "./missing.ts";
import type { Unit } from "./unit.ts";

/** Limits between which the figure lies with the stated confidence, in the figure's own unit. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Confidence as a share, 0.95 by default. */
  readonly confidence: number;
  readonly method:
    | "byar"
    | "poisson-exact"
    | "wilson"
    | "wilson-effective"
    | "student-t"
    | "student-t-finite-population"
    | "student-t-linearised"
    | "welch"
    | "bootstrap"
    | "log-ratio";
}

/** What a rate or share was divided by. */
export interface Denominator {
  readonly value: number;
  readonly unit:
    | "residents"
    | "associations"
    | "respondents"
    | "answers"
    | "invited"
    | "producers"
    | "structures"
    | "municipalities"
    | "euros"
    | "recipients";
  /** Date or period of the denominator, which may differ from the figure's. */
  readonly period: Period;
}

/**
 * What a reader must know of a known value: `estimated` its denominator is from another time or its base is not
 * whole; `conflicts` another source differs; `scope` it counts another population than its label says;
 * `possibly-truncated` the source's copy ends here; `unreliable` too few observations.
 */
export const flags = [
  "unreliable",
  "estimated",
  "conflicts",
  "scope",
  "possibly-truncated",
] as const;

/** One flag of a known value. */
export type Flag = (typeof flags)[number];

/**
 * How a value came about that is no plain quotient: `{name}` in the formula is the place of a number, both in the
 * figure's own unit. Numbers are only such as may be shown wherever the value may.
 */
export interface Workings {
  /** Without the value itself, in arithmetic signs: `{sum} ÷ {n}`. */
  readonly formula: string;
  readonly numbers: Readonly<Record<string, number>>;
  /** What the limits of a mean are reckoned with, in the unit of the mean. */
  readonly standardError?: number;
  /** What the limits of a weighted share are reckoned with: Kish's effective number of answers. */
  readonly effectiveN?: number;
}

/** A figure that is known. `value` is finite by construction; `n` is the number of observations behind it. */
export interface Known {
  readonly kind: "known";
  readonly value: number;
  readonly n: number | "not-published";
  /** What was divided, where the figure is a quotient: a part, a count, or a change, which may be negative. */
  readonly numerator?: number;
  readonly denominator?: Denominator;
  readonly interval?: Interval;
  readonly coverage?: Coverage;
  readonly workings?: Workings;
  readonly flags: readonly Flag[];
}

/** Where a figure came from: the id of an input (see `provenance.ts`) and the named rule that picked its rows. */
export interface SourceRef {
  readonly input: string;
  readonly rule?: string;
}

/** A figure of one indicator for one area, or the reason why there is none. */
export interface Measurement {
  readonly indicator: IndicatorId;
  /** Of a benchmark the country, in whose areas it was found; see `benchmark`. */
  readonly area: AreaKey;
  readonly benchmark?: BenchmarkOf;
  readonly period: Period;
  readonly unit: Unit;
  readonly outcome: Known | Missing;
  readonly sources: readonly SourceRef[];
}
