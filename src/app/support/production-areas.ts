import type { AreaIndex } from "../../areas/area-index.ts";
import { unionOfAreas } from "../../areas/roll-up.ts";
import type { AreaGroup } from "../../disclosure/production.ts";
import { type AreaKey, type Level, levels } from "../../domain/area.ts";
import type { Coverage } from "../../domain/coverage.ts";
import type { ServiceProduction } from "../../domain/service-production.ts";

/** The areas, as rows have them, that an area's figures are added up from. */
export interface AreaParts {
  /** Id under which disclosure control knows the sum. */
  readonly id: string;
  readonly areas: readonly AreaKey[];
  /** Where rows cover only part of the country. */
  readonly coverage?: Coverage;
}

/** Id of an area in sums over producers. */
export function areaId({ level, code }: Pick<AreaKey, "level" | "code">): string {
  return `${level} ${code}`;
}

/** Finds what an area's figures of a year can be made of, among the areas that rows speak of. */
export interface ProductionPlaces {
  partsOf(area: AreaKey, year: number): AreaParts | undefined;
  /** Every area of which some profile can print a sum of the year. */
  groups(year: number): readonly AreaGroup[];
}

const order: readonly Level[] = ["wellbeing-county", "region", "municipality", "yta", "erva"];

/**
 * Areas that rows speak of, by year. An area takes its own rows, else those of the areas of one level that it is exactly made of, if
 * all of them have rows; the country, if it has no rows of its own, takes what areas of one level have rows.
 */
export function productionPlaces(
  records: readonly ServiceProduction[],
  areas: AreaIndex,
): ProductionPlaces {
  const byYear = new Map<number, Map<string, AreaKey>>();
  for (const { area, year } of records) {
    const known = byYear.get(year) ?? new Map<string, AreaKey>();
    byYear.set(year, known.set(areaId(area), area));
  }
  const found = (area: AreaKey, year: number): AreaParts | undefined => {
    const present = byYear.get(year) ?? new Map<string, AreaKey>();
    const all = (keys: readonly AreaKey[] | undefined) => {
      const there = keys?.flatMap((key) => present.get(areaId(key)) ?? []) ?? [];
      return keys !== undefined && there.length === keys.length && there.length > 0 ? there : [];
    };
    const own = all(
      area.level === "country" ? [area] : unionOfAreas(areas, area, area.level, year),
    );
    if (own.length > 0) return { id: areaId(area), areas: own };
    if (area.level === "country") return countryParts(area, present, areas, year);
    for (const level of order.filter((each) => each !== area.level)) {
      const parts = all(unionOfAreas(areas, area, level, year));
      if (parts.length > 0) return { id: areaId(area), areas: parts };
    }
    return undefined;
  };
  // Every figure of an area asks again.
  const known = new Map<string, { readonly parts: AreaParts | undefined }>();
  const partsOf = (area: AreaKey, year: number) => {
    const key = `${areaId(area)} ${area.year} ${year}`;
    const { parts } = known.get(key) ?? { parts: found(area, year) };
    known.set(key, { parts });
    return parts;
  };
  return {
    partsOf,
    groups: (year) =>
      levels
        .flatMap((level) => areas.areasOf(level, year))
        .flatMap(({ key }) => partsOf(key, year) ?? [])
        .map(({ id, areas: members }) => ({ id, members: members.map(areaId) })),
  };
}

function countryParts(
  country: AreaKey,
  present: ReadonlyMap<string, AreaKey>,
  areas: AreaIndex,
  year: number,
): AreaParts | undefined {
  for (const level of order) {
    const parts = [...present.values()].filter((area) => area.level === level);
    const of = areas.areasOf(level, year).length;
    if (parts.length === 0) continue;
    const covered = { id: areaId(country), areas: parts };
    return parts.length === of
      ? covered
      : { ...covered, coverage: { areas: parts.length, of, level } };
  }
  return undefined;
}
