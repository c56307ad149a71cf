import type { AreaKey } from "../domain/area.ts";
import type { Sides } from "../domain/codebook.ts";
import type { SurveyResponses } from "../domain/survey-responses.ts";
import { type Standing, type SurveyAtom, type SurveyAtoms, surveyAtoms } from "./survey-atoms.ts";
import type { Cell, Universe } from "./universe.ts";

/** A total of a survey in the words of a report: an area, and what is taken of it. */
export interface SurveyCell {
  readonly area: AreaKey;
  /** One wave; all together where absent. */
  readonly wave?: string;
  /** Change of those met in both waves, in place of a wave. */
  readonly change?: { readonly from: string; readonly to: string };
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

/** Given up last to first: whole areas, then sides, then areas without a group; changes go before all of them. */
const ranks = { country: 0, area: 1, group: 1, side: 2, without: 3, change: 4 };

/**
 * Id of a total, the same for whoever asks.
 *
 * @example cellId({ area: { level: "region", code: "06" }, side: "public" }) // "region/06 side=public"
 */
export function cellId({ area, wave, change, group, side, without }: SurveyCell): string {
  const parts = { wave, from: change?.from, to: change?.to, group, side, without };
  return [
    `${area.level}/${area.code}`,
    ...Object.entries(parts).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`],
    ),
  ].join(" ");
}

/**
 * Every total that `survey` and `readiness` can print in any run over the responses: each area of each level, whole, by
 * side and without one group; each group over the country; all of it for each wave, for all waves together and, by
 * respondent id, as change between two.
 *
 * Shape:   areas in the order of the responses. Totals without respondents are among them.
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
      totals.push({ id, rank: rankOf(cell), ...members(cell, atoms, responses, holds(cell)) });
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
    ...(area.level === "country" ? groups.map((group) => ({ area, group })) : []),
    ...(sides === undefined
      ? []
      : (["associations", "public"] as const).map((side) => ({ area, side }))),
    ...groups.map((without) => ({ area, without })),
  ];
}

/** A total for all waves together, for each, and as change between any two; one of them is all there is without waves. */
function overWaves(
  whole: SurveyCell,
  { waves, respondents }: SurveyResponses,
): readonly SurveyCell[] {
  if (waves.length < 2) return [whole];
  const changes = waves.flatMap((from, place) =>
    waves.slice(place + 1).map((to) => ({ ...whole, change: { from, to } })),
  );
  return [
    whole,
    ...waves.map((wave) => ({ ...whole, wave })),
    ...(respondents === undefined ? [] : changes),
  ];
}

function rankOf({ area, group, side, without, change }: SurveyCell): number {
  if (change !== undefined) return ranks.change;
  if (without !== undefined) return ranks.without;
  if (side !== undefined) return ranks.side;
  if (group !== undefined) return ranks.group;
  return area.level === "country" ? ranks.country : ranks.area;
}

function members(
  { wave, change }: SurveyCell,
  atoms: readonly SurveyAtom[],
  { waves }: SurveyResponses,
  holds: (standing: Standing) => boolean,
): Pick<Cell, "atoms" | "minus"> {
  const found = (has: (atom: SurveyAtom) => boolean) =>
    atoms.flatMap((atom, place) => (holds(atom) && has(atom) ? [place] : []));
  if (change === undefined) {
    return { atoms: found((atom) => wave === undefined || waves[atom.wave] === wave) };
  }
  const met = (own: string, other: string) =>
    found(
      (atom) =>
        waves[atom.wave] === own &&
        atom.metIn.some((standing) => waves[standing.wave] === other && holds(standing)),
    );
  return { atoms: met(change.to, change.from), minus: met(change.from, change.to) };
}
