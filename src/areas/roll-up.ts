import type { AreaKey, Level } from "../domain/area.ts";
import type { AreaIndex } from "./area-index.ts";

/**
 * The whole areas of a level, in the division of a year, whose municipalities together are exactly those of the area.
 * Shape: in code order; by default in the area's own division year or, where the level lacks it, the nearest;
 * municipalities of two years are matched through mergers.
 * Missing: undefined when the area is not exactly such a union, so that a figure by that level cannot serve it.
 */
export function unionOfAreas(
  index: AreaIndex,
  key: AreaKey,
  level: Level,
  year: number = key.year,
): readonly AreaKey[] | undefined {
  if (key.level === level && key.year === year) return [key];
  const parts = new Map<string, AreaKey>();
  for (const municipality of index.municipalitiesOf(key)) {
    const part = index.areaOfMunicipality(municipality, level, year);
    if (part === undefined) return undefined;
    parts.set(part.code, part);
  }
  const lieInside = [...parts.values()].every((part) => liesInside(index, part, key));
  if (!lieInside || parts.size === 0) return undefined;
  return index
    .areasOf(level, year)
    .map((area) => area.key)
    .filter(({ code }) => parts.has(code));
}

function liesInside(index: AreaIndex, part: AreaKey, whole: AreaKey): boolean {
  return index
    .municipalitiesOf(part)
    .every((code) => index.areaOfMunicipality(code, whole.level, whole.year)?.code === whole.code);
}
