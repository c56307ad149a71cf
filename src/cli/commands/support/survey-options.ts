import type { ReadinessRequest } from "../../../app/score-readiness.ts";
import type { SurveyRequest } from "../../../app/support/prepare-survey.ts";
import type { OptionId, OptionValues } from "../../options.ts";
import type { GivenOption } from "../command.ts";
import { toIndexRequest } from "./index-options.ts";
import { confidenceOf, given } from "./shared-options.ts";

/** Options of the commands that read survey responses. */
export const surveyOptionIds = [
  "level",
  "wave",
  "survey",
  "codebook",
  "frame",
  "from",
  "encoding",
  "delimiter",
  "sheet",
  "header-rows",
  "decimal-mark",
  "map",
  "division",
  "period",
  "confidence",
  "no-ci",
  "min-n",
  "unweighted",
] as const satisfies readonly OptionId[];

/** Options of the scores of readiness. */
export const readinessOptionIds = [
  ...surveyOptionIds,
  "structures",
  "grants",
  "production",
  "production-area",
  "index",
  "what-if",
  "aggregation",
  "seed",
] as const satisfies readonly OptionId[];

/** The codebook of the situation survey, which is the usual one. */
export const usualCodebook = "tilannekuva-2021";

/** Fewest answers from which a result is shown. */
const usualMinimum = 5;

/** Which survey, and how it is read and reckoned, from the command line. */
export function toSurveyRequest(values: OptionValues): SurveyRequest {
  return {
    survey: values.survey ?? [],
    codebook: values.codebook ?? usualCodebook,
    frame: values.frame ?? [],
    waves: values.wave ?? [],
    mapping: values.map ?? new Map(),
    minimum: values["min-n"] ?? usualMinimum,
    weighted: values.unweighted === undefined,
    confidence: confidenceOf(values),
    ...given({
      level: values.level,
      division: values.division,
      period: values.period,
      from: values.from,
      encoding: values.encoding,
      delimiter: values.delimiter,
      sheet: values.sheet,
      headerRows: values["header-rows"],
      decimalMark: values["decimal-mark"],
    }),
  };
}

/** Options of the survey in an area's profile; how files are read is the same for all of its inputs. */
export const profileSurveyIds = [
  "survey",
  "codebook",
  "frame",
  "wave",
  "header-rows",
  "min-n",
  "unweighted",
] as const satisfies readonly OptionId[];

/** What a settings file says of the register: names of columns there, and the period of its changes. */
export const registerSettings = ["map", "period"] as const satisfies readonly OptionId[];

/** The survey of a profile: `--map` and `--period` there are the register's. */
export function toProfileSurvey(values: OptionValues): SurveyRequest {
  const { map: _map, period: _period, ...others } = values;
  return toSurveyRequest(others);
}

/** Which answers, and how scores are made from them, from the command line. */
export function toReadinessRequest(values: OptionValues): ReadinessRequest {
  return {
    ...toSurveyRequest(values),
    seed: values.seed ?? 1,
    whatIf: new Map(values["what-if"] ?? []),
    ...given({ index: toIndexRequest(values) }),
  };
}

/** The values without those that the settings file sets for the register. */
export function withoutRegisterSettings(
  values: OptionValues,
  set: readonly GivenOption[],
): OptionValues {
  const left = new Set<string>(
    set.filter(({ origin, id }) => origin.kind === "file" && isOfRegister(id)).map(({ id }) => id),
  );
  return Object.fromEntries(Object.entries(values).filter(([id]) => !left.has(id)));
}

function isOfRegister(id: GivenOption["id"]): boolean {
  return registerSettings.some((other) => other === id);
}
