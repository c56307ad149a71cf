import type { Area, AreaKey } from "../../domain/area.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { ReadinessBand } from "../../findings/finding-rule.ts";
import type { Files } from "../files.ts";
import type { FigureOptions, InputOptions, Tool } from "../input-options.ts";
import type { Message } from "../outcome.ts";
import { loadFundingPart } from "./funding-part.ts";
import { loadIndexPart } from "./index-part.ts";
import { mergeSummaries } from "./merge-summaries.ts";
import { countryOf, type Run } from "./prepare-run.ts";
import type { SurveyRequest } from "./prepare-survey.ts";
import { problemMessages } from "./problem-messages.ts";
import { loadProductionPart } from "./production-part.ts";
import type { LoadedPart, ProfileFrame } from "./profile-part.ts";
import { type IndexChoice, usualIndex } from "./readiness-index.ts";
import { registerPart } from "./register-part.ts";
import { type RememberedPart, remembered } from "./remembered-part.ts";
import { loadStructuresPart } from "./structures-part.ts";
import { loadSurveyPart } from "./survey-part.ts";

/** What profiles are made from, whatever the area. */
export interface ProfileOptions extends InputOptions, FigureOptions {
  readonly production: readonly string[];
  /** Area of tables of service production without a column of areas. */
  readonly productionArea?: string;
  readonly grants: readonly string[];
  /** Tables of structures and outcome examples. */
  readonly structures: readonly string[];
  readonly outcomes: readonly string[];
  /** Answers of a survey and how they are read; without answers the published figures are shown. */
  readonly survey: SurveyRequest;
  /** Which index of readiness, and how it is made; the usual one where it is not given. */
  readonly index?: IndexChoice;
}

/** Everything read that profiles of areas of one level are made from. */
export interface PreparedProfile {
  /** The parts in the order of the profile: register, service production, funding, structures, survey, index. */
  readonly parts: readonly RememberedPart[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  /** The band of an area's readiness; undefined without answers to score. */
  readonly readinessOf: (area: Area) => ReadinessBand | undefined;
  /** What stderr is told of the inputs. */
  readonly messages: readonly Message[];
}

/**
 * Reads the inputs of the parts beside the register: each once, however many areas are then asked for.
 * Throws: `UserError` when one cannot be used.
 */
export async function prepareProfile(
  options: ProfileOptions,
  run: Run,
  of: Pick<AreaKey, "level" | "year">,
  world: World,
): Promise<PreparedProfile> {
  const beside = await loadPartsBesideRegister(options, run, of, world);
  const parts = [registerPart(run, options), ...beside].map(remembered);
  return {
    parts,
    accounts: parts.flatMap(({ accounts }) => accounts),
    problems: mergeSummaries(parts.map(({ problems }) => problems)),
    readinessOf: (area) =>
      parts.map((part) => part.readinessOf?.(area)).find((band) => band !== undefined),
    messages: [...run.messages, ...problemMessages(beside)],
  };
}

/** Files, and the program itself. */
interface World {
  readonly files: Files;
  readonly tool: Tool;
}

/**
 * Reads the inputs of service production, funding, structures and survey, for areas of one level, and what the index
 * of them is made of.
 * Throws: `UserError` when one cannot be used.
 */
export async function loadPartsBesideRegister(
  options: Omit<ProfileOptions, "dormancyYears">,
  run: Run,
  { level, year }: Pick<AreaKey, "level" | "year">,
  { files, tool }: World,
): Promise<readonly LoadedPart[]> {
  const { areas, population, referenceDate } = run;
  const frame: ProfileFrame = {
    files,
    areas,
    level,
    year,
    country: countryOf(areas, year),
    referenceDate,
    population,
    confidence: options.confidence,
  };
  const parts = [
    await loadProductionPart(options, frame),
    await loadFundingPart(options, frame),
    await loadStructuresPart(options, frame),
    await loadSurveyPart(options.survey, frame, tool),
  ];
  return [...parts, await loadIndexPart(options.index ?? usualIndex, parts, frame)];
}
