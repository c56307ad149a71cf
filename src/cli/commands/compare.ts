import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { profileOptionIds, toProfileOptions } from "./support/region-request.ts";
import { given } from "./support/shared-options.ts";

/** `compare`: areas of one level side by side. */
export const compare: Command = {
  id: "compare",
  isProduct: true,
  options: [
    "level",
    "areas",
    "indicator",
    "sort",
    "descending",
    // Outcome examples are listed and never compared.
    ...profileOptionIds.filter((id) => id !== "outcomes"),
    ...gateOptionIds,
  ],
  async run({ values }, files, tool) {
    const { compareAreas } = await import("../../app/compare-areas.ts");
    return await compareAreas(
      {
        ...(await toProfileOptions(values)),
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
