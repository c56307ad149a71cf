import type { RankRange } from "../stats/rank-range.ts";
import { isAbove } from "./nearly.ts";
import type { DrawnScore } from "./score-draws.ts";

/** Share of draws that a rank range holds, unless the caller asks for another. */
export const defaultRankConfidence = 0.9;

/**
 * Range of ranks of each area, 1 = highest score: the middle share of its ranks in joint draws of all areas.
 *
 * Shape:   in the order given, undefined for an area without a score, which takes no rank either. The caller gives only
 *          areas whose score may be shown. Ranks are made from unrounded means, ties share the lowest number; the
 *          range is widened to hold the rank of the score itself, which draws of many close areas may miss.
 *          One area alone is 1–1.
 * Unit:    ranks 1 to the number of areas ranked.
 * Throws:  RangeError when areas have different numbers of draws, or the confidence is outside 0–1.
 * Source:  Goldstein & Spiegelhalter (1996), section 4; R `rank(-x, ties.method = "min")` per draw, then
 *          `quantile(ranks, c(0.05, 0.95), type = 1)`.
 */
export function drawnRanks(
  areas: readonly DrawnScore[],
  confidence: number = defaultRankConfidence,
): readonly (RankRange | undefined)[] {
  const ranked = areas.flatMap(({ score: { outcome }, draws }) =>
    outcome.kind === "known" && draws !== undefined ? [{ value: outcome.value, draws }] : [],
  );
  const ranges = rangesOfDraws(ranked, confidence);
  let next = 0;
  return areas.map(({ draws }) => (draws === undefined ? undefined : ranges[next++]));
}

/** A value and what it might have been: one number of each joint draw. */
export interface DrawnValue {
  readonly value: number;
  readonly draws: Float64Array;
}

/** Ranges of ranks as `drawnRanks` gives them, of any values that are drawn together. */
export function rangesOfDraws(
  ranked: readonly DrawnValue[],
  confidence: number = defaultRankConfidence,
): readonly RankRange[] {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1: ${confidence}`);
  }
  const count = ranked[0]?.draws.length ?? 0;
  if (ranked.some(({ draws }) => draws.length !== count)) {
    throw new RangeError("areas ranked together need as many draws each");
  }
  const points = placesOf(Float64Array.from(ranked, ({ value }) => value));
  const tallies = tallyPlaces(
    ranked.map(({ draws }) => draws),
    count,
  );
  const tail = (1 - confidence) / 2;
  return tallies.map((tally, area): RankRange => {
    const point = points[area] ?? 1;
    const from = Math.min(point, placeAt(tally, tail * count));
    return { from, to: Math.max(point, placeAt(tally, (1 - tail) * count)), of: ranked.length };
  });
}

/** Place of each score: 1 + those above it. */
function placesOf(scores: Float64Array): Uint32Array {
  const sorted = scores.toSorted((one, other) => one - other);
  return Uint32Array.from(scores, (score) => 1 + sorted.length - countNotAbove(sorted, score));
}

/** How many of some scores in ascending order are not above one. */
function countNotAbove(sorted: Float64Array, score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAbove(sorted[middle] ?? Number.NaN, score)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How often each area had each place; entry 0 of a tally is place 1. */
function tallyPlaces(drawsOfAreas: readonly Float64Array[], count: number): readonly Uint32Array[] {
  const tallies = drawsOfAreas.map(() => new Uint32Array(drawsOfAreas.length));
  const drawn = new Float64Array(drawsOfAreas.length);
  for (let draw = 0; draw < count; draw += 1) {
    drawsOfAreas.forEach((draws, area) => {
      drawn[area] = draws[draw] ?? Number.NaN;
    });
    const places = placesOf(drawn);
    tallies.forEach((tally, area) => {
      const entry = (places[area] ?? 1) - 1;
      tally[entry] = (tally[entry] ?? 0) + 1;
    });
  }
  return tallies;
}

/** The first place up to which so many draws lie; a billionth of a draw is the arithmetic's. */
function placeAt(tally: Uint32Array, draws: number): number {
  let passed = 0;
  const entry = tally.findIndex((times) => {
    passed += times;
    return passed >= draws - 1e-9;
  });
  return entry < 0 ? tally.length : entry + 1;
}
