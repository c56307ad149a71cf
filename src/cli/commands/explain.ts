import type { Book } from "../../app/explain-figure.ts";
import type { BenchmarkId } from "../../domain/benchmark.ts";
import { UserError } from "../../domain/user-error.ts";
import type { OptionValues } from "../options.ts";
import type { Command, GivenOption } from "./command.ts";
import { gateOptionIds } from "./support/gate-options.ts";
import { regionOptionIds, toRegionRequest } from "./support/region-request.ts";
import { given } from "./support/shared-options.ts";
import {
  readinessOptionIds,
  toReadinessRequest,
  toSurveyRequest,
  withoutRegisterSettings,
} from "./support/survey-options.ts";

/** What an area's figure is held against; undefined where the figure itself is meant. Throws: `UserError` without an area. */
function benchmarkOf(
  { benchmark = [], name }: OptionValues,
  set: readonly GivenOption[],
): BenchmarkId | undefined {
  // Those of the settings file are what profiles show, and name no figure.
  const isNamed = set.some(({ id, origin }) => id === "benchmark" && origin.kind !== "file");
  const [first, second] = isNamed ? benchmark : [];
  if (first !== undefined && name === undefined) {
    throw new UserError("usage", "option/required", { facts: { option: "--name" } });
  }
  if (second !== undefined) {
    const facts = { option: `--benchmark ${second}`, other: `--benchmark ${first}` };
    throw new UserError("usage", "option/conflict", { facts });
  }
  return first;
}

/** `explain associations-per-10000 --name Pirkanmaa`: where a figure comes from. */
export const explain: Command = {
  id: "explain",
  argument: { placeholder: "figure", most: 1 },
  // Several commands' options in one list, each once.
  options: [
    ...new Set([
      ...regionOptionIds,
      ...(["group", ...readinessOptionIds, ...gateOptionIds] as const),
    ]),
  ],
  async run({ words: [figure], values, given: set }, files, tool) {
    if (figure === undefined) {
      throw new UserError("usage", "option/required", { facts: { option: "explain: ID" } });
    }
    const { name, level } = values;
    const benchmark = benchmarkOf(values, set);
    const isOfCountry = name === undefined;
    const ofSurvey = withoutRegisterSettings(values, set);
    const region: Book = {
      id: "region",
      async open() {
        const { describeRegion } = await import("../../app/describe-region.ts");
        const place = isOfCountry ? { ...values, level: "country" as const } : values;
        return await describeRegion(await toRegionRequest(place, name ?? "Suomi"), files, tool);
      },
    };
    const survey: Book = {
      id: "survey",
      async open() {
        const { summariseSurvey } = await import("../../app/summarise-survey.ts");
        return await summariseSurvey(toSurveyRequest(ofSurvey), files, tool);
      },
    };
    const readiness: Book = {
      id: "readiness",
      async open() {
        const { scoreReadiness } = await import("../../app/score-readiness.ts");
        return await scoreReadiness(toReadinessRequest(ofSurvey), files, tool);
      },
    };
    const { explainFigure } = await import("../../app/explain-figure.ts");
    const request = toSurveyRequest(values);
    // What was published of the survey stands in the profile too; scores need answers.
    const books = request.survey.length > 0 ? [region, survey, readiness] : [region, survey];
    return await explainFigure(
      {
        figure,
        name,
        ...given({ level, index: values.index, benchmark }),
        groups: values.group ?? [],
        books: benchmark === undefined ? books : [region],
        definitions: values.definitions ?? [],
        codebook: request.codebook,
      },
      files,
      tool,
    );
  },
};
