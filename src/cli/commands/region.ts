import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { regionOptionIds, toRegionRequest } from "./support/region-request.ts";
import { wordOrOption } from "./support/shared-options.ts";

/** `region --name Pirkanmaa`: the profile of one area. */
export const region: Command = {
  id: "region",
  isProduct: true,
  argument: { placeholder: "area", most: 1 },
  options: [...regionOptionIds, "findings", ...gateOptionIds],
  async run({ words, values }, files, tool) {
    const name = wordOrOption(words[0], values.name, "--name");
    const request = await toRegionRequest(values, name);
    const { lookUpRegion } = await import("../../app/look-up-region.ts");
    const known = await lookUpRegion(request, await toRegionRequest({}, name), { files, tool });
    if (known !== undefined) return known;
    const { describeRegion } = await import("../../app/describe-region.ts");
    return await describeRegion(request, files, tool);
  },
};
