import { describeRegion } from "../../app/describe-region.ts";
import type { Command } from "./command.ts";
import {
  figureOptionIds,
  given,
  inputOptionIds,
  toFigureOptions,
  toInputOptions,
  wordOrOption,
} from "./support/shared-options.ts";

/** `region --name Pirkanmaa`: the profile of one area. */
export const region: Command = {
  id: "region",
  argument: { placeholder: "area", most: 1 },
  options: ["name", "level", ...inputOptionIds, ...figureOptionIds],
  async run({ words, values }, files, tool) {
    const name = wordOrOption(words[0], values.name, "--name");
    return await describeRegion(
      {
        ...toInputOptions(values),
        ...toFigureOptions(values),
        ...given({ level: values.level }),
        name,
      },
      files,
      tool,
    );
  },
};
