import type { SurveyResponses } from "../domain/survey-responses.ts";

/**
 * Places of respondents in the order of their content: by wave, area, group, id, answers and weight.
 *
 * Shape:   respondents that tie are alike in every column, so that the order of the file shows nowhere. Texts are
 *          compared by code units, numbers by size, a weight that is NaN before all others.
 */
export function canonicalOrder(responses: SurveyResponses): Uint32Array {
  const { count, respondents } = responses;
  const keys = cellKeys(responses);
  return Uint32Array.from({ length: count }, (_, place) => place).sort((a, b) => {
    const byCell = (keys[a] ?? 0) - (keys[b] ?? 0);
    if (byCell !== 0) return byCell;
    return (
      byId(respondents, a, b) || byAnswers(responses, a, b) || byWeight(responses.weights, a, b)
    );
  });
}

/** Wave, area and group of each respondent as one number: three times 16 bits, exact in a double. */
function cellKeys({ wave, area, group }: SurveyResponses): Float64Array {
  return Float64Array.from(
    wave,
    (of, place) => of * 2 ** 32 + (area[place] ?? 0) * 2 ** 16 + (group[place] ?? 0),
  );
}

function byId(respondents: readonly string[] | undefined, a: number, b: number): number {
  const first = respondents?.[a] ?? "";
  const second = respondents?.[b] ?? "";
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function byAnswers({ answers }: SurveyResponses, a: number, b: number): number {
  for (const column of answers) {
    const difference = (column[a] ?? 0) - (column[b] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byWeight(weights: Float64Array | undefined, a: number, b: number): number {
  const weightOf = (place: number) => {
    const weight = weights?.[place] ?? 0;
    return Number.isNaN(weight) ? -1 : weight;
  };
  return weightOf(a) - weightOf(b);
}
