import type { FindingRule } from "./finding-rule.ts";
import { measuredFinding } from "./support/measured.ts";
import { knownFigure } from "./support/profiled.ts";

/** Over how many purpose classes the associations are spread, effectively. */
export const classDiversity: FindingRule = {
  id: "class-diversity",
  parts: ["purpose-classes"],
  find: (facts) => {
    const known = knownFigure(facts, "class-diversity");
    return known === undefined ? [] : [measuredFinding("class-diversity", facts, known)];
  },
};
