import type { Instrument } from "./instrument.ts";

/** Why weights cannot be used: a dimension the instrument does not score, or a weight that is not above zero. */
export type WeightRefusal =
  | {
      readonly reason: "unknown-dimension";
      readonly dimension: string;
      readonly known: readonly string[];
    }
  | { readonly reason: "not-above-zero"; readonly dimension: string; readonly weight: number };

/** The instrument with other weights, or everything that is wrong with them. */
export type Reweighted =
  | { readonly kind: "reweighted"; readonly instrument: Instrument }
  | { readonly kind: "refused"; readonly refusals: readonly WeightRefusal[] };

/**
 * The instrument with the weights of some dimensions replaced; the others keep theirs.
 *
 * Shape:   weights by dimension id, on the scale of the codebook's. Only proportions count, so replacing all of them by
 *          the same multiple changes nothing.
 * Missing: refused when a dimension is unknown, or a weight is 0, negative or not finite. A weight of 0 is no weighting
 *          but a score without the dimension, which the leave-one-out table holds.
 * Source:  OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 7 (sensitivity to weights).
 */
export function withWeights(
  instrument: Instrument,
  weights: ReadonlyMap<string, number>,
): Reweighted {
  const known = instrument.dimensions.map(({ id }) => id);
  const refusals = [...weights].flatMap(([dimension, weight]): readonly WeightRefusal[] => {
    if (!known.includes(dimension)) return [{ reason: "unknown-dimension", dimension, known }];
    // Written so that NaN, which compares false with everything, is caught as well.
    const isWeight = weight > 0 && Number.isFinite(weight);
    return isWeight ? [] : [{ reason: "not-above-zero", dimension, weight }];
  });
  if (refusals.length > 0) return { kind: "refused", refusals };
  const dimensions = instrument.dimensions.map((dimension) => ({
    ...dimension,
    weight: weights.get(dimension.id) ?? dimension.weight,
  }));
  return { kind: "reweighted", instrument: { ...instrument, dimensions } };
}
