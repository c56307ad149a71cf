import type { FindingRule } from "./finding-rule.ts";
import { measuredFinding } from "./support/measured.ts";
import { knownFigure } from "./support/profiled.ts";

const indicators = ["unclassified-share", "village-associations", "swedish-share"];

/** Associations without a class, of villages, and registered in Swedish. */
export const kindsOfAssociations: FindingRule = {
  id: "kinds-of-associations",
  parts: ["register"],
  find: (facts) =>
    indicators.flatMap((indicator) => {
      const known = knownFigure(facts, indicator);
      return known === undefined ? [] : [measuredFinding("kinds-of-associations", facts, known)];
    }),
};
