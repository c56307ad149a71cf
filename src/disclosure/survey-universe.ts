import type { AreaKey } from "../domain/area.ts";
import type { Sides } from "../domain/codebook.ts";
import type { SurveyResponses } from "../domain/survey-responses.ts";
import { type Standing, type SurveyAtom, type SurveyAtoms, surveyAtoms } from "./survey-atoms.ts";
import type { Cell, Universe } from "./universe.ts";

/** A total of a survey in the words of a report: an area, and what is taken of it. */
export interface SurveyCell {
  readonly area: AreaKey;
  /** One wave; absent where there is but one. */
  readonly wave?: string;
  /** Only those met in this other wave as well: over the country alone. */
  readonly metIn?: string;
  readonly group?: string;
  readonly side?: "associations" | "public";
  /** Everybody but this group. */
  readonly without?: string;
}

/** All totals of a survey, and the atoms they are made of. */
export interface SurveyUniverse {
  readonly universe: Universe;
  /** By id, in the order of the universe. */
  readonly cells: ReadonlyMap<string, SurveyCell>;
  readonly variable: SurveyAtoms["variable"];
}

/** What the universe is made from. */
export interface SurveyUniverseInput {
  readonly responses: SurveyResponses;
  /** Every area of every level that the answers of an area (place in `responses.areas`) are counted in, the country too. */
  readonly areasOf: (area: number) => readonly AreaKey[];
  readonly sides: Sides | undefined;
}

/** Given up last to first: whole areas, then sides, then areas without a group; those met twice go before all of them. */
const ranks = { country: 0, area: 1, group: 1, side: 2, without: 3, met: 4 };

/**
 * Id of a total, the same for whoever asks.
 *
 * @example cellId({ area: { level: "region", code: "06" }, side: "public" }) // "region/06 side=public"
 */
export function cellId({ area, wave, metIn, group, side, without }: SurveyCell): string {
  const parts = { wave, met: metIn, group, side, without };
  return [
    `${area.level}/${area.code}`,
    ...Object.entries(parts).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`],
    ),
  ].join(" ");
}

/**
 * Every total that `survey` and `readiness` can print in any run over the responses, wave by wave: each area of each
 * level, whole, by side and without one group; the country whole, by side and by group; by respondent id also those in
 * the country who are met in another wave. Their change is the difference of two such totals, and printed only where both
 * are. Whatever else a table comes to print must be added here first.
 *
 * Shape:   areas in the order of the responses. Totals without respondents are among them. Nothing that is never printed
 *          is: kept in place of a printed total, it would hide that for nothing.
 */
export function surveyUniverse({ responses, areasOf, sides }: SurveyUniverseInput): SurveyUniverse {
  const { atoms, variable } = surveyAtoms(responses);
  const areas = responses.areas.map((_, place) => areasOf(place));
  const keyById = new Map(areas.flat().map((area) => [cellId({ area }), area]));
  const idsByArea = areas.map((keys) => new Set(keys.map((area) => cellId({ area }))));
  const { groups } = responses;
  const sideGroups = (side: "associations" | "public") => new Set(sides?.[side] ?? []);
  const groupsOf = { associations: sideGroups("associations"), public: sideGroups("public") };
  const holds = (cell: SurveyCell) => {
    const id = cellId({ area: cell.area });
    return ({ area, group }: Standing) =>
      idsByArea[area]?.has(id) === true && takes(cell, groups[group] ?? "", groupsOf);
  };
  const cells = new Map<string, SurveyCell>();
  const totals: Cell[] = [];
  for (const whole of [...keyById.values()].flatMap((area) => wholes(area, responses, sides))) {
    for (const cell of overWaves(whole, responses)) {
      const id = cellId(cell);
      cells.set(id, cell);
      totals.push({ id, rank: rankOf(cell), atoms: members(cell, atoms, responses, holds(cell)) });
    }
  }
  return { universe: { atoms: atoms.length, cells: totals }, cells, variable };
}

function takes(
  { group, side, without }: SurveyCell,
  own: string,
  groupsOf: Readonly<Record<"associations" | "public", ReadonlySet<string>>>,
): boolean {
  if (group !== undefined) return own === group;
  if (side !== undefined) return groupsOf[side].has(own);
  return without === undefined || own !== without;
}

/** What is printed of an area. */
function wholes(
  area: AreaKey,
  { groups }: SurveyResponses,
  sides: Sides | undefined,
): readonly SurveyCell[] {
  return [
    { area },
    ...(sides === undefined
      ? []
      : (["associations", "public"] as const).map((side) => ({ area, side }))),
    ...groups.map((group) =>
      area.level === "country" ? { area, group } : { area, without: group },
    ),
  ];
}

/** A total for each wave, of the whole country also of those met in each other one; a single one without waves. */
function overWaves(
  whole: SurveyCell,
  { waves, respondents }: SurveyResponses,
): readonly SurveyCell[] {
  if (waves.length < 2) return [whole];
  const ofWaves = waves.map((wave) => ({ ...whole, wave }));
  const { area, ...part } = whole;
  const isWholeCountry = area.level === "country" && Object.keys(part).length === 0;
  if (respondents === undefined || !isWholeCountry) return ofWaves;
  const met = waves.flatMap((wave) =>
    waves.filter((metIn) => metIn !== wave).map((metIn) => ({ ...whole, wave, metIn })),
  );
  return [...ofWaves, ...met];
}

function rankOf({ area, group, side, without, metIn }: SurveyCell): number {
  if (metIn !== undefined) return ranks.met;
  if (without !== undefined) return ranks.without;
  if (side !== undefined) return ranks.side;
  if (group !== undefined) return ranks.group;
  return area.level === "country" ? ranks.country : ranks.area;
}

function members(
  { wave, metIn }: SurveyCell,
  atoms: readonly SurveyAtom[],
  { waves }: SurveyResponses,
  holds: (standing: Standing) => boolean,
): readonly number[] {
  const isIn = (atom: SurveyAtom) => wave === undefined || waves[atom.wave] === wave;
  const isMet = (atom: SurveyAtom) =>
    metIn === undefined || atom.metIn.some((place) => waves[place] === metIn);
  return atoms.flatMap((atom, place) => (holds(atom) && isIn(atom) && isMet(atom) ? [place] : []));
}
