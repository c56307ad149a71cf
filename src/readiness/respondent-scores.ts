import type { SurveyResponses } from "../domain/survey-responses.ts";
import { scaleScores } from "../survey/scale-scores.ts";
import { dimensionShares, type Instrument } from "./instrument.ts";

/** Scores of every respondent, one place each as in `SurveyResponses`; NaN where there is none. */
export interface RespondentScores {
  readonly score: Float64Array;
  readonly dimensions: readonly { readonly id: string; readonly values: Float64Array }[];
}

/** Part of the dimensions' weight that must be answered for a score, as of the items of a scale. */
const neededShare = 2 / 3;

/** Room for the rounding of shares, so that two of three equal dimensions are two thirds. */
const shareTolerance = 1e-9;

/**
 * Readiness score and dimension scores of each respondent.
 *
 * Shape:   a dimension's score is the mean of its answered items, reversed ones turned, if at least two thirds of them
 *          are answered. The score is the weighted mean of the dimension scores, if dimensions with at least two thirds
 *          of the weight have one; the weights of those are taken relative to their sum. So one gap does not lose a
 *          respondent, and no score rests on a minor part of the instrument. A better answer never lowers a score.
 * Unit:    scale points.
 * Missing: NaN in the column, for use inside `readiness` only: a column of typed numbers holds no reasons.
 * Source:  R `rowMeans`, `weighted.mean(x, w, na.rm = TRUE)` under the conditions said.
 */
export function respondentScores(
  responses: SurveyResponses,
  instrument: Instrument,
): RespondentScores {
  const shares = dimensionShares(instrument.dimensions);
  const dimensions = instrument.dimensions.map(({ id, items }) => ({
    id,
    values: scaleScores(responses, items, instrument.codebook),
  }));
  const score = new Float64Array(responses.count);
  for (let place = 0; place < score.length; place += 1) {
    const own = dimensions.map(({ values }) => values[place] ?? Number.NaN);
    score[place] = weightedScore(own, shares);
  }
  return { score, dimensions };
}

/** Mean of the scores that are there by their shares, NaN where they carry too little of the weight. */
function weightedScore(scores: readonly number[], shares: readonly number[]): number {
  let sum = 0;
  let answered = 0;
  scores.forEach((score, dimension) => {
    if (Number.isNaN(score)) return;
    const share = shares[dimension] ?? 0;
    sum += share * score;
    answered += share;
  });
  return answered < neededShare - shareTolerance ? Number.NaN : sum / answered;
}
