import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { surveyOptionIds, toSurveyRequest } from "./support/survey-options.ts";

/** `readiness --survey responses.csv`: scores of partnership readiness. */
export const readiness: Command = {
  id: "readiness",
  options: [...surveyOptionIds, "what-if", "seed", ...gateOptionIds],
  async run({ values }, files, tool) {
    const { scoreReadiness } = await import("../../app/score-readiness.ts");
    const request = {
      ...toSurveyRequest(values),
      seed: values.seed ?? 1,
      whatIf: new Map(values["what-if"] ?? []),
    };
    return await scoreReadiness(request, files, tool);
  },
};
