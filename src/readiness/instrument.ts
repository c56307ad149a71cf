import type { Codebook } from "../domain/codebook.ts";

/** A dimension as it is scored: its items by place in the codebook, at least one, and its weight above zero. */
export interface ScoredDimension {
  readonly id: string;
  readonly items: readonly number[];
  readonly weight: number;
}

/** What a readiness score is made of. Scenarios are instruments with an item, a dimension or weights changed. */
export interface Instrument {
  readonly codebook: Codebook;
  /** In codebook order, at least one. */
  readonly dimensions: readonly ScoredDimension[];
}

/** Part of the score that a dimension or an item has. Unit: share 0–1; the shares of a list sum to 1. */
export interface EffectiveWeight {
  readonly id: string;
  /** Dimension of an item; absent for a dimension. */
  readonly dimension?: string;
  readonly share: number;
}

/** Ends of the score scale. */
export interface ScoreScale {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * The instrument that a codebook declares.
 *
 * Shape:   a dimension without items is no part of the score and is left out.
 * Missing: undefined when no dimension has an item.
 */
export function instrumentOf(codebook: Codebook): Instrument | undefined {
  const dimensions = codebook.dimensions.flatMap(({ id, weight }) => {
    const items = codebook.items.flatMap(({ dimension }, place) =>
      dimension === id ? [place] : [],
    );
    return items.length === 0 ? [] : [{ id, items, weight }];
  });
  return dimensions.length === 0 ? undefined : { codebook, dimensions };
}

/**
 * Shares of the dimensions in the score, in their order.
 *
 * Shape:   weight ÷ sum of weights; divided by the largest first, so that no weight is too large to be added.
 * Unit:    shares 0–1 that sum to 1.
 * Source:  OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 6.
 */
export function dimensionShares(dimensions: readonly ScoredDimension[]): readonly number[] {
  const largest = Math.max(...dimensions.map(({ weight }) => weight));
  const relative = dimensions.map(({ weight }) => weight / largest);
  const total = relative.reduce((sum, weight) => sum + weight, 0);
  return relative.map((weight) => weight / total);
}

/**
 * What each dimension and each item counts in the score of a respondent who answered all.
 *
 * Shape:   in codebook order; the items of a dimension share its weight evenly.
 * Unit:    shares 0–1, each list sums to 1.
 */
export function effectiveWeights({ codebook, dimensions }: Instrument): {
  readonly dimensions: readonly EffectiveWeight[];
  readonly items: readonly EffectiveWeight[];
} {
  const shares = dimensionShares(dimensions);
  const weighted = dimensions.map(({ id, items }, place) => ({
    id,
    items,
    share: shares[place] ?? 0,
  }));
  return {
    dimensions: weighted.map(({ id, share }) => ({ id, share })),
    items: codebook.items.flatMap(({ id }, item) =>
      weighted
        .filter(({ items }) => items.includes(item))
        .map(({ id: dimension, items, share }) => ({ id, dimension, share: share / items.length })),
    ),
  };
}

/** Ends of the scale on which scores lie: the widest of the items' scales. */
export function scoreScale({ codebook, dimensions }: Instrument): ScoreScale {
  const scored = dimensions.flatMap(({ items }) => items);
  const scales = codebook.items.filter((_, item) => scored.includes(item));
  return {
    minimum: Math.min(...scales.map(({ scale }) => scale.minimum)),
    maximum: Math.max(...scales.map(({ scale }) => scale.maximum)),
  };
}
