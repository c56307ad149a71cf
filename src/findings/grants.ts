import { type Finding, finding } from "../domain/finding.ts";
import type { ProfiledFigure } from "../domain/profile-figure.ts";
import type { FindingRule, ProfileFacts } from "./finding-rule.ts";
import { areaCell, figureCell, knownCell, labelCell } from "./support/cells.ts";
import { newestOf } from "./support/period.ts";
import { type KnownFigure, knownFigure, knownIn } from "./support/profiled.ts";

/** The sums granted in the newest year, each with what it is per resident and of what was applied for. */
export const grants: FindingRule = {
  id: "grants",
  parts: ["funding"],
  find: (facts) => {
    const sums = knownIn(facts, "funding").filter(isGranted);
    return newestOf(sums).map((sum) => toFinding(facts, sum));
  },
};

function isGranted({ indicator, figure, indent }: KnownFigure): boolean {
  return (
    figure.unit === "euros" && indent === 0 && /^(?:published-)?grants-granted/u.test(indicator)
  );
}

function toFinding(facts: ProfileFacts, sum: KnownFigure): Finding {
  const below = (what: string) => knownCell(knownFigure(facts, `${sum.indicator}-${what}`)?.figure);
  const sentence = isComparable(sum) ? "grants" : "grants-not-comparable";
  return finding({ rule: "grants", section: sum.section }, sentence, {
    area: areaCell(facts),
    indicator: labelCell(facts, sum),
    figure: figureCell(sum.figure),
    "per-resident": below("per-resident"),
    coverage: below("coverage"),
  });
}

/** Sums of one county are not comparable with others'; those of the country stand for themselves. */
function isComparable({ country }: ProfiledFigure): boolean {
  return country === undefined || country.outcome.kind === "known";
}
