import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { benchmarkCells } from "./support/benchmark-cells.ts";
import { areaCell, figureCell, knownCell } from "./support/cells.ts";
import { knownFigure } from "./support/profiled.ts";

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
        ...benchmarkCells(rate),
      }),
    ];
  },
};
