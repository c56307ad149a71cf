import type { SurveyVariable } from "../../disclosure/protect-survey.ts";
import type { SurveyResponses } from "../../domain/survey-responses.ts";
import type { Instrument } from "../../readiness/instrument.ts";
import { respondentScores } from "../../readiness/respondent-scores.ts";
import { type LeftOut, leaveOneOuts, leaveOut } from "../../readiness/scenarios.ts";
import type { ReadSurvey } from "./prepare-survey.ts";

/** A score made in another way, under the id by which disclosure control knows it. */
export interface Variant {
  readonly id: string;
  readonly instrument: Instrument;
}

/** Id of the score without something. */
export function variantId({ kind, id }: LeftOut): string {
  return `score-without:${kind}:${id}`;
}

/** Id of the score with other weights. */
export const whatIfId = "score-what-if";

/** The scores without one item or dimension; without a group it is the same score of fewer respondents. */
export function leftOutVariants(
  instrument: Instrument,
  responses: SurveyResponses,
): readonly Variant[] {
  return leaveOneOuts(instrument, responses).flatMap((left) => {
    if (left.kind === "group") return [];
    const scoring = leaveOut(left, { instrument, cells: [] }, responses);
    return scoring === undefined ? [] : [{ id: variantId(left), instrument: scoring.instrument }];
  });
}

/** Variants as variables: who has a score may change with it, and where the score is hidden they are. */
export function toVariantVariables(
  variants: readonly Variant[],
  { responses, cells }: Pick<ReadSurvey, "responses" | "cells">,
): readonly SurveyVariable[] {
  return variants.map(({ id, instrument }) => {
    const { score } = respondentScores(responses, instrument);
    return { ...cells.universe.variable(id, score), parts: ["score"] };
  });
}
