import type { LocalisedText } from "./area.ts";
import type { BenchmarkId } from "./benchmark.ts";
import type { Rank, Verdict } from "./cell.ts";
import type { IndicatorId } from "./indicator-id.ts";
import type { Released } from "./released.ts";

/** A benchmark's figure, with where the area stands against it. */
export interface Benchmarked {
  readonly figure: Released;
  readonly verdict: Verdict | undefined;
}

/** Benchmarks that are reckoned from figures of other areas of the level. */
export type LevelBenchmarkId = Exclude<BenchmarkId, "country">;

/** One figure of an area's profile with what it is held against. */
export interface ProfiledFigure {
  readonly indicator: IndicatorId;
  readonly label: LocalisedText;
  readonly shortLabel: LocalisedText | undefined;
  /** Part of the profile in which its row stands. */
  readonly section: string;
  /** Depth below the figure it belongs to; 0 for one that stands alone. */
  readonly indent: number;
  readonly figure: Released;
  /** The country's figure; undefined in the country's own profile, and where the area is not held against it. */
  readonly country: Released | undefined;
  readonly rank: Rank | undefined;
  readonly verdict: Verdict | undefined;
  /** The other benchmarks that were asked for. */
  readonly against?: Partial<Readonly<Record<LevelBenchmarkId, Benchmarked>>>;
}

/** What a figure is held against as one benchmark; undefined where that was not asked for. */
export function besideAs(
  id: BenchmarkId,
  { country, verdict, against }: ProfiledFigure,
): Benchmarked | undefined {
  return id === "country" ? country && { figure: country, verdict } : against?.[id];
}
