import type { Aggregation, IndexInstrument, PillarId } from "../domain/index-instrument.ts";
import { exactSum } from "../stats/exact-sum.ts";
import { aggregatePillars } from "./aggregate-pillars.ts";

/** Scores 0–100 of the pillars that are known of an area. */
export type KnownPillars = ReadonlyMap<PillarId, number>;

/** An area's index, or what it lacks. */
export type PillarIndex = {
  /** Part of the instrument's weight that known pillars carry. Unit: share 0–1. */
  readonly knownWeight: number;
  /** Pillars of the instrument that are not known, in its order. */
  readonly unknown: readonly PillarId[];
  /** Parts of the index that known pillars have; they sum to 1. Empty where there is no index. */
  readonly effectiveWeights: ReadonlyMap<PillarId, number>;
} & ({ readonly kind: "scored"; readonly value: number } | { readonly kind: "too-little-known" });

/** Room for the rounding of shares, so that three of four equal pillars are 75 per cent. */
const shareTolerance = 1e-9;

/**
 * The index of an area from the pillars that are known of it.
 *
 * Shape:   known pillars count relative to the sum of their weights, which is to say that one that is not known counts as
 *          the rest do together. The effective weight of a pillar is its part of that sum. A better pillar never lowers
 *          the index.
 * Unit:    index points 0–100.
 * Missing: "too-little-known" where known pillars carry less of the weight than the instrument demands.
 * Source:  R COINr `get_eff_wts`, `a_amean` and `a_gmean` (which leave out NA with its weight); OECD/JRC (2008), steps 3, 6.
 */
export function pillarIndex(
  known: KnownPillars,
  { pillars, minimumKnown }: Pick<IndexInstrument, "pillars" | "minimumKnown">,
  aggregation: Aggregation,
): PillarIndex {
  const used = pillars.flatMap(({ id, weight }) => {
    const score = known.get(id);
    return score === undefined ? [] : [{ id, weight, score }];
  });
  const unknown = pillars.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  const knownSum = sumOfWeights(used);
  const knownWeight = knownSum / sumOfWeights(pillars);
  const value = aggregatePillars(used, aggregation);
  if (value === undefined || knownWeight < minimumKnown - shareTolerance) {
    return { kind: "too-little-known", knownWeight, unknown, effectiveWeights: new Map() };
  }
  const effectiveWeights = new Map(used.map(({ id, weight }) => [id, weight / knownSum]));
  return { kind: "scored", value, knownWeight, unknown, effectiveWeights };
}

function sumOfWeights(some: readonly { readonly weight: number }[]): number {
  return exactSum(some.length, (place) => some[place]?.weight ?? Number.NaN);
}
