import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { registerSettings, surveyOptionIds, toSurveyRequest } from "./support/survey-options.ts";

/** `survey --survey responses.csv`: the results of a survey. */
export const survey: Command = {
  id: "survey",
  isProduct: true,
  options: [...surveyOptionIds, ...gateOptionIds],
  notFromSettings: registerSettings,
  async run({ values }, files, tool) {
    const { summariseSurvey } = await import("../../app/summarise-survey.ts");
    return await summariseSurvey(toSurveyRequest(values), files, tool);
  },
};
