import type { Respondents, SurveyResponses } from "../domain/survey-responses.ts";

/** Stands in an assignment for a respondent who belongs to no cell. */
export const noCell = 65_535;

/** All respondents of a survey, every wave included. */
export function allRespondents({ count }: SurveyResponses): Respondents {
  return Uint32Array.from({ length: count }, (_, place) => place);
}

/** The respondents for whose place the predicate holds. */
export function respondentsWhere(
  { count }: SurveyResponses,
  predicate: (place: number) => boolean,
): Respondents {
  const places = new Uint32Array(count);
  let found = 0;
  for (let place = 0; place < count; place += 1) {
    if (predicate(place)) {
      places[found] = place;
      found += 1;
    }
  }
  return places.slice(0, found);
}

/**
 * The cell of every respondent by what a column says of them, such as the erva of the area that they judge.
 * Shape: `cellOfPlace` has a cell, or undefined for none, for each place that occurs in the column; the column may be
 * `area`, `group` or `wave`.
 */
export function cellsOf(
  column: Uint16Array,
  cellOfPlace: readonly (number | undefined)[],
): Uint16Array {
  return column.map((place) => cellOfPlace[place] ?? noCell);
}

/**
 * Respondents by cell.
 *
 * Shape:   `cellOf` has a cell (0 and up) or `noCell` for every respondent of the survey; of them only those in `who`
 *          are split. The result has `cells` sets, ascending, empty where a cell has nobody.
 * Throws:  RangeError when a cell is not below `cells`.
 */
export function splitRespondents(
  who: Respondents,
  cellOf: Uint16Array,
  cells: number,
): readonly Respondents[] {
  const sizes = new Uint32Array(cells);
  for (const place of who) {
    const cell = cellOf[place] ?? noCell;
    if (cell === noCell) continue;
    if (cell >= cells) throw new RangeError(`cell ${cell} of ${cells}`);
    sizes[cell] = (sizes[cell] ?? 0) + 1;
  }
  const split = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(cells);
  for (const place of who) {
    const cell = cellOf[place] ?? noCell;
    const into = split[cell];
    if (into === undefined) continue;
    const next = filled[cell] ?? 0;
    into[next] = place;
    filled[cell] = next + 1;
  }
  return split;
}
