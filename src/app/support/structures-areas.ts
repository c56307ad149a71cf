import type { AreaIndex } from "../../areas/area-index.ts";
import type { Area, AreaKey } from "../../domain/area.ts";
import type { StructureStatement } from "../../domain/structure.ts";

/** The areas whose checklists make the figures of a profile. */
export interface AskedAreas {
  readonly areas: readonly Area[];
  /** Counties that lie in the area at least in part, where its figures are those of counties. */
  readonly counties: number;
}

/**
 * Whose checklists a profile of an area shows: its own where there are statements on it, or where it is a county; else
 * those of the counties that lie wholly in it, since the checklist is asked of counties. Rows of the county level that
 * are no counties (Helsinki, Åland) are among them where there are statements on them. None for a municipality that
 * nobody spoke of.
 */
export function askedAreas(
  index: AreaIndex,
  area: Area,
  statements: readonly StructureStatement[],
): AskedAreas {
  const { level, year } = area.key;
  const isSpokenOf = ({ key }: Area) => statements.some((one) => isSameArea(one.area, key));
  if (level === "wellbeing-county" || isSpokenOf(area)) return { areas: [area], counties: 0 };
  if (level === "municipality") return { areas: [], counties: 0 };
  const counties = index
    .areasOf("wellbeing-county", year)
    .filter((county) => county.isAdministrative || isSpokenOf(county))
    .map((county) => ({ county, parts: partsIn(index, county.key, area.key) }));
  return {
    areas: counties.filter(({ parts }) => parts.every(Boolean)).map(({ county }) => county),
    counties: counties.filter(({ parts }) => parts.some(Boolean)).length,
  };
}

/** Whether every municipality of one area lies in the other: then what is true of a place in it is of this one too. */
export function liesIn(index: AreaIndex, inner: AreaKey, outer: AreaKey): boolean {
  if (outer.level === "country") return true;
  const parts = partsIn(index, inner, outer);
  return parts.length > 0 && parts.every(Boolean);
}

/** Whether two keys name the same area, whatever the division year. */
export function isSameArea(one: AreaKey, other: AreaKey): boolean {
  return one.level === other.level && one.code === other.code;
}

/** For each municipality of one area, whether it lies in the other. */
function partsIn(index: AreaIndex, inner: AreaKey, outer: AreaKey): readonly boolean[] {
  const members = inner.level === "municipality" ? [inner.code] : index.municipalitiesOf(inner);
  return members.map(
    (code) => index.areaOfMunicipality(code, outer.level, outer.year)?.code === outer.code,
  );
}
