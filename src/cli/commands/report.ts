import type { ReportBook } from "../../app/support/report-books.ts";
import { UserError } from "../../domain/user-error.ts";
import type { OptionValues } from "../options.ts";
import type { Command } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { regionOptionIds, toProfileOptions } from "./support/region-request.ts";
import { given } from "./support/shared-options.ts";
import {
  readinessOptionIds,
  toReadinessRequest,
  toSurveyRequest,
  withoutRegisterSettings,
} from "./support/survey-options.ts";

/** `report --name Pirkanmaa -o pirkanmaa.html`: situation reports of areas. */
export const report: Command = {
  id: "report",
  isProduct: true,
  argument: { placeholder: "area", most: 1 },
  options: [
    ...new Set([
      ...regionOptionIds,
      "events",
      "all",
      "areas",
      "sections",
      "charts",
      "pdf",
      "browser",
      ...readinessOptionIds,
      ...gateOptionIds,
    ] as const),
  ],
  makesReports: true,
  async run({ words, values, given: set }, files, tool) {
    const areas = namesOf(words, values);
    const { composeReports } = await import("../../app/compose-reports.ts");
    const ofSurvey = withoutRegisterSettings(values, set);
    const survey: ReportBook = {
      section: "survey",
      async open(level) {
        const { summariseSurvey } = await import("../../app/summarise-survey.ts");
        return await summariseSurvey(toSurveyRequest(atLevel(ofSurvey, level)), files, tool);
      },
    };
    const readiness: ReportBook = {
      section: "readiness",
      async open(level) {
        const { scoreReadiness } = await import("../../app/score-readiness.ts");
        // The profile has the index of the report's own area.
        const { index: _, ...request } = toReadinessRequest(atLevel(ofSurvey, level));
        return await scoreReadiness(request, files, tool);
      },
    };
    const hasAnswers = (values.survey ?? []).length > 0;
    return await composeReports(
      {
        ...(await toProfileOptions(values)),
        ...given({ level: values.level }),
        benchmarks: values.benchmark ?? ["country"],
        areas,
        sections: values.sections ?? [],
        events: values.events ?? [],
        books: hasAnswers ? [survey, readiness] : [],
      },
      files,
      tool,
    );
  },
};

/** The country is compared by the areas that answers are usually judged by. */
function atLevel(values: OptionValues, level: OptionValues["level"]): OptionValues {
  const { level: _, ...others } = values;
  return level === undefined || level === "country" ? others : { ...others, level };
}

/** Names of the areas wanted; none for all of a level. */
function namesOf(words: readonly string[], { name, areas = [], all }: OptionValues) {
  const ways = [
    ...(words.length > 0 ? [words.join(" ")] : []),
    ...(name === undefined ? [] : ["--name"]),
    ...(areas.length > 0 ? ["--areas"] : []),
    ...(all ? ["--all"] : []),
  ];
  const [first, second] = ways;
  if (first === undefined) {
    throw new UserError("usage", "option/required", { facts: { option: "--name" } });
  }
  if (second !== undefined) {
    throw new UserError("usage", "option/conflict", { facts: { option: second, other: first } });
  }
  return all ? [] : [...words, ...(name === undefined ? [] : [name]), ...areas];
}
