import type { AreaIndex } from "../areas/area-index.ts";
import type { AreaKey, Level } from "../domain/area.ts";

/** Which rows belong to an area: positions of municipalities, dissolved ones included, that lie in it. */
export interface AreaMembers {
  membersOf(area: AreaKey): readonly number[];
  /** The same for every area of a level in that year, by code. */
  membersByCode(level: Level, year: number): ReadonlyMap<string, readonly number[]>;
  /** Municipalities that lie in no area of the level in that year, or in no single one. */
  homeless(level: Level, year: number): readonly number[];
}

interface Division {
  readonly membersByCode: ReadonlyMap<string, readonly number[]>;
  readonly homeless: readonly number[];
}

/** Members by area; a level and year is worked out once, when it is first asked for. */
export function areaMembers(areas: AreaIndex): AreaMembers {
  const divisions = new Map<string, Division>();
  const divisionOf = (level: Level, year: number): Division => {
    const key = `${level} ${year}`;
    const known = divisions.get(key) ?? divide(areas, level, year);
    divisions.set(key, known);
    return known;
  };
  return {
    membersOf: ({ level, code, year }) => divisionOf(level, year).membersByCode.get(code) ?? [],
    membersByCode: (level, year) => divisionOf(level, year).membersByCode,
    homeless: (level, year) => divisionOf(level, year).homeless,
  };
}

function divide(areas: AreaIndex, level: Level, year: number): Division {
  const membersByCode = new Map<string, number[]>();
  const homeless: number[] = [];
  for (const [position, municipality] of areas.municipalityCodes.entries()) {
    const code = areas.areaOfMunicipality(municipality, level, year)?.code;
    if (code === undefined) {
      homeless.push(position);
      continue;
    }
    const members = membersByCode.get(code);
    if (members === undefined) membersByCode.set(code, [position]);
    else members.push(position);
  }
  return { membersByCode, homeless };
}
