import type { SurveyResponses } from "../domain/survey-responses.ts";
import type { Variable } from "./universe.ts";

/** Where somebody stands in one wave: places in the areas, groups and waves of the responses. */
export interface Standing {
  readonly area: number;
  readonly group: number;
  readonly wave: number;
}

/** Respondents whom no total tells apart: same standing, and the same in the other waves they answered. */
export interface SurveyAtom extends Standing {
  /** Other waves in which the same people have a value of the variable as well. */
  readonly metIn: readonly Standing[];
}

/** Atoms of a survey, the same for all its variables, and how a variable falls on them. */
export interface SurveyAtoms {
  readonly atoms: readonly SurveyAtom[];
  /** `values` has one value per respondent and wave, NaN for none. */
  readonly variable: (id: string, values: Float64Array) => Variable;
}

/** Respondents of one standing in all waves; its atoms are told by which of the other waves have a value. */
interface Family {
  readonly first: number;
  readonly own: Standing;
  readonly others: readonly Standing[];
}

/**
 * Divides respondents as finely as any total of the two commands does: by area, group, wave, whether they have a weight
 * and, matched by id, where they stood in other waves and whether they have a value there. The last is needed because the
 * change between two waves is that of people met twice: with it and both means, those met once would follow.
 *
 * Shape:   atoms in the order in which respondents first show them, which no order of rows changes.
 */
export function surveyAtoms(responses: SurveyResponses): SurveyAtoms {
  const others = otherPlaces(responses);
  const families = new Map<string, Family>();
  const atoms: SurveyAtom[] = [];
  const familyByPlace = Array.from({ length: responses.count }, (_, place) => {
    const elsewhere = (others.get(place) ?? []).map((other) => standingOf(responses, other));
    const own = standingOf(responses, place);
    const key = JSON.stringify([own, elsewhere, weightOf(responses, place) > 0]);
    const known = families.get(key);
    if (known !== undefined) return known;
    const family = { first: atoms.length, own, others: elsewhere };
    families.set(key, family);
    atoms.push(...atomsOf(family));
    return family;
  });
  const atomOf = (place: number, values: Float64Array) => {
    const bits = (others.get(place) ?? []).map((other, k) =>
      Number.isNaN(values[other] ?? Number.NaN) ? 0 : 2 ** k,
    );
    return (familyByPlace[place]?.first ?? 0) + bits.reduce((sum, bit) => sum + bit, 0);
  };
  return {
    atoms,
    variable: (id, values) => counted({ id, values, responses, atomOf }, atoms.length),
  };
}

function standingOf({ area, group, wave }: SurveyResponses, place: number): Standing {
  return { area: area[place] ?? 0, group: group[place] ?? 0, wave: wave[place] ?? 0 };
}

/** A weight, or 0 where there is none. */
function weightOf({ weights }: SurveyResponses, place: number): number {
  const weight = weights?.[place] ?? 0;
  return Number.isNaN(weight) ? 0 : weight;
}

/** For respondents met in several waves: their places in the others, by wave. */
function otherPlaces({ respondents, waves, wave }: SurveyResponses) {
  const others = new Map<number, readonly number[]>();
  if (respondents === undefined || waves.length < 2) return others;
  const placesById = new Map<string, number[]>();
  respondents.forEach((id, place) => {
    if (id === "") return;
    const places = placesById.get(id);
    if (places === undefined) placesById.set(id, [place]);
    else places.push(place);
  });
  for (const places of placesById.values()) {
    if (places.length < 2) continue;
    places.sort((a, b) => (wave[a] ?? 0) - (wave[b] ?? 0));
    for (const place of places) {
      others.set(
        place,
        places.filter((other) => other !== place),
      );
    }
  }
  return others;
}

/** One atom for each way in which the other waves have a value or not. */
function atomsOf({ own, others }: Family): readonly SurveyAtom[] {
  return Array.from({ length: 2 ** others.length }, (_, bits) => ({
    ...own,
    metIn: others.filter((_, k) => Math.floor(bits / 2 ** k) % 2 === 1),
  }));
}

interface Fall {
  readonly id: string;
  readonly values: Float64Array;
  readonly responses: SurveyResponses;
  readonly atomOf: (place: number, values: Float64Array) => number;
}

function counted({ id, values, responses, atomOf }: Fall, atoms: number): Variable {
  const valid = new Uint32Array(atoms);
  const weights = new Array<number | "varies">(atoms).fill(0);
  values.forEach((value, place) => {
    if (Number.isNaN(value)) return;
    const atom = atomOf(place, values);
    const weight = weightOf(responses, place);
    if (valid[atom] === 0) weights[atom] = weight;
    else if (weights[atom] !== weight) weights[atom] = "varies";
    valid[atom] = (valid[atom] ?? 0) + 1;
  });
  return responses.weights === undefined ? { id, valid } : { id, valid, weights };
}
