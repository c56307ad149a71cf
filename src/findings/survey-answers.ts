import type { FindingRule } from "./finding-rule.ts";
import { measuredFinding } from "./support/measured.ts";
import { knownIn } from "./support/profiled.ts";

/** What was answered to each question, with the number of answers. */
export const surveyAnswers: FindingRule = {
  id: "survey-answers",
  parts: ["survey"],
  find: (facts) =>
    knownIn(facts, "survey")
      .filter(
        ({ figure, indicator }) =>
          figure.unit === "scale-points" && indicator !== "readiness-score",
      )
      .map((mean) =>
        measuredFinding("survey-answers", facts, mean, ["survey-mean", "survey-mean-unjudged"]),
      ),
};
