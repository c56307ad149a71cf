import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { benchmarkCells, isCompared } from "./support/benchmark-cells.ts";
import { areaCell, figureCell } from "./support/cells.ts";
import { knownFigure } from "./support/profiled.ts";

/** What part of the structures is in place, never without the part whose state is known. */
export const structures: FindingRule = {
  id: "structures",
  parts: ["structures"],
  find: (facts) => {
    const share = knownFigure(facts, "structures-in-place");
    const known = knownFigure(facts, "structures-known");
    if (known === undefined) return [];
    const origin = { rule: "structures", section: known.section };
    const about = { area: areaCell(facts), known: figureCell(known.figure) };
    if (share === undefined) return [finding(origin, "structures-too-little-known", about)];
    const inPlace = { ...about, share: figureCell(share.figure) };
    const beside = benchmarkCells(share);
    return [
      isCompared(beside)
        ? finding(origin, "structures-unjudged", { ...inPlace, ...beside })
        : finding(origin, "structures", inPlace),
    ];
  },
};
