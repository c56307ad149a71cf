import type { LocalisedText } from "./area.ts";

/**
 * Figures that an index of readiness can be made of: the score of a survey, the part of the structures asked that are in
 * place, grants per resident, and the associations' part of purchases.
 */
export const pillarIds = [
  "readiness-score",
  "structures-in-place",
  "grants-per-resident",
  "association-share-of-purchases",
] as const;

/** One figure that an index can be made of. */
export type PillarId = (typeof pillarIds)[number];

/** Values that get 0 and 100, in the unit of the figure. The lower one is less. */
export interface Goalposts {
  readonly lower: number;
  readonly upper: number;
}

/** A pillar of an index: which figure, how much it counts, and between which values it is set. */
export interface Pillar {
  readonly id: PillarId;
  readonly label: LocalisedText;
  /** Above zero; the shares are weight ÷ sum of weights. */
  readonly weight: number;
  /** In the figure's own unit: a share is 0–1. */
  readonly goalposts: Goalposts;
  /** Why these goalposts. */
  readonly reason: LocalisedText;
}

/** What an index is made of. */
export interface IndexInstrument {
  readonly id: string;
  readonly label: LocalisedText;
  readonly description: LocalisedText;
  /** Part of the weight that must be known for an index. Unit: share, above 0 and at most 1. */
  readonly minimumKnown: number;
  /** At least two, each figure once. */
  readonly pillars: readonly Pillar[];
}

/** How pillars become one number. */
export const aggregations = ["arithmetic", "geometric"] as const;

/** One way to make one number of pillars. */
export type Aggregation = (typeof aggregations)[number];
