import type { FindingRule } from "./finding-rule.ts";
import { measuredFinding } from "./support/measured.ts";
import { newestOf } from "./support/period.ts";
import { knownIn } from "./support/profiled.ts";

/** How grants changed and went on from year to year: sums are no sample, so nothing is called growth. */
export const grantChanges: FindingRule = {
  id: "grant-changes",
  parts: ["funding"],
  find: (facts) => {
    const changes = knownIn(facts, "funding").filter(({ indicator }) =>
      /^(?:published-)?grants-(?:change|continuity)/u.test(indicator),
    );
    return newestOf(changes).map((change) => measuredFinding("grant-changes", facts, change));
  },
};
