import { type Finding, finding } from "../domain/finding.ts";
import type { FindingRule, ProfileFacts } from "./finding-rule.ts";
import { areaCell, figureCell, labelCell } from "./support/cells.ts";
import { measuredFinding } from "./support/measured.ts";
import { knownFigure } from "./support/profiled.ts";

const indicators = [
  "production-services-with-single-producer",
  "production-small-and-medium-share",
  "production-share-of-voucher-purchases",
  "production-share-of-personal-budget-purchases",
];

/** On how few producers the services rest, and how they are bought. */
export const producers: FindingRule = {
  id: "producers",
  parts: ["production"],
  find: (facts) => [
    ...concentration(facts),
    ...indicators.flatMap((indicator) => {
      const known = knownFigure(facts, indicator);
      return known === undefined ? [] : [measuredFinding("producers", facts, known)];
    }),
  ],
};

function concentration(facts: ProfileFacts): readonly Finding[] {
  const index = knownFigure(facts, "production-concentration");
  if (index === undefined) return [];
  const effective = knownFigure(facts, "production-effective-producers");
  const largest = knownFigure(facts, "production-largest-producer-share");
  return [
    finding({ rule: "producers", section: index.section }, "concentration", {
      area: areaCell(facts),
      indicator: labelCell(facts, index),
      figure: figureCell(index.figure),
      ...(effective && {
        "effective-label": { kind: "indicator", id: effective.indicator, label: effective.label },
        effective: figureCell(effective.figure),
      }),
      ...(largest && {
        "largest-label": { kind: "indicator", id: largest.indicator, label: largest.label },
        largest: figureCell(largest.figure),
      }),
    }),
  ];
}
