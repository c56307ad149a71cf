import type { AreaIndex } from "../areas/area-index.ts";
import type { AreaKey, Level } from "../domain/area.ts";

/** Level and division year of the areas of a published table. */
export interface TableDivision {
  readonly level: Level;
  readonly year: number;
}

/**
 * The areas of a table that together are exactly an area, whatever division year either belongs to: no municipality of
 * the area lies outside them, and none of theirs outside the area.
 *
 * Shape:   in code order; the area of the table itself when the borders are the same.
 * Missing: undefined when the area is no union of whole areas of the table.
 */
export function wholeAreasOf(
  index: AreaIndex,
  area: AreaKey,
  table: TableDivision,
): readonly AreaKey[] | undefined {
  const parts = new Map<string, AreaKey>();
  for (const municipality of index.municipalitiesOf(area)) {
    const part = index.areaOfMunicipality(municipality, table.level, table.year);
    if (part === undefined) return undefined;
    parts.set(part.code, part);
  }
  const liesInside = (municipality: string): boolean =>
    index.areaOfMunicipality(municipality, area.level, area.year)?.code === area.code;
  const isWhole = [...parts.values()].every((part) =>
    index.municipalitiesOf(part).every(liesInside),
  );
  if (!isWhole || parts.size === 0) return undefined;
  return [...parts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
