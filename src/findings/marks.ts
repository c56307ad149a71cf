import { finding } from "../domain/finding.ts";
import type { FindingRule, ProfileFacts } from "./finding-rule.ts";
import { areaCell, countCell } from "./support/cells.ts";
import { isKnown, type KnownFigure } from "./support/profiled.ts";

type Flag = KnownFigure["figure"]["outcome"]["flags"][number];

/** How many figures of the profile are missing, unreliable, estimated or contradicted. */
export const marks: FindingRule = {
  id: "marks",
  parts: ["data-quality"],
  find: (facts) => {
    const { figures } = facts;
    if (figures.length === 0) return [];
    return [
      finding({ rule: "marks", section: "data-quality" }, "marks", {
        area: areaCell(facts),
        all: countCell(figures.length),
        missing: countCell(figures.filter((profiled) => !isKnown(profiled)).length),
        unreliable: flagged(facts, "unreliable"),
        estimated: flagged(facts, "estimated"),
        conflicts: flagged(facts, "conflicts"),
      }),
    ];
  },
};

function flagged({ figures }: ProfileFacts, flag: Flag) {
  const known = figures.filter(isKnown);
  return countCell(known.filter(({ figure }) => figure.outcome.flags.includes(flag)).length);
}
