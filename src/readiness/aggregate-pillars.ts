import type { Aggregation } from "../domain/index-instrument.ts";
import { exactSum } from "../stats/exact-sum.ts";

/** A pillar's score, 0–100, and its weight, above zero. Weights count relative to their sum. */
export interface WeightedScore {
  readonly score: number;
  readonly weight: number;
}

/** Lower end of the scale 1–100 on which scores are multiplied, and the length of it for each point of ours. */
const lowest = 1;
const step = (100 - lowest) / 100;

/**
 * Several scores as one.
 *
 * Shape:   arithmetic: Σ w·x. Geometric: a single 0 would make the product 0 whatever else is there, so the scores are
 *          first set on 1–100 (y = 1 + 0.99·x), multiplied (Π y^w) and set back on 0–100 ((G − 1) ÷ 0.99). Pillars that
 *          are alike give themselves either way, and the geometric form is never above the arithmetic one: a low
 *          pillar weighs more and is not made up for by a high one. The order of the pillars changes nothing.
 * Unit:    index points 0–100.
 * Missing: undefined without scores.
 * Throws:  RangeError when a weight is not above 0 or a score not within 0–100.
 * Source:  R COINr `a_amean(x, w)`; `a_gmean(y, w)`, which refuses zeros, after `n_minmax(x, l_u = c(1, 100))` of 0–100;
 *          OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 6.
 */
export function aggregatePillars(
  pillars: readonly WeightedScore[],
  aggregation: Aggregation,
): number | undefined {
  if (pillars.length === 0) return undefined;
  for (const { score, weight } of pillars) {
    // Written so that NaN, which compares false with everything, is refused as well.
    if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`weight: ${weight}`);
    if (!(score >= 0 && score <= 100)) throw new RangeError(`score: ${score}`);
  }
  const weightAt = (place: number) => pillars[place]?.weight ?? Number.NaN;
  const termAt = (place: number) => toTerm(pillars[place]?.score ?? Number.NaN, aggregation);
  const total = exactSum(pillars.length, weightAt);
  const sum = exactSum(pillars.length, (place) => weightAt(place) * termAt(place));
  return fromMeanTerm(sum / total, aggregation);
}

/** What of a score is averaged: itself, or the logarithm of it on 1–100. */
export function toTerm(score: number, aggregation: Aggregation): number {
  return aggregation === "arithmetic" ? score : Math.log(lowest + step * score);
}

/** The index that a weighted mean of terms comes to. Unit: index points 0–100. */
export function fromMeanTerm(mean: number, aggregation: Aggregation): number {
  return within(aggregation === "arithmetic" ? mean : (Math.exp(mean) - lowest) / step);
}

/** The last bit of a sum or a product may lie beyond the ends. */
function within(index: number): number {
  return Math.min(100, Math.max(0, index));
}
