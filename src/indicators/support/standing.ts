import { isOfMost } from "../../domain/coverage.ts";
import type { Direction } from "../../domain/direction.ts";
import type { Known, Measurement } from "../../domain/measurement.ts";
import type { Spread } from "../../domain/picture.ts";
import type { Rank, Verdict } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import { quantileType7 } from "../../stats/quantile-type-7.ts";
import { rankRanges } from "../../stats/rank-range.ts";
import { verdictOf } from "../../stats/verdict.ts";
import type { Indicator } from "../indicator.ts";

/** Units of figures that chance moves: a bare place would claim more than they tell. */
const unitsWithRange: readonly Unit[] = ["per-10000-residents", "per-1000-associations", "share"];

/** Fewer areas than this have no quartiles worth the name. */
const fewestAreas = 4;

/**
 * Ranks of the areas that have the figure, by area code: a place for a count, the range its interval allows for a rate
 * or share. Areas without the figure, rates and shares without intervals, and indicators that are not ranked get none.
 */
export function ranksByArea(
  indicator: Indicator,
  figures: readonly Measurement[],
): ReadonlyMap<string, Rank> {
  if (!indicator.ranked) return new Map();
  const known = figures.flatMap(({ area, outcome }) =>
    outcome.kind === "known" ? [{ code: area.code, outcome }] : [],
  );
  const hasIntervals = known.every(({ outcome }) => outcome.interval !== undefined);
  if (unitsWithRange.includes(indicator.unit) && !hasIntervals) return new Map();
  const isCount = indicator.unit === "associations";
  const ranks = rankRanges(
    known.map(({ outcome: { value, interval } }) =>
      isCount || interval === undefined ? { value } : { value, interval },
    ),
  );
  return new Map(known.flatMap(({ code }, at) => toEntry(code, ranks[at])));
}

function toEntry(code: string, rank: Rank | undefined): readonly [string, Rank][] {
  return rank === undefined ? [] : [[code, rank]];
}

/**
 * Where an area's figure stands against a benchmark; `better` and `worse` only where the indicator has a direction.
 * Missing: undefined for counts, without an interval, when either figure is missing, against itself, and against a figure
 *          of fewer than half of the areas.
 */
export function verdictAgainst(
  indicator: Pick<Indicator, "unit"> & { readonly direction?: Direction | undefined },
  figure: Measurement,
  benchmark: Measurement,
): Verdict | undefined {
  if (indicator.unit === "associations" || isSameArea(figure, benchmark)) return undefined;
  if (figure.outcome.kind === "missing" || benchmark.outcome.kind === "missing") return undefined;
  if (!isOfMost(benchmark.outcome)) return undefined;
  const known: Known = figure.outcome;
  const standing = verdictOf(known.interval, benchmark.outcome.value);
  if (standing === undefined || standing === "similar") return standing;
  if (indicator.direction === undefined) return standing;
  const isMore = standing === "higher";
  return isMore === (indicator.direction === "higher-is-better") ? "better" : "worse";
}

function isSameArea({ area }: Measurement, { area: other }: Measurement): boolean {
  return area.level === other.level && area.code === other.code;
}

/**
 * Where the areas of a level lie: ends and quartiles (quantile type 7) of the known figures of one indicator.
 * Missing: undefined where fewer than four areas have the figure, whose quartiles would be their own values.
 */
export function spreadOf(figures: readonly Measurement[]): Spread | undefined {
  const values = figures
    .flatMap(({ outcome }) => (outcome.kind === "known" ? [outcome.value] : []))
    .sort((a, b) => a - b);
  const at = (probability: number) => quantileType7(values, probability);
  const [lowest, lowerQuartile, upperQuartile, highest] = [at(0), at(0.25), at(0.75), at(1)];
  if (values.length < fewestAreas) return undefined;
  if (lowest === undefined || lowerQuartile === undefined) return undefined;
  if (upperQuartile === undefined || highest === undefined) return undefined;
  return { lowest, lowerQuartile, upperQuartile, highest, areas: values.length };
}
