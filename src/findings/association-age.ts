import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { benchmarkCells, isCompared } from "./support/benchmark-cells.ts";
import { areaCell, figureCell, knownCell } from "./support/cells.ts";
import { knownFigure } from "./support/profiled.ts";

/** How old the associations are; quantiles have no interval, so nothing is said of a difference. */
export const associationAge: FindingRule = {
  id: "association-age",
  parts: ["register-dynamics"],
  find: (facts) => {
    const median = knownFigure(facts, "median-age");
    if (median === undefined) return [];
    const origin = { rule: "association-age", section: median.section };
    const age = {
      area: areaCell(facts),
      median: figureCell(median.figure),
      lower: knownCell(knownFigure(facts, "age-lower-quartile")?.figure),
      upper: knownCell(knownFigure(facts, "age-upper-quartile")?.figure),
    };
    const beside = benchmarkCells(median);
    return [
      isCompared(beside)
        ? finding(origin, "association-age-unjudged", { ...age, ...beside })
        : finding(origin, "association-age", age),
    ];
  },
};
