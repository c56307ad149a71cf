import { type AreaKey, levels } from "../domain/area.ts";
import { gapCodes, noGroup, type SurveyResponses } from "../domain/survey-responses.ts";
import { canonicalOrder } from "./canonical-order.ts";
import type { GrowingColumn } from "./growing-column.ts";
import { sortedPlaces } from "./place-list.ts";
import { type ResponseColumns, unset } from "./response-columns.ts";

/** Areas by level, code and year. */
function byArea(a: AreaKey, b: AreaKey): number {
  const byLevel = levels.indexOf(a.level) - levels.indexOf(b.level);
  return byLevel || byCode(a.code, b.code) || a.year - b.year;
}

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether the export has ids and weights at all: how many rows came with one. */
export interface SeenColumns {
  readonly withId: number;
  readonly withWeight: number;
}

/** The responses that the columns hold, in canonical order, with what was left unset settled. */
export function finishResponses(columns: ResponseColumns, seen: SeenColumns): SurveyResponses {
  const count = columns.ids.length;
  const waves = sortedPlaces(columns.waves.values, byCode);
  const areas = sortedPlaces(columns.areas.values, byArea);
  const groups = sortedPlaces(columns.groups.values, byCode);
  settleUnset(columns);
  const inFileOrder = {
    count,
    areas: areas.sorted,
    area: Uint16Array.from({ length: count }, (_, place) =>
      placeAfter(areas.placeByOldPlace, columns.area.at(place)),
    ),
    groups: groups.sorted,
    group: Uint16Array.from({ length: count }, (_, place) =>
      placeAfter(groups.placeByOldPlace, columns.group.at(place)),
    ),
    waves: waves.sorted.length === 0 ? [""] : waves.sorted,
    wave: Uint16Array.from({ length: count }, (_, place) =>
      placeAfter(waves.placeByOldPlace, columns.wave.at(place)),
    ),
    weights: seen.withWeight === 0 ? undefined : copyOf(columns.weight, new Float64Array(count)),
    respondents: seen.withId === 0 ? undefined : columns.ids,
    answers: columns.answers.map((column) => copyOf(column, new Int16Array(count))),
  };
  return inOrder(inFileOrder, canonicalOrder(inFileOrder));
}

/** A place in the sorted list; that of no group stays. */
function placeAfter(placeByOldPlace: Uint16Array, old: number): number {
  return placeByOldPlace[old] ?? noGroup;
}

/** Fills an array with the column's first values. */
function copyOf<Kind extends Int16Array | Float64Array>(column: GrowingColumn, into: Kind): Kind {
  for (let place = 0; place < into.length; place += 1) into[place] = column.at(place);
  return into;
}

/** Says what an unset answer was: not asked where the whole wave is silent on the item, otherwise left blank. */
function settleUnset({ ids, wave, waves, answers }: ResponseColumns): void {
  for (const column of answers) {
    const isAsked = new Uint8Array(waves.values.length);
    for (let place = 0; place < ids.length; place += 1) {
      if (column.at(place) !== unset) isAsked[wave.at(place)] = 1;
    }
    for (let place = 0; place < ids.length; place += 1) {
      if (column.at(place) !== unset) continue;
      const gap = isAsked[wave.at(place)] === 1 ? "no-answer" : "not-asked";
      column.put(place, gapCodes[gap]);
    }
  }
}

/** The same responses with every column in the given order of places. */
function inOrder(responses: SurveyResponses, order: Uint32Array): SurveyResponses {
  const { area, group, wave, weights, respondents, answers } = responses;
  return {
    ...responses,
    area: area.map((_, place) => area[order[place] ?? 0] ?? 0),
    group: group.map((_, place) => group[order[place] ?? 0] ?? 0),
    wave: wave.map((_, place) => wave[order[place] ?? 0] ?? 0),
    weights: weights?.map((_, place) => weights[order[place] ?? 0] ?? 0),
    respondents: respondents && Array.from(order, (from) => respondents[from] ?? ""),
    answers: answers.map((column) => column.map((_, place) => column[order[place] ?? 0] ?? 0)),
  };
}
