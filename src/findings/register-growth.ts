import { type Finding, finding } from "../domain/finding.ts";
import type { FindingRule, ProfileFacts } from "./finding-rule.ts";
import { areaCell, figureCell, verdictCell } from "./support/cells.ts";
import { type KnownFigure, knownFigure } from "./support/profiled.ts";

/**
 * Whether the number of associations grew in the period. That is said only where the interval of what was registered
 * lies wholly above that of what left the register, which asks more than that their difference is not chance.
 */
export const registerGrowth: FindingRule = {
  id: "register-growth",
  parts: ["register-dynamics"],
  find: (facts) => {
    const founded = knownFigure(facts, "founding-rate");
    const ended = knownFigure(facts, "dissolution-rate");
    const net = knownFigure(facts, "net-growth-rate");
    if (founded === undefined || ended === undefined || net === undefined) return [];
    return [growth(facts, { founded, ended, net })];
  },
};

function growth(
  facts: ProfileFacts,
  { founded, ended, net }: Readonly<Record<"founded" | "ended" | "net", KnownFigure>>,
): Finding {
  const origin = { rule: "register-growth", section: net.section };
  const balance = {
    area: areaCell(facts),
    founded: figureCell(founded.figure),
    ended: figureCell(ended.figure),
    net: figureCell(net.figure),
  };
  const come = founded.figure.outcome.interval;
  const gone = ended.figure.outcome.interval;
  if (come === undefined || gone === undefined) return finding(origin, "stock-unjudged", balance);
  if (come.lower > gone.upper) {
    return finding(origin, "stock-grew", { ...balance, verdict: verdictCell("higher") });
  }
  if (gone.lower > come.upper) {
    return finding(origin, "stock-shrank", { ...balance, verdict: verdictCell("lower") });
  }
  return finding(origin, "stock-within-chance", balance);
}
