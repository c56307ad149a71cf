import type { Codebook } from "../domain/codebook.ts";
import { firstGapCode, type SurveyResponses } from "../domain/survey-responses.ts";

/**
 * Score of every respondent on the scale that some items make up: the mean of the answered ones.
 *
 * Shape:   one value per respondent; `items` are places in the codebook. Answers of a reversed item enter as
 *          minimum + maximum − answer.
 * Unit:    scale points, within the scale.
 * Missing: NaN where fewer than two thirds of the items are answered, or there are none.
 */
export function scaleScores(
  responses: SurveyResponses,
  items: readonly number[],
  codebook: Codebook,
): Float64Array {
  const sums = new Float64Array(responses.count);
  const answered = new Uint16Array(responses.count);
  for (const item of items) {
    const values = itemValues(responses, item, codebook);
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sums[place] = (sums[place] ?? 0) + value;
      answered[place] = (answered[place] ?? 0) + 1;
    }
  }
  return sums.map((sum, place) => {
    const n = answered[place] ?? 0;
    // In whole numbers: two thirds have no exact double.
    return n > 0 && n * 3 >= items.length * 2 ? sum / n : Number.NaN;
  });
}

/**
 * Answers to one item as numbers, turned where the item is reversed, so that items of a dimension point one way.
 *
 * Shape:   one value per respondent.
 * Unit:    scale points.
 * Missing: NaN where there is no valid answer.
 */
export function itemValues(
  responses: SurveyResponses,
  item: number,
  codebook: Codebook,
): Float64Array {
  const described = codebook.items[item];
  if (described === undefined) throw new RangeError(`the codebook has no item ${item}`);
  const answers = itemAnswers(responses, item);
  const { minimum, maximum } = described.scale;
  return described.reverse ? answers.map((answer) => minimum + maximum - answer) : answers;
}

/**
 * Answers to one item as numbers, as they were given: for the figures of the item itself.
 *
 * Shape:   one value per respondent.
 * Unit:    scale points.
 * Missing: NaN where there is no valid answer.
 */
export function itemAnswers({ answers }: SurveyResponses, item: number): Float64Array {
  const column = answers[item];
  if (column === undefined) throw new RangeError(`the responses have no item ${item}`);
  const values = new Float64Array(column.length).fill(Number.NaN);
  for (let place = 0; place < values.length; place += 1) {
    const code = column[place] ?? firstGapCode;
    if (code < firstGapCode) values[place] = code;
  }
  return values;
}
