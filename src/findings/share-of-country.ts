import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, figureCell } from "./support/cells.ts";
import { knownFigure } from "./support/profiled.ts";

/** The area's share of the country's associations; nothing in the country's own profile. */
export const shareOfCountry: FindingRule = {
  id: "share-of-country",
  parts: ["register"],
  find: (facts) => {
    const share = knownFigure(facts, "share-of-country");
    if (share === undefined || facts.area.key.level === "country") return [];
    return [
      finding({ rule: "share-of-country", section: share.section }, "share-of-country", {
        area: areaCell(facts),
        share: figureCell(share.figure),
      }),
    ];
  },
};
