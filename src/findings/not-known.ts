import { type Finding, finding } from "../domain/finding.ts";
import type { ProfiledFigure } from "../domain/profile-figure.ts";
import { type FindingRule, type ProfileFacts, profileParts } from "./finding-rule.ts";
import { areaCell, figureCell, labelCell, termCell } from "./support/cells.ts";
import { isKnown, isOfCountryOnly } from "./support/profiled.ts";

/** What is not known of the area nor told of the country alone, and why: one finding for each part of the profile and reason, not one for each figure. */
export const notKnown: FindingRule = {
  id: "not-known",
  parts: profileParts,
  find: (facts) => {
    const groups = new Map<string, ProfiledFigure[]>();
    for (const profiled of facts.figures) {
      const { outcome } = profiled.figure;
      if (outcome.kind === "known" || isOfCountryOnly(profiled)) continue;
      const key = [profiled.section, outcome.reason, outcome.detail ?? ""].join(" ");
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [profiled]);
      else group.push(profiled);
    }
    return [...groups.values()].flatMap((group) => toFinding(facts, group));
  },
};

function toFinding(facts: ProfileFacts, group: readonly ProfiledFigure[]): readonly Finding[] {
  const [first] = group;
  if (first === undefined || isKnown(first)) return [];
  const labels = group.map((profiled) => labelCell(facts, profiled));
  const distinct = new Map(labels.map((cell) => [cell.label.fi, cell]));
  const items = [...distinct.values()].map((cell, at) => [`item-${at + 1}`, cell] as const);
  return [
    finding({ rule: "not-known", section: first.section }, "not-known", {
      area: areaCell(facts),
      section: termCell("section", first.section),
      figure: figureCell(first.figure),
      ...Object.fromEntries(items),
    }),
  ];
}
