import type { Area, AreaKey, Level } from "../domain/area.ts";
import type { AreaIndex } from "./area-index.ts";
import type { ResidentsOf } from "./residents.ts";

/**
 * Where answers about an area count on another level: `inside` one area whole, or `mostly` in one, where the given
 * share of its residents lives.
 */
export type Grouping =
  | { readonly kind: "inside"; readonly area: Area }
  | { readonly kind: "mostly"; readonly area: Area; readonly share: number }
  | { readonly kind: "none" };

/** Levels whose areas are made of whole regions or counties by most of their residents; others only of whole ones. */
const cooperationLevels: ReadonlySet<Level> = new Set(["erva", "yta"]);

/**
 * The area of a level, in a division year, to which answers about an area belong. Answers judge an area as a whole, so
 * they are grouped and never moved to a smaller area: an answer on a region says nothing of one of its counties.
 *
 * Missing: `none` when the area lies in several of the level and most of its residents cannot or may not decide.
 */
export function groupArea(
  key: AreaKey,
  target: { readonly level: Level; readonly year: number },
  areas: AreaIndex,
  residentsOf: ResidentsOf,
): Grouping {
  const { level } = target;
  const year = areas.yearOfLevel(level, target.year);
  if (key.level === level) {
    const area = areas.area(level, key.code, year);
    return area === undefined ? { kind: "none" } : { kind: "inside", area };
  }
  const parts = partsByArea(key, { level, year }, areas, residentsOf);
  const [only] = parts.keys();
  if (only === undefined) return { kind: "none" };
  if (parts.size > 1) {
    return cooperationLevels.has(level) ? mostOf(parts, { level, year }, areas) : { kind: "none" };
  }
  const area = areas.area(level, only, year);
  return area === undefined ? { kind: "none" } : { kind: "inside", area };
}

/** Residents of the area by the area of the level in which their municipality lies; undefined where not known. */
function partsByArea(
  key: AreaKey,
  { level, year }: { readonly level: Level; readonly year: number },
  areas: AreaIndex,
  residentsOf: ResidentsOf,
): ReadonlyMap<string, number | undefined> {
  const parts = new Map<string, number | undefined>();
  for (const municipality of areas.municipalitiesOf(key)) {
    const target = areas.areaOfMunicipality(municipality, level, year);
    if (target === undefined) return new Map();
    const own = areas.area("municipality", municipality, key.year);
    const residents = own === undefined ? undefined : residentsOf(own.key);
    const known = residents?.kind === "known" ? residents.value : undefined;
    const before = parts.has(target.code) ? parts.get(target.code) : 0;
    const sum = before === undefined || known === undefined ? undefined : before + known;
    parts.set(target.code, sum);
  }
  return parts;
}

function mostOf(
  parts: ReadonlyMap<string, number | undefined>,
  { level, year }: { readonly level: Level; readonly year: number },
  areas: AreaIndex,
): Grouping {
  let total = 0;
  let most: { readonly code: string; readonly residents: number } | undefined;
  for (const [code, residents] of parts) {
    if (residents === undefined) return { kind: "none" };
    total += residents;
    if (most === undefined || residents > most.residents) most = { code, residents };
  }
  const area = most === undefined ? undefined : areas.area(level, most.code, year);
  if (most === undefined || area === undefined || most.residents * 2 <= total) {
    return { kind: "none" };
  }
  return { kind: "mostly", area, share: most.residents / total };
}
