import type { AreaKey, LocalisedText } from "../domain/area.ts";
import type { IndicatorId } from "../domain/indicator-id.ts";
import type { Measurement } from "../domain/measurement.ts";
import type { SeriesSubject } from "../domain/series.ts";
import type { Unit } from "../domain/unit.ts";
import type { SectionId } from "../domain/word-id.ts";
import type { Dataset } from "./dataset.ts";

/** One key indicator: what it is called, what it means and how it is computed. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly label: LocalisedText;
  /** Label used where the indicator stands indented below its parent ("per 10,000 residents"). */
  readonly shortLabel?: LocalisedText;
  /** Part of the profile it stands in. */
  readonly section: SectionId;
  /** Indicator below which it is indented. */
  readonly parent?: IndicatorId;
  readonly unit: Unit;
  /** Whether areas are ranked by it; not where the figure only describes its source. */
  readonly ranked: boolean;
  /** What a series of it is of; undefined where sources do not tell the figure of an earlier day. */
  readonly series: SeriesSubject | undefined;
  /** Formula and denominator in one sentence. */
  readonly method: LocalisedText;
  /** Authority of the method, such as a handbook or an R function. */
  readonly authority: string;
  readonly compute: (dataset: Dataset, area: AreaKey) => Measurement;
}
