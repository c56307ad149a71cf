import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import {
  readinessOptionIds,
  registerSettings,
  toReadinessRequest,
} from "./support/survey-options.ts";

/** `readiness --survey responses.csv`: scores of partnership readiness. */
export const readiness: Command = {
  id: "readiness",
  isProduct: true,
  options: [...readinessOptionIds, ...gateOptionIds],
  notFromSettings: registerSettings,
  async run({ values }, files, tool) {
    const { scoreReadiness } = await import("../../app/score-readiness.ts");
    return await scoreReadiness(toReadinessRequest(values), files, tool);
  },
};
