/** What an area's figures can be held against, in the order in which tables show it. */
export const benchmarkIds = ["country", "neighbours", "median"] as const;

/**
 * One benchmark: the whole country; the areas of the level that are most alike in size and settlement; the median of the
 * level's areas.
 */
export type BenchmarkId = (typeof benchmarkIds)[number];
