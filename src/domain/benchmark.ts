import type { Level } from "./area.ts";

/** What an area's figures can be held against, in the order in which tables show it. */
export const benchmarkIds = ["country", "neighbours", "median"] as const;

/**
 * One benchmark: the whole country; the areas of the level that are most alike in size and settlement; the median of the
 * level's areas.
 */
export type BenchmarkId = (typeof benchmarkIds)[number];

/** What a benchmark is reckoned from, which is the figure of none of these areas and not of the country. */
export interface BenchmarkOf {
  readonly id: Exclude<BenchmarkId, "country">;
  readonly level: Level;
  /** Codes of the areas whose figures are in it, by code. */
  readonly areas: readonly string[];
}
