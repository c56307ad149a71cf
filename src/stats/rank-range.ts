import { finite } from "./finite.ts";

/** A figure to be ranked; without an interval it gets a plain rank. */
export interface RankedFigure {
  readonly value: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
}

/** Places that a figure may hold, 1 = largest, among the `of` figures that were ranked. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** The span in which a figure lies; a point where there is no interval. */
function spanOf({ value, interval }: RankedFigure): {
  readonly lower: number;
  readonly upper: number;
} {
  finite(value, "value");
  if (interval === undefined) return { lower: value, upper: value };
  finite(interval.lower, "lower limit");
  finite(interval.upper, "upper limit");
  return interval;
}

/**
 * Rank of each figure, in the order given: a place, or the range of places its interval allows.
 *
 * Shape:   1 = largest, from unrounded values. Without an interval: ties share the lowest number (1, 2, 2, 4). With
 *          one: from 1 + figures that lie wholly above it, to the number ranked − figures that lie wholly below it;
 *          intervals that touch overlap, and a figure without an interval counts as a point.
 * Throws:  RangeError when a value or limit is not finite.
 * Source:  R `rank(-x, ties.method = "min")` for places; for ranges a count of pairs of intervals that do not overlap.
 * @example rankRanges([{ value: 5 }, { value: 9 }]) // [{ from: 2, to: 2, of: 2 }, { from: 1, to: 1, of: 2 }]
 */
export function rankRanges(figures: readonly RankedFigure[]): readonly RankRange[] {
  const spans = figures.map(spanOf);
  const of = figures.length;
  return figures.map(({ value, interval }) => {
    if (interval === undefined) {
      const place = 1 + figures.filter((other) => other.value > value).length;
      return { from: place, to: place, of };
    }
    const above = spans.filter(({ lower }) => lower > interval.upper).length;
    const below = spans.filter(({ upper }) => upper < interval.lower).length;
    return { from: 1 + above, to: of - below, of };
  });
}
