import type { SurveyRequest } from "../../../app/support/prepare-survey.ts";
import type { OptionId, OptionValues } from "../../options.ts";
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

/** The survey of a profile: `--map` and `--period` there are the register's. */
export function toProfileSurvey(values: OptionValues): SurveyRequest {
  const { map: _map, period: _period, ...others } = values;
  return toSurveyRequest(others);
}
