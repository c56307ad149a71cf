import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, figureCell, labelCell } from "./support/cells.ts";
import { isOfCountryOnly, knownCountry } from "./support/profiled.ts";

/** What was published of the country and not of the area. */
export const countryOnly: FindingRule = {
  id: "country-only",
  parts: ["production", "municipal-cooperation", "survey"],
  find: (facts) =>
    facts.figures.filter(isOfCountryOnly).flatMap((profiled) => {
      const country = knownCountry(profiled);
      if (country === undefined) return [];
      return [
        finding({ rule: "country-only", section: profiled.section }, "country-only", {
          area: areaCell(facts),
          indicator: labelCell(facts, profiled),
          figure: figureCell(profiled.figure),
          country: figureCell(country),
        }),
      ];
    }),
};
