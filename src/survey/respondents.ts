import type { Respondents, SurveyResponses } from "../domain/survey-responses.ts";

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
