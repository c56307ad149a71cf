import type { AreaIndex } from "../../areas/area-index.ts";
import { registerPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { AreaKey, Level } from "../../domain/area.ts";
import type { Released } from "../../domain/released.ts";
import type { Dataset } from "../../indicators/dataset.ts";
import type { Indicator } from "../../indicators/indicator.ts";

/** An indicator's figure for one area, released for showing. */
export function measure(indicator: Indicator, dataset: Dataset, area: AreaKey): Released {
  return release(indicator.compute(dataset, area), registerPolicy);
}

/** An indicator's figures for every area of a level, in code order. */
export function measureLevel(
  indicator: Indicator,
  dataset: Dataset,
  areas: AreaIndex,
  level: Level,
  year: number,
): readonly Released[] {
  return areas.areasOf(level, year).map(({ key }) => measure(indicator, dataset, key));
}
