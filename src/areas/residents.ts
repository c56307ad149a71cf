import type { AreaKey, Level } from "../domain/area.ts";
import { type IsoDate, toDayNumber, yearOf } from "../domain/calendar.ts";
import { missing } from "../domain/missing.ts";
import type { Population, Residents } from "../domain/population.ts";
import type { AreaIndex } from "./area-index.ts";
import { lazily } from "./lazily.ts";

/** Residents of any area at the year end nearest to one reference date. */
export type ResidentsOf = (area: AreaKey) => Residents;

/** The population of one year end, on the division that its municipalities are drawn by. */
interface YearEnd {
  readonly on: IsoDate;
  readonly divisionYear: number;
  readonly byMunicipality: () => ReadonlyMap<string, Counted>;
}

/** Residents of one municipality of the year end's division, with those of the municipalities merged into it. */
interface Counted {
  residents: number;
  conflicts: boolean;
}

/** Sum of an area while it is being put together; `exact` falls when a municipality belongs to it only in part. */
interface Sum {
  residents: number;
  conflicts: boolean;
  exact: boolean;
  whole: boolean;
}

/**
 * Prepares the look-up of residents for a reference date: of the year ends that have the area whole, the nearest counts
 * (of two equally near the earlier). One farther than 12 months away is marked estimated, one farther than 36 serves not.
 * Missing: `period-absent` when no year end is near enough, `not-derivable` when today's municipalities cross the area.
 */
export function residentsAt(
  populations: readonly Population[],
  index: AreaIndex,
  referenceDate: IsoDate,
): ResidentsOf {
  const serving = toYearEnds(populations, index).filter(({ on }) => servesDate(on, referenceDate));
  const yearEnds = nearestFirst(serving, referenceDate);
  const sums = new Map<string, ReadonlyMap<string, Sum>>();
  const sumOf = (yearEnd: YearEnd, { level, code, year }: AreaKey): Sum | undefined => {
    const cacheKey = `${yearEnd.on} ${level} ${year}`;
    const known = sums.get(cacheKey) ?? sumByArea(yearEnd, index, level, year);
    sums.set(cacheKey, known);
    return known.get(code);
  };
  return (area) => {
    let crossed = false;
    for (const yearEnd of yearEnds) {
      const sum = sumOf(yearEnd, area);
      if (sum?.whole && sum.exact) {
        const { residents: value, conflicts } = sum;
        const estimated = !isWithinYears(yearEnd.on, referenceDate, 1);
        return { kind: "known", value, on: yearEnd.on, estimated, conflicts };
      }
      crossed ||= sum?.exact === false;
    }
    return missing(crossed ? "not-derivable" : "period-absent", "population");
  };
}

function toYearEnds(populations: readonly Population[], index: AreaIndex): readonly YearEnd[] {
  const byDate = new Map<IsoDate, Population[]>();
  for (const population of populations) {
    const entry = byDate.get(population.on);
    if (entry === undefined) byDate.set(population.on, [population]);
    else entry.push(population);
  }
  return [...byDate].map(([on, rows]) => {
    const divisionYear = rows[0]?.divisionYear ?? index.lastYear;
    // The nearest year end serves nearly always; those behind it are put together when it does not.
    return {
      on,
      divisionYear,
      byMunicipality: lazily(() => countByCode(rows, divisionYear, index)),
    };
  });
}

function countByCode(
  rows: readonly Population[],
  divisionYear: number,
  index: AreaIndex,
): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const { municipality, residents, conflicts } of rows) {
    // A table may still name municipalities that had merged by the year whose borders it is read by.
    const code = codeIn(index, municipality, divisionYear) ?? municipality;
    const before = counts.get(code);
    if (before === undefined) counts.set(code, { residents, conflicts });
    else {
      before.residents += residents;
      before.conflicts ||= conflicts;
    }
  }
  return counts;
}

/** The one municipality that a municipality is in another year; undefined when it is several, or none. */
function codeIn(index: AreaIndex, municipality: string, year: number): string | undefined {
  const then = index.municipalityIn(municipality, year);
  if (then.kind === "one") return then.code;
  return then.kind === "several" && then.codes.length === 1 ? then.codes[0] : undefined;
}

function nearestFirst(yearEnds: readonly YearEnd[], referenceDate: IsoDate): readonly YearEnd[] {
  const reference = toDayNumber(referenceDate);
  const distance = ({ on }: YearEnd) => Math.abs(toDayNumber(on) - reference);
  return [...yearEnds].sort((a, b) => distance(a) - distance(b) || (a.on < b.on ? -1 : 1));
}

/** Whether a year end is near enough to a reference date to stand for it at all: at most 36 months. */
export function servesDate(on: IsoDate, referenceDate: IsoDate): boolean {
  return isWithinYears(on, referenceDate, 3);
}

/** Whether two days are at most so many years apart, counted by calendar date. */
function isWithinYears(day: IsoDate, other: IsoDate, years: number): boolean {
  const [earlier, later] = day < other ? [day, other] : [other, day];
  const limit = `${String(yearOf(earlier) + years).padStart(4, "0")}${earlier.slice(4)}`;
  return later <= limit;
}

function sumByArea(
  yearEnd: YearEnd,
  index: AreaIndex,
  level: Level,
  year: number,
): ReadonlyMap<string, Sum> {
  const older = yearEnd.divisionYear < year;
  return older ? sumForward(yearEnd, index, level, year) : sumBack(yearEnd, index, level, year);
}

/** The population's division is older: each of its municipalities lies, by its successor, in one area. */
function sumForward(
  yearEnd: YearEnd,
  index: AreaIndex,
  level: Level,
  year: number,
): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { key } of index.areasOf("municipality", yearEnd.divisionYear)) {
    const area = index.areaOfMunicipality(key.code, level, year);
    if (area !== undefined) add(sums, area.code, yearEnd.byMunicipality().get(key.code));
  }
  return sums;
}

/** The population's division is the same or newer: a municipality merged since may cover parts of two areas. */
function sumBack(
  yearEnd: YearEnd,
  index: AreaIndex,
  level: Level,
  year: number,
): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  const areasByMunicipality = new Map<string, Set<string>>();
  for (const { key } of index.areasOf("municipality", year)) {
    const area = index.areaOfMunicipality(key.code, level, year);
    const later = codeIn(index, key.code, yearEnd.divisionYear);
    if (area === undefined) continue;
    if (later === undefined) add(sums, area.code, undefined);
    else
      areasByMunicipality.set(later, (areasByMunicipality.get(later) ?? new Set()).add(area.code));
  }
  for (const [municipality, areas] of areasByMunicipality) {
    for (const area of areas) add(sums, area, yearEnd.byMunicipality().get(municipality));
    if (areas.size > 1) for (const area of areas) cross(sums, area);
  }
  return sums;
}

function add(sums: Map<string, Sum>, area: string, counted: Counted | undefined): void {
  const sum = sums.get(area) ?? { residents: 0, conflicts: false, exact: true, whole: true };
  sums.set(area, sum);
  if (counted === undefined) sum.whole = false;
  else {
    sum.residents += counted.residents;
    sum.conflicts ||= counted.conflicts;
  }
}

function cross(sums: Map<string, Sum>, area: string): void {
  const sum = sums.get(area);
  if (sum !== undefined) sum.exact = false;
}
