import type { Area, AreaKey, Level } from "../domain/area.ts";
import type {
  AreaClassification,
  AreaEntry,
  MembershipEntry,
} from "../domain/area-classification.ts";
import { buildDivision, type Division } from "./division.ts";
import { lazily } from "./lazily.ts";
import { buildSuccession, type MunicipalityThen } from "./succession.ts";

/** Every look-up that needs to know which area lies where, in which year. */
export interface AreaIndex {
  /** What the index was built from; `find-area` takes the names from it. */
  readonly classification: AreaClassification;
  /** First and last division year that the classification covers. */
  readonly firstYear: number;
  readonly lastYear: number;
  /**
   * Codes of every municipality that is known, dissolved ones included, in code order. The position of a code in this
   * list is the number under which the register store keeps it.
   */
  readonly municipalityCodes: readonly string[];
  /** The year nearest to `year` in which the level exists (ERVA to 2022, counties from 2021, YTA from 2023). */
  yearOfLevel(level: Level, year: number): number;
  /** The area, or undefined when the level has no such code in that year (or, for its level, the nearest one). */
  area(level: Level, code: string, year: number): Area | undefined;
  /** All areas of a level in a year, in code order. */
  areasOf(level: Level, year: number): readonly Area[];
  /** Place of an area in the tile map of its level; undefined for levels that have none. */
  tileOf(key: AreaKey): AreaEntry["tile"];
  /** Codes of the municipalities of an area, valid in the area's division year, in code order. */
  municipalitiesOf(key: AreaKey): readonly string[];
  /**
   * The area of a level that a municipality of any year lies in under the division of `year`: through its successors
   * when it had ended by then, through its predecessors (when they agree) when it did not yet exist. Undefined for a
   * municipality that was divided among several, on every level, so that parts still sum to the whole.
   */
  areaOfMunicipality(municipality: string, level: Level, year: number): AreaKey | undefined;
  /** What a municipality of any year is in the division of `year`. */
  municipalityIn(municipality: string, year: number): MunicipalityThen;
}

/** Builds the index of a classification. Divisions are worked out when they are first asked for. */
export function buildAreaIndex(classification: AreaClassification): AreaIndex {
  const succession = buildSuccession(classification);
  const covered = yearsCovered(classification);
  const whole = covered.get("region") ?? { first: 0, last: 0 };
  const yearOfLevel = (level: Level, year: number) => {
    const { first, last } = covered.get(level) ?? whole;
    return Math.min(Math.max(year, first), last);
  };
  const membershipsOf = lazily(() => byLevel(classification.memberships));
  const divisions = new Map<Level, Map<number, Division>>();
  const divisionOf = (level: Level, wantedYear: number): Division => {
    const year = yearOfLevel(level, wantedYear);
    const ofLevel = divisions.get(level) ?? new Map<number, Division>();
    const known = ofLevel.get(year);
    if (known !== undefined) return known;
    const memberships = membershipsOf().get(level) ?? [];
    const division = buildDivision({ classification, memberships, succession, level, year });
    divisions.set(level, ofLevel.set(year, division));
    return division;
  };
  return {
    classification,
    firstYear: whole.first,
    lastYear: whole.last,
    municipalityCodes: succession.codes,
    yearOfLevel,
    area: (level, code, year) => divisionOf(level, year).areaByCode.get(code),
    areasOf: (level, year) => divisionOf(level, year).areas,
    tileOf: ({ level, code }) =>
      classification.areas.find((entry) => entry.level === level && entry.code === code)?.tile,
    municipalitiesOf: ({ level, code, year }) =>
      divisionOf(level, year).municipalitiesByArea.get(code) ?? [],
    areaOfMunicipality: (municipality, level, year) =>
      divisionOf(level, year).areaByMunicipality().get(municipality),
    municipalityIn: (municipality, year) =>
      succession.municipalityIn(municipality, yearOfLevel("municipality", year)),
  };
}

function byLevel(
  memberships: readonly MembershipEntry[],
): ReadonlyMap<Level, readonly MembershipEntry[]> {
  const found = new Map<Level, MembershipEntry[]>();
  for (const membership of memberships) {
    const ofLevel = found.get(membership.level);
    if (ofLevel === undefined) found.set(membership.level, [membership]);
    else ofLevel.push(membership);
  }
  return found;
}

/** First and last year of each level that has memberships; municipalities and the country are there in all years. */
function yearsCovered(
  classification: AreaClassification,
): ReadonlyMap<Level, { readonly first: number; readonly last: number }> {
  const years = new Map<Level, { readonly first: number; readonly last: number }>();
  for (const { level, firstYear, lastYear } of classification.memberships) {
    const { first, last } = years.get(level) ?? { first: firstYear, last: lastYear };
    years.set(level, { first: Math.min(first, firstYear), last: Math.max(last, lastYear) });
  }
  return years;
}
