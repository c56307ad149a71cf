import type { Area } from "../../domain/area.ts";
import type { IndicatorId } from "../../domain/indicator-id.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { LoadedPart, ProfilePart } from "./profile-part.ts";

/** A part of profiles whose areas are made once each. */
export interface RememberedPart extends LoadedPart {
  /** Rows of an area by indicator. */
  rowsOf(area: Area): ReadonlyMap<IndicatorId, ProfileFigure>;
}

/** A part that makes each area once, however often it is asked. */
export function remembered(part: LoadedPart): RememberedPart {
  const made = new Map<string, ProfilePart>();
  const rows = new Map<string, ReadonlyMap<IndicatorId, ProfileFigure>>();
  const keyOf = ({ key }: Area) => `${key.level} ${key.code}`;
  const partOf = (area: Area): ProfilePart => {
    const known = made.get(keyOf(area)) ?? part.partOf(area);
    made.set(keyOf(area), known);
    return known;
  };
  return {
    ...part,
    partOf,
    rowsOf(area) {
      const known =
        rows.get(keyOf(area)) ?? new Map(partOf(area).figures.map((row) => [row.indicator, row]));
      rows.set(keyOf(area), known);
      return known;
    },
  };
}
