import type { AreaIndex } from "../../areas/area-index.ts";
import { type Grouping, groupArea } from "../../areas/group-area.ts";
import type { ResidentsOf } from "../../areas/residents.ts";
import {
  cellId,
  type SurveyUniverse,
  surveyUniverse,
  type SurveyCell as Total,
} from "../../disclosure/survey-universe.ts";
import { type Area, type AreaKey, type Level, levels } from "../../domain/area.ts";
import type { Codebook, Sides } from "../../domain/codebook.ts";
import { noGroup, type Respondents, type SurveyResponses } from "../../domain/survey-responses.ts";
import { respondentsWhere } from "../../survey/respondents.ts";

/** A set of respondents that tables print figures of. */
export interface SurveyCell {
  /** Id by which disclosure control knows it. */
  readonly id: string;
  readonly wave: number;
  /** The area they judge; of a group the country. */
  readonly area: Area;
  readonly group?: string;
  readonly who: Respondents;
  /** Areas as answered, for the number invited. */
  readonly answered: readonly AreaKey[];
}

/** The cells of a survey that tables are made of. */
export interface SurveyCells {
  readonly universe: SurveyUniverse;
  /** Areas of a level that somebody answered about, in code order. */
  areasOf(level: Level, wave: number): readonly SurveyCell[];
  country(wave: number): SurveyCell;
  groups(wave: number): readonly SurveyCell[];
  /** The part of a cell's respondents that speaks for one side. */
  side(cell: SurveyCell, side: keyof Sides): SurveyCell;
  /** A cell's respondents but those of a group. */
  without(cell: SurveyCell, group: string): SurveyCell;
  /** Id of those in the country's wave who are met in another wave. */
  metId(wave: number, metIn: number): string;
  /** Where answers about each area count on a level. */
  groupings(level: Level): readonly { readonly area: AreaKey; readonly grouping: Grouping }[];
}

/** What the cells are made from. */
export interface CellSource {
  readonly responses: SurveyResponses;
  readonly codebook: Codebook;
  readonly areas: AreaIndex;
  readonly year: number;
  readonly residentsOf: ResidentsOf;
}

type Groupings = ReturnType<SurveyCells["groupings"]>;

/** What a cell takes of an area. */
type Part = Pick<Total, "group" | "side" | "without">;

/**
 * The cells of a survey. Those that disclosure control judges do not depend on the level, wave or table that is asked
 * for, so that two runs can never be set against each other to find what one of them hides.
 */
export function surveyCells(source: CellSource): SurveyCells {
  const { responses, codebook, areas, year } = source;
  const { waves } = responses;
  const [country] = areas.areasOf("country", year);
  if (country === undefined) throw new Error(`the classification has no country in ${year}`);
  const groupings = new Map(levels.map((level) => [level, groupingsOf(level, source)]));
  const sides = sidesIn(codebook, responses.groups);
  const universe = surveyUniverse({
    responses,
    sides,
    areasOf: (place) => [
      country.key,
      ...[...groupings].flatMap(([level, found]) => {
        const grouping = found[place]?.grouping;
        const isArea = level !== "country" && grouping !== undefined && grouping.kind !== "none";
        return isArea ? [grouping.area.key] : [];
      }),
    ],
  });
  const nameOf = (wave: number) => (waves.length < 2 ? {} : { wave: waves[wave] ?? "" });
  const cell = (area: Area, wave: number, part: Part = {}): SurveyCell => {
    const answered = answeredIn(area, groupings.get(area.key.level) ?? []);
    return {
      id: cellId({ area: area.key, ...nameOf(wave), ...part }),
      wave,
      area,
      ...(part.group === undefined ? {} : { group: part.group }),
      who: whoOf({ wave, answered, isIn: takes(part, responses.groups, sides) }, responses),
      answered: responses.areas.filter((_, at) => answered.has(at)),
    };
  };
  return {
    universe,
    areasOf: (level, wave) => areasIn(groupings.get(level) ?? []).map((area) => cell(area, wave)),
    country: (wave) => cell(country, wave),
    groups: (wave) => responses.groups.map((group) => cell(country, wave, { group })),
    side: ({ area, wave }, side) => cell(area, wave, { side }),
    without: ({ area, wave }, without) => cell(area, wave, { without }),
    metId: (wave, metIn) =>
      cellId({ area: country.key, ...nameOf(wave), metIn: waves[metIn] ?? "" }),
    groupings: (level) => groupings.get(level) ?? [],
  };
}

/** The sides with the groups' names as the answers have them; names are told apart by letters, not by case. */
export function sidesIn({ sides }: Codebook, groups: readonly string[]): Sides | undefined {
  if (sides === undefined) return undefined;
  const fold = (text: string) => text.normalize("NFC").trim().toLowerCase();
  const named = (side: readonly string[]) => {
    const wanted = new Set(side.map(fold));
    return groups.filter((group) => wanted.has(fold(group)));
  };
  return { associations: named(sides.associations), public: named(sides.public) };
}

function groupingsOf(level: Level, { responses, areas, year, residentsOf }: CellSource): Groupings {
  return responses.areas.map((area) => ({
    area,
    grouping: groupArea(area, { level, year }, areas, residentsOf),
  }));
}

/** The areas in which answers count, in code order. */
function areasIn(groupings: Groupings): readonly Area[] {
  const byCode = new Map<string, Area>();
  for (const { grouping } of groupings) {
    if (grouping.kind !== "none") byCode.set(grouping.area.key.code, grouping.area);
  }
  return [...byCode.values()].sort((a, b) => (a.key.code < b.key.code ? -1 : 1));
}

/** Places of the areas as answered whose answers count in an area; in the country all do. */
function answeredIn({ key }: Area, groupings: Groupings): ReadonlySet<number> {
  return new Set(
    groupings.flatMap(({ grouping }, at) => {
      if (key.level === "country") return [at];
      return grouping.kind !== "none" && grouping.area.key.code === key.code ? [at] : [];
    }),
  );
}

function takes(
  { group, side, without }: Part,
  groups: readonly string[],
  sides: Sides | undefined,
): (group: number) => boolean {
  if (group !== undefined) return (own) => groups[own] === group;
  if (side !== undefined) return (own) => sides?.[side].includes(groups[own] ?? "") === true;
  return without === undefined ? () => true : (own) => groups[own] !== without;
}

function whoOf(
  cell: {
    readonly wave: number;
    readonly answered: ReadonlySet<number>;
    readonly isIn: (group: number) => boolean;
  },
  responses: SurveyResponses,
): Respondents {
  return respondentsWhere(
    responses,
    (place) =>
      responses.wave[place] === cell.wave &&
      cell.answered.has(responses.area[place] ?? 0) &&
      cell.isIn(responses.group[place] ?? noGroup),
  );
}
