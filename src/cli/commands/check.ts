import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { knownFields } from "./support/known-fields.ts";
import { given, inputOptionIds, toInputOptions } from "./support/shared-options.ts";
import { usualCodebook } from "./support/survey-options.ts";

/** `check register.csv`: what is wrong with inputs, and what became of every row. */
export const check: Command = {
  id: "check",
  isProduct: true,
  argument: { placeholder: "file", most: Number.POSITIVE_INFINITY },
  options: [...inputOptionIds, "survey", "frame", "codebook", "header-rows", ...gateOptionIds],
  wordsReplace: ["associations", "population", "survey", "frame"],
  async run({ words, values }, files, tool) {
    const { checkInput } = await import("../../app/check-input.ts");
    const survey = values.survey ?? [];
    const frame = values.frame ?? [];
    const hasSurvey = survey.length + frame.length > 0;
    const codebook = values.codebook ?? (hasSurvey ? usualCodebook : undefined);
    return await checkInput(
      {
        ...toInputOptions(values),
        ...given({
          codebook,
          headerRows: values["header-rows"],
        }),
        // Fields of answers are those of their codebook.
        ...(codebook === undefined ? { mapping: await knownFields(values.map) } : {}),
        inputs: words,
        survey,
        frame,
      },
      files,
      tool,
    );
  },
};
