import type { SurveyResponses } from "../domain/survey-responses.ts";
import type { Variable } from "./universe.ts";

/** Where somebody stands in one wave: places in the areas, groups and waves of the responses. */
export interface Standing {
  readonly area: number;
  readonly group: number;
  readonly wave: number;
}

/** Respondents whom no total tells apart: same standing, and a value of the variable in the same other waves. */
export interface SurveyAtom extends Standing {
  /** Places of other waves in which the same people, wherever they then stood, have a value as well. */
  readonly metIn: readonly number[];
}

/** Atoms of a survey, the same for all its variables, and how a variable falls on them. */
export interface SurveyAtoms {
  readonly atoms: readonly SurveyAtom[];
  /** `values` has one value per respondent and wave, NaN for none. */
  readonly variable: (id: string, values: Float64Array) => Variable;
}

/**
 * Divides respondents as finely as any total of the two commands does: by area, group, wave, whether they have a weight
 * and, matched by id, in which other waves they have a value. The last is needed because the change between two waves is
 * that of people met twice: with it and both means, those met once would follow.
 *
 * Shape:   atoms in the order in which respondents first show them, which no order of rows changes.
 */
export function surveyAtoms(responses: SurveyResponses): SurveyAtoms {
  const others = otherPlaces(responses);
  const atoms: SurveyAtom[] = [];
  const placeByKey = new Map<string, number>();
  const placeOf = (atom: SurveyAtom, hasWeight: boolean) => {
    const key = JSON.stringify([atom, hasWeight]);
    const known = placeByKey.get(key) ?? atoms.length;
    if (known === atoms.length) atoms.push(atom);
    placeByKey.set(key, known);
    return known;
  };
  const placesByRespondent = Array.from({ length: responses.count }, (_, place) =>
    atomsOf(responses, place, others.get(place) ?? []).map((atom) =>
      placeOf(atom, weightOf(responses, place) > 0),
    ),
  );
  const atomOf = (place: number, values: Float64Array) => {
    const bits = (others.get(place) ?? []).map((other, k) =>
      Number.isNaN(values[other] ?? Number.NaN) ? 0 : 2 ** k,
    );
    return placesByRespondent[place]?.[bits.reduce((sum, bit) => sum + bit, 0)] ?? 0;
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

/** The atoms that somebody may be in, by which of the other places have a value of a variable, the first one as bit 1. */
function atomsOf(
  responses: SurveyResponses,
  place: number,
  others: readonly number[],
): readonly SurveyAtom[] {
  const own = standingOf(responses, place);
  return Array.from({ length: 2 ** others.length }, (_, bits) => ({
    ...own,
    metIn: others
      .filter((_, k) => Math.floor(bits / 2 ** k) % 2 === 1)
      .map((other) => responses.wave[other] ?? 0),
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
