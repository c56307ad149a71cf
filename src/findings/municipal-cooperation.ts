import type { FindingRule } from "./finding-rule.ts";
import { measuredFinding } from "./support/measured.ts";
import { isKnown } from "./support/profiled.ts";

/** What part of the municipalities has agreed on cooperation, and how many see the reform as a threat. */
export const municipalCooperation: FindingRule = {
  id: "municipal-cooperation",
  parts: ["municipal-cooperation"],
  find: (facts) =>
    facts.figures
      .filter(isKnown)
      .filter(({ indicator }) => cooperation.test(indicator))
      .map((share) => measuredFinding("municipal-cooperation", facts, share)),
};

const cooperation =
  /^(?:municipal-cooperation|published-(?:municipal-cooperation|reform-as-threat))/u;
