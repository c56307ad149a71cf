import type { LocalisedText } from "./area.ts";
import type { Rank, Verdict } from "./cell.ts";
import type { IndicatorId } from "./indicator-id.ts";
import type { Released } from "./released.ts";

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
  /** The country's figure; undefined in the country's own profile. */
  readonly country: Released | undefined;
  readonly rank: Rank | undefined;
  readonly verdict: Verdict | undefined;
}
