import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { benchmarkCells } from "./support/benchmark-cells.ts";
import { areaCell, figureCell, knownCell } from "./support/cells.ts";
import { knownFigure } from "./support/profiled.ts";

/** The share of the social and health field in classified associations, never without the unclassified share. */
export const soteShare: FindingRule = {
  id: "sote-share",
  parts: ["register"],
  find: (facts) => {
    const share = knownFigure(facts, "sote-share-of-classified");
    if (share === undefined) return [];
    return [
      finding({ rule: "sote-share", section: share.section }, "sote-share", {
        area: areaCell(facts),
        share: figureCell(share.figure),
        ...benchmarkCells(share),
        unclassified: knownCell(knownFigure(facts, "unclassified-share")?.figure),
      }),
    ];
  },
};
