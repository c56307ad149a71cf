import type { RegionRequest } from "../../../app/support/area-profile.ts";
import type { ProfileOptions } from "../../../app/support/prepare-profile.ts";
import type { OptionId, OptionValues } from "../../options.ts";
import { toIndexChoice } from "./index-options.ts";
import { knownFields } from "./known-fields.ts";
import {
  figureOptionIds,
  given,
  inputOptionIds,
  toFigureOptions,
  toInputOptions,
} from "./shared-options.ts";
import { profileSurveyIds, toProfileSurvey } from "./survey-options.ts";

/** Options from which a profile is made. */
export const profileOptionIds = [
  ...inputOptionIds,
  "production",
  "production-area",
  "grants",
  "structures",
  "outcomes",
  ...profileSurveyIds,
  "index",
  ...figureOptionIds,
  "aggregation",
  "seed",
] as const satisfies readonly OptionId[];

/** Options of the profile of one area. */
export const regionOptionIds = [
  "name",
  "level",
  ...profileOptionIds,
  "benchmark",
] as const satisfies readonly OptionId[];

/** What profiles are made from, from the command line: the same for every command that shows figures of them. */
export async function toProfileOptions(values: OptionValues): Promise<ProfileOptions> {
  return {
    ...toInputOptions(values),
    mapping: await knownFields(values.map),
    ...toFigureOptions(values),
    ...given({ productionArea: values["production-area"] }),
    production: values.production ?? [],
    grants: values.grants ?? [],
    structures: values.structures ?? [],
    outcomes: values.outcomes ?? [],
    survey: toProfileSurvey(values),
    index: toIndexChoice(values),
  };
}

/** Which profile, from the command line: the same for the command that shows it and the one that explains it. */
export async function toRegionRequest(values: OptionValues, name: string): Promise<RegionRequest> {
  return {
    ...(await toProfileOptions(values)),
    ...given({ level: values.level, findings: values.findings }),
    benchmarks: values.benchmark ?? ["country"],
    name,
  };
}
