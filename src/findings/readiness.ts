import { type Finding, finding } from "../domain/finding.ts";
import type { FindingRule, ProfileFacts } from "./finding-rule.ts";
import { areaCell, knownCell, rankCell, termCell, textCell } from "./support/cells.ts";
import { measuredFinding } from "./support/measured.ts";
import { knownFigure } from "./support/profiled.ts";

/** The score of readiness, and its band with how surely it is kept; a band that answers are too few for is not given. */
export const readiness: FindingRule = {
  id: "readiness",
  parts: ["readiness"],
  find: (facts) => {
    const score = knownFigure(facts, "readiness-score");
    if (score === undefined) return [];
    const mean = measuredFinding("readiness", facts, score, [
      "survey-mean",
      "survey-mean-unjudged",
    ]);
    return [mean, ...bandFindings(facts, score.section)];
  },
};

function bandFindings(facts: ProfileFacts, section: string): readonly Finding[] {
  if (facts.readiness === undefined) return [];
  const { band, stability, kept, rank } = facts.readiness;
  const origin = { rule: "readiness", section };
  const about = {
    area: areaCell(facts),
    band: textCell(band),
    kept: knownCell(kept),
    rank: rankCell(rank),
  };
  return [
    stability === "too-few-answers-to-say"
      ? finding(origin, "readiness-band-unsure", about)
      : finding(origin, "readiness-band", {
          ...about,
          stability: termCell("stability", stability),
        }),
  ];
}
