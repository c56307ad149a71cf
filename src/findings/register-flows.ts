import type { FindingRule } from "./finding-rule.ts";
import { measuredFinding } from "./support/measured.ts";
import { knownFigure } from "./support/profiled.ts";

const indicators = ["founding-rate", "dissolution-rate", "dormancy-share"];

/** How many associations were registered, left the register, or have long given no notice. */
export const registerFlows: FindingRule = {
  id: "register-flows",
  parts: ["register-dynamics"],
  find: (facts) =>
    indicators.flatMap((indicator) => {
      const known = knownFigure(facts, indicator);
      return known === undefined ? [] : [measuredFinding("register-flows", facts, known)];
    }),
};
