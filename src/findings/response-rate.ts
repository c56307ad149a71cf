import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, figureCell } from "./support/cells.ts";
import { measuredFinding } from "./support/measured.ts";
import { knownFigure } from "./support/profiled.ts";

/** How many of those asked answered; the number that answered where the number asked is not known. */
export const responseRate: FindingRule = {
  id: "response-rate",
  parts: ["response-rate"],
  find: (facts) => {
    const rate = knownFigure(facts, "response-rate");
    const respondents = knownFigure(facts, "respondents");
    if (rate !== undefined) {
      const about = { area: areaCell(facts), rate: figureCell(rate.figure) };
      return [finding({ rule: "response-rate", section: rate.section }, "response-rate", about)];
    }
    return respondents === undefined ? [] : [measuredFinding("response-rate", facts, respondents)];
  },
};
