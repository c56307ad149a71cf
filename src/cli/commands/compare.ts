import { compareAreas } from "../../app/compare-areas.ts";
import type { Command } from "./command.ts";
import {
  figureOptionIds,
  given,
  inputOptionIds,
  toFigureOptions,
  toInputOptions,
} from "./support/shared-options.ts";

/** `compare`: areas of one level side by side. */
export const compare: Command = {
  id: "compare",
  options: [
    "level",
    "areas",
    "indicator",
    "sort",
    "descending",
    ...inputOptionIds,
    ...figureOptionIds,
  ],
  async run({ values }, files, tool) {
    return await compareAreas(
      {
        ...toInputOptions(values),
        ...toFigureOptions(values),
        level: values.level ?? "region",
        areas: values.areas ?? [],
        indicators: values.indicator ?? [],
        ...given({ sortBy: values.sort, descending: values.descending }),
      },
      files,
      tool,
    );
  },
};
