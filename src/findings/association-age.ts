import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, figureCell, knownCell } from "./support/cells.ts";
import { knownCountry, knownFigure } from "./support/profiled.ts";

/** How old the associations are; quantiles have no interval, so nothing is said of a difference. */
export const associationAge: FindingRule = {
  id: "association-age",
  parts: ["register-dynamics"],
  find: (facts) => {
    const median = knownFigure(facts, "median-age");
    if (median === undefined) return [];
    return [
      finding({ rule: "association-age", section: median.section }, "association-age", {
        area: areaCell(facts),
        median: figureCell(median.figure),
        lower: knownCell(knownFigure(facts, "age-lower-quartile")?.figure),
        upper: knownCell(knownFigure(facts, "age-upper-quartile")?.figure),
        country: knownCell(knownCountry(median)),
      }),
    ];
  },
};
