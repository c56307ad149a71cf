import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { benchmarkCells } from "./support/benchmark-cells.ts";
import { areaCell, figureCell, knownCell, rankCell } from "./support/cells.ts";
import { knownFigure } from "./support/profiled.ts";

/** How many associations there are, per resident, against the country and among the areas. */
export const associations: FindingRule = {
  id: "associations",
  parts: ["register"],
  find: (facts) => {
    const count = knownFigure(facts, "registered-associations");
    const rate = knownFigure(facts, "associations-per-10000");
    if (count === undefined) return [];
    return [
      finding({ rule: "associations", section: count.section }, "associations", {
        area: areaCell(facts),
        count: figureCell(count.figure),
        rate: knownCell(rate?.figure),
        ...benchmarkCells(rate),
        rank: rankCell(rate?.rank),
      }),
    ];
  },
};
