import type { Respondents, SurveyResponses } from "../../src/domain/survey-responses.ts";

/** All respondents of a survey, every wave included. */
export function allRespondents({ count }: SurveyResponses): Respondents {
  return Uint32Array.from({ length: count }, (_, place) => place);
}
