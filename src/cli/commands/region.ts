import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { knownFields } from "./support/known-fields.ts";
import {
  figureOptionIds,
  given,
  inputOptionIds,
  toFigureOptions,
  toInputOptions,
  wordOrOption,
} from "./support/shared-options.ts";
import { profileSurveyIds, toProfileSurvey } from "./support/survey-options.ts";

/** `region --name Pirkanmaa`: the profile of one area. */
export const region: Command = {
  id: "region",
  argument: { placeholder: "area", most: 1 },
  options: [
    "name",
    "level",
    ...inputOptionIds,
    ...profileSurveyIds,
    ...figureOptionIds,
    ...gateOptionIds,
  ],
  async run({ words, values }, files, tool) {
    const name = wordOrOption(words[0], values.name, "--name");
    const { describeRegion } = await import("../../app/describe-region.ts");
    return await describeRegion(
      {
        ...toInputOptions(values),
        mapping: await knownFields(values.map),
        ...toFigureOptions(values),
        ...given({ level: values.level }),
        survey: toProfileSurvey(values),
        name,
      },
      files,
      tool,
    );
  },
};
