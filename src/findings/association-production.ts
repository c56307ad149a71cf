import type { FindingRule } from "./finding-rule.ts";
import { measuredFinding } from "./support/measured.ts";
import { newestOf } from "./support/period.ts";
import { type KnownFigure, knownIn } from "./support/profiled.ts";

/** What part of the services associations produce, by each measure there is: the newest figures. */
export const associationProduction: FindingRule = {
  id: "association-production",
  parts: ["production"],
  find: (facts) =>
    newestOf(knownIn(facts, "production").filter(isShareOfAssociations)).map((share) =>
      measuredFinding("association-production", facts, share),
    ),
};

function isShareOfAssociations({ figure, indicator, indent }: KnownFigure): boolean {
  return figure.unit === "share" && indent === 0 && /-association(?:-|$)/u.test(indicator);
}
