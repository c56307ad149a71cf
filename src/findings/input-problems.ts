import { finding } from "../domain/finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { areaCell, countCell } from "./support/cells.ts";

/** How many errors and warnings the inputs gave. */
export const inputProblems: FindingRule = {
  id: "input-problems",
  parts: ["data-quality"],
  find: (facts) => {
    const { errors, warnings } = facts.problems;
    const origin = { rule: "input-problems", section: "data-quality" };
    return [
      errors + warnings === 0
        ? finding(origin, "no-problems", { area: areaCell(facts) })
        : finding(origin, "problems", {
            errors: countCell(errors),
            warnings: countCell(warnings),
          }),
    ];
  },
};
