import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { knownFields } from "./support/known-fields.ts";
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
    ...gateOptionIds,
  ],
  async run({ values }, files, tool) {
    const { compareAreas } = await import("../../app/compare-areas.ts");
    return await compareAreas(
      {
        ...toInputOptions(values),
        mapping: await knownFields(values.map),
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
