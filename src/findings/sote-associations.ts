import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, figureCell, knownCell, verdictCell } from "./support/cells.ts";
import { knownCountry, knownFigure } from "./support/profiled.ts";

/** How many associations are in the social and health field, per resident and against the country. */
export const soteAssociations: FindingRule = {
  id: "sote-associations",
  parts: ["register"],
  find: (facts) => {
    const count = knownFigure(facts, "sote-associations");
    const rate = knownFigure(facts, "sote-associations-per-10000");
    if (count === undefined) return [];
    return [
      finding({ rule: "sote-associations", section: count.section }, "sote-associations", {
        area: areaCell(facts),
        count: figureCell(count.figure),
        rate: knownCell(rate?.figure),
        country: rate && knownCell(knownCountry(rate)),
        verdict: verdictCell(rate?.verdict),
      }),
    ];
  },
};
