import type { AreaIndex } from "../../areas/area-index.ts";
import { findArea, findMunicipality } from "../../areas/find-area.ts";
import type { AreaKey, Level } from "../../domain/area.ts";
import { type Converted, fault, foldBlanks, isMissing, known, normaliseCell } from "./cell.ts";
import { withoutQuoteMark } from "./identifier.ts";
import { memoise } from "./memoise.ts";

/** Where and how the areas of a survey are looked up. */
export interface AreaLookUp {
  readonly areas: AreaIndex;
  readonly level: Level;
  readonly year: number;
}

/**
 * Reads cells in which people name an area themselves: everything that options take, inflected forms and brands too,
 * at one level for the whole file. Look-ups are remembered.
 */
export function judgedAreaReader({
  areas,
  level,
  year,
}: AreaLookUp): (cell: string) => Converted<AreaKey> {
  return memoise((cell) => {
    const text = foldBlanks(withoutQuoteMark(normaliseCell(cell)));
    if (isMissing(text)) return { kind: "missing", symbol: text };
    const found = findArea(areas, text, { level, year });
    switch (found.kind) {
      case "found":
        return known(found.area.key);
      case "unknown":
        return fault("cell/unknown-area", {
          suggestions: found.suggestions,
          facts: { expected: level },
        });
      case "not-at-level": {
        const suggestions = areaAround(text, { areas, level, year });
        return fault("cell/unknown-area", { suggestions, facts: { expected: level } });
      }
      case "divided":
        return fault("cell/divided-municipality", { suggestions: found.successors });
    }
  });
}

/** The area in which a municipality lies: what was asked, and no more than a suggestion of what was answered. */
function areaAround(text: string, { areas, level, year }: AreaLookUp): readonly string[] {
  const found = findMunicipality(areas, text);
  if (found.kind !== "found") return [];
  const key = areas.areaOfMunicipality(found.code, level, year);
  const area = key && areas.area(level, key.code, year);
  return area === undefined ? [] : [area.shortName.fi];
}
