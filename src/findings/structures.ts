import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, figureCell, knownCell } from "./support/cells.ts";
import { knownCountry, knownFigure } from "./support/profiled.ts";

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
    return [
      share === undefined
        ? finding(origin, "structures-too-little-known", about)
        : finding(origin, "structures", {
            ...about,
            share: figureCell(share.figure),
            country: knownCell(knownCountry(share)),
          }),
    ];
  },
};
