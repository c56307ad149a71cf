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
    const { describeRegion } = await import("../../app/describe-region.ts");
    const request = await toRegionRequest(values, name);
    const findings = values.findings ?? false;
    return await describeRegion({ ...request, findings }, files, tool);
  },
};
