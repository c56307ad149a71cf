import type { Area, AreaKey, Level } from "../domain/area.ts";
import type { AreaClassification, MembershipEntry } from "../domain/area-classification.ts";
import { lazily } from "./lazily.ts";
import { byCode, type MunicipalityThen, type Succession } from "./succession.ts";

/** One level in one year: its areas and who belongs to them. */
export interface Division {
  readonly year: number;
  /** In code order. */
  readonly areas: readonly Area[];
  readonly areaByCode: ReadonlyMap<string, Area>;
  /** The area of every municipality of any year: whoever asks for that of one asks for those of many. */
  readonly areaByMunicipality: () => ReadonlyMap<string, AreaKey | undefined>;
  /** In code order. */
  readonly municipalitiesByArea: ReadonlyMap<string, readonly string[]>;
}

/** Which level in which year, and the facts it is made of. The level must exist in that year. */
export interface DivisionRequest {
  readonly classification: AreaClassification;
  /** Those of the level, of all years. */
  readonly memberships: readonly MembershipEntry[];
  readonly succession: Succession;
  readonly level: Level;
  readonly year: number;
}

/** Works out one level in one year. */
export function buildDivision(request: DivisionRequest): Division {
  const areas =
    request.level === "municipality" ? municipalityAreas(request) : listedAreas(request);
  const areaByCode = new Map(areas.map((area) => [area.key.code, area]));
  const areaOfMember = new Map<string, AreaKey>();
  const municipalitiesByArea = new Map<string, string[]>();
  for (const [municipality, code] of membersOf(request)) {
    const area = areaByCode.get(code);
    if (area === undefined) continue;
    areaOfMember.set(municipality, area.key);
    const members = municipalitiesByArea.get(code) ?? [];
    municipalitiesByArea.set(code, members);
    members.push(municipality);
  }
  const { succession, year } = request;
  const areaByMunicipality = lazily(() => {
    const areaIn = (code: string) => areaOf(succession.municipalityIn(code, year), areaOfMember);
    return new Map(succession.codes.map((code) => [code, areaIn(code)]));
  });
  return { year, areas, areaByCode, areaByMunicipality, municipalitiesByArea };
}

/** The area of what a municipality is in the division's year. */
function areaOf(
  then: MunicipalityThen,
  areaOfMember: ReadonlyMap<string, AreaKey>,
): AreaKey | undefined {
  switch (then.kind) {
    case "one":
      return areaOfMember.get(then.code);
    case "several": {
      const [first, ...others] = then.codes.map((code) => areaOfMember.get(code));
      return others.every((area) => area?.code === first?.code) ? first : undefined;
    }
    case "divided":
    case "unknown":
      return undefined;
  }
}

function listedAreas({ classification, level, year }: DivisionRequest): readonly Area[] {
  return classification.areas
    .filter((entry) => entry.level === level)
    .filter(({ validFrom, validTo }) => (validFrom ?? year) <= year && year <= (validTo ?? year))
    .map(({ code, name, shortName, isAdministrative }) => {
      return { key: toAreaKey(level, code, year), name, shortName, isAdministrative };
    })
    .sort((a, b) => byCode(a.key.code, b.key.code));
}

function municipalityAreas(request: DivisionRequest): readonly Area[] {
  const { classification, succession, year } = request;
  const nameByCode = new Map(classification.municipalities.map(({ code, name }) => [code, name]));
  return succession.validIn(year).flatMap((code) => {
    const name = nameByCode.get(code);
    if (name === undefined) return [];
    const key = toAreaKey("municipality", code, year);
    return [{ key, name, shortName: name, isAdministrative: true }];
  });
}

/** Pairs of municipality and area code, in the order of the municipality codes. */
function membersOf(request: DivisionRequest): readonly (readonly [string, string])[] {
  const { classification, memberships, succession, level, year } = request;
  const municipalities = succession.validIn(year);
  if (level === "municipality") return municipalities.map((code) => [code, code]);
  if (level === "country") {
    const country = classification.areas.find((entry) => entry.level === "country")?.code;
    return country === undefined ? [] : municipalities.map((code) => [code, country]);
  }
  const areaOf = new Map<string, string>();
  for (const { municipality, area, firstYear, lastYear } of memberships) {
    if (firstYear <= year && year <= lastYear) areaOf.set(municipality, area);
  }
  return municipalities.flatMap((code) => {
    const area = areaOf.get(code);
    return area === undefined ? [] : [[code, area] as const];
  });
}

function toAreaKey(level: Level, code: string, year: number): AreaKey {
  // The one place that makes keys: the level, the code and the year come from the classification itself.
  return { level, code, year } as AreaKey;
}
