import type { AreaIndex } from "../../areas/area-index.ts";
import { type Grouping, groupArea } from "../../areas/group-area.ts";
import { residentsAt } from "../../areas/residents.ts";
import {
  type ProtectedSurvey,
  protectSurvey,
  type SurveyVariable,
} from "../../disclosure/protect-survey.ts";
import type { Area, AreaKey, Level } from "../../domain/area.ts";
import { type Period, periodNamed, yearOf } from "../../domain/calendar.ts";
import type { Codebook } from "../../domain/codebook.ts";
import type { InputRecord, Provenance } from "../../domain/provenance.ts";
import type { Note, ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { FrameEntry, SurveyResponses } from "../../domain/survey-responses.ts";
import { UserError } from "../../domain/user-error.ts";
import { instrumentOf } from "../../readiness/instrument.ts";
import { respondentScores } from "../../readiness/respondent-scores.ts";
import { itemAnswers } from "../../survey/scale-scores.ts";
import type { Files } from "../files.ts";
import type { Tool } from "../input-options.ts";
import type { Message } from "../outcome.ts";
import { loadAreas } from "./load-areas.ts";
import { loadCodebook } from "./load-codebook.ts";
import { loadPopulation } from "./load-population.ts";
import {
  frameInput,
  type LoadedSurvey,
  loadFrame,
  loadSurvey,
  type SurveySource,
  surveyInput,
} from "./load-survey.ts";
import type { LoadedInput } from "./load-tables.ts";
import { mergeSummaries, withoutAnswers, withoutEncodings } from "./merge-summaries.ts";
import { type SurveyCells, surveyCells } from "./survey-cells.ts";
import { runNotes } from "./survey-notes.ts";

/** Which answers, by which codebook, and how they are reckoned. */
export interface SurveyRequest extends SurveySource {
  /** Id of a shipped codebook, or a file. */
  readonly codebook: string;
  /** Level of the areas shown; by default the one that was asked about. */
  readonly level?: Level;
  readonly division?: number;
  /** When the answers were collected, where the codebook does not say. */
  readonly period?: {
    readonly from: Extract<Period, { kind: "span" }>["from"];
    readonly to: Extract<Period, { kind: "span" }>["to"];
  };
  readonly confidence: number | undefined;
  /** Fewest answers from which a result is shown. */
  readonly minimum: number;
  readonly weighted: boolean;
}

/** A survey that was read, with what may be shown of it. */
export interface SurveyRun {
  readonly areas: AreaIndex;
  readonly codebook: Codebook;
  readonly responses: SurveyResponses;
  readonly frame: readonly FrameEntry[];
  readonly cells: SurveyCells;
  readonly protection: ProtectedSurvey;
  readonly level: Level;
  /** Year of the division of that level. */
  readonly year: number;
  /** The wave shown. */
  readonly wave: number;
  /** Two waves to compare, the earlier one asked for first. */
  readonly compared: readonly [number, number] | undefined;
  readonly weighted: boolean;
  /** When the wave shown was collected. */
  readonly period: Period;
  /** When a wave was collected, by its place. */
  readonly periodOf: (wave: number) => Period;
  /** Areas of the frame about which nobody answered, that count in an area. */
  readonly unanswered: (area: Area) => readonly AreaKey[];
  readonly notes: readonly Note[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly provenance: Provenance;
  readonly messages: readonly Message[];
}

/** What is read of a survey before it is decided what may be shown. */
export interface ReadSurvey {
  readonly responses: SurveyResponses;
  readonly codebook: Codebook;
  readonly cells: SurveyCells;
}

/** Scores that a command prints beside those of the codebook. */
export type ExtraVariables = (read: ReadSurvey) => readonly SurveyVariable[];

/**
 * Reads a survey and decides what of it may be shown.
 * Throws: `UserError` when the codebook or a file cannot be used, or an option names what is not there.
 */
export async function prepareSurvey(
  request: SurveyRequest,
  files: Files,
  tool: Tool,
  extras: ExtraVariables = () => [],
): Promise<SurveyRun> {
  const areas = await loadAreas(files);
  const codebook = await loadCodebook(files, request.codebook);
  const surroundings = {
    files,
    areas,
    codebook,
    divisionYear: divisionFor(request, provisionalPeriod(request, codebook), areas),
  };
  const survey = await loadSurvey(request, surroundings);
  const frame = request.frame.length === 0 ? undefined : await loadFrame(request, surroundings);
  const { responses } = survey;
  requireAnswers(survey, request);
  const waves = wavesOf(request.waves, responses);
  const periodOf = (wave: number) => periodOfWave(responses.waves[wave] ?? "", request, codebook);
  const period = periodOf(waves.wave);
  const divisionYear = divisionFor(request, period, areas);
  const population = await loadPopulation(
    { associations: [], population: [], definitions: [], mapping: new Map() },
    { files, areas, referenceDate: period.kind === "day" ? period.on : period.to },
  );
  const level = request.level ?? codebook.areaLevel ?? "region";
  const residentsOf = residentsAt(
    population.populations,
    areas,
    period.kind === "day" ? period.on : period.to,
  );
  const cells = surveyCells({ responses, codebook, areas, year: divisionYear, residentsOf });
  const year = areas.yearOfLevel(level, divisionYear);
  const problems = withoutAnswers(
    mergeSummaries([survey.problems, ...(frame ? [frame.problems] : [])]),
  );
  const weighted = request.weighted && responses.weights !== undefined;
  const inputs = [
    ...(await recordsOf(surveyInput, survey.inputs)),
    ...(await recordsOf(frameInput, frame?.inputs ?? [])),
  ];
  return {
    areas,
    codebook,
    responses,
    frame: frame?.entries ?? [],
    cells,
    protection: protectSurvey(
      cells.universe.universe,
      [...variablesOf({ responses, codebook, cells }), ...extras({ responses, codebook, cells })],
      request.minimum,
    ),
    level,
    year,
    ...waves,
    weighted,
    period,
    periodOf,
    unanswered: unansweredAreas(frame?.entries ?? [], responses, (key, at) =>
      groupArea(key, { level: at, year: divisionYear }, areas, residentsOf),
    ),
    notes: runNotes(request, {
      survey,
      cells,
      areas,
      level,
      divisionYear,
      weighted,
      period,
      wave: waves.wave,
    }),
    accounts: [...survey.inputs, ...(frame?.inputs ?? [])].map(({ account }) => account),
    problems: withoutEncodings(problems),
    provenance: {
      tool: { name: "soste-stats", version: tool.version },
      divisionYear: year,
      ...(request.confidence === undefined ? {} : { confidence: request.confidence }),
      inputs,
    },
    messages: problems.listed.map((problem): Message => ({ kind: "problem", problem })),
  };
}

/** Every item and score that a command prints; a score is hidden where one of its items is. */
function variablesOf({ responses, codebook, cells }: ReadSurvey): readonly SurveyVariable[] {
  const { variable } = cells.universe;
  const items = codebook.items.map(({ id }, at) => ({
    ...variable(`item:${id}`, itemAnswers(responses, at)),
    parts: [],
  }));
  const instrument = instrumentOf(codebook);
  if (instrument === undefined) return items;
  const { score, dimensions } = respondentScores(responses, instrument);
  const ofDimensions = dimensions.map(({ id, values }, at) => ({
    ...variable(`dimension:${id}`, values),
    parts: (instrument.dimensions[at]?.items ?? []).map(
      (item) => `item:${codebook.items[item]?.id ?? ""}`,
    ),
  }));
  const parts = ofDimensions.map(({ id }) => id);
  return [...items, ...ofDimensions, { ...variable("score", score), parts }];
}

/** When the answers were probably collected, as far as it is known before they are read; decides how areas are named. */
function provisionalPeriod(
  { period, waves }: SurveyRequest,
  codebook: Codebook,
): Period | undefined {
  if (period !== undefined) return { kind: "span", ...period };
  return periodNamed(waves.at(-1) ?? "") ?? codebook.fieldwork;
}

/** A wave that is called by its year or month was collected then; the codebook may say when in that year. */
function periodOfWave(wave: string, { period }: SurveyRequest, { fieldwork }: Codebook): Period {
  if (period !== undefined) return { kind: "span", ...period };
  const named = periodNamed(wave);
  const isIn = (span: typeof named) =>
    span !== undefined &&
    fieldwork?.kind === "span" &&
    span.from <= fieldwork.from &&
    fieldwork.to <= span.to;
  const found = named === undefined || isIn(named) ? (fieldwork ?? named) : named;
  if (found !== undefined) return found;
  throw new UserError("usage", "option/required", { facts: { option: "--period" } });
}

/** Areas of the frame that no answer judges, by the area of a level in which they count. */
function unansweredAreas(
  frame: readonly FrameEntry[],
  { areas: answered }: SurveyResponses,
  groupingOf: (key: AreaKey, level: Level) => Grouping,
): (area: Area) => readonly AreaKey[] {
  const idOf = ({ level, code }: AreaKey) => `${level} ${code}`;
  const known = new Set(answered.map(idOf));
  const others = new Map(
    frame.flatMap(({ area }) => (known.has(idOf(area)) ? [] : [[idOf(area), area] as const])),
  );
  return ({ key }) =>
    [...others.values()].filter((area) => {
      const grouping = groupingOf(area, key.level);
      return grouping.kind !== "none" && grouping.area.key.code === key.code;
    });
}

function divisionFor(
  { division }: SurveyRequest,
  period: Period | undefined,
  { firstYear, lastYear }: AreaIndex,
): number {
  if (division !== undefined && (division < firstYear || division > lastYear)) {
    throw new UserError("usage", "area/not-in-division", {
      facts: { year: division, first: firstYear, last: lastYear },
    });
  }
  if (period === undefined) return division ?? lastYear;
  const year = yearOf(period.kind === "day" ? period.on : period.to);
  return division ?? Math.min(Math.max(year, firstYear), lastYear);
}

/** The wave shown is the one asked for, of two the second; else the last in code order. */
function wavesOf(
  wanted: readonly string[],
  { waves }: SurveyResponses,
): Pick<SurveyRun, "wave" | "compared"> {
  const places = wanted.map((wave) => {
    const place = waves.indexOf(wave);
    if (place >= 0) return place;
    throw new UserError("usage", "option/unknown-value", {
      facts: { option: "--wave", value: wave, choices: waves.join(", ") },
    });
  });
  const [first, second, ...more] = places;
  if (more.length > 0 || (first !== undefined && first === second)) {
    const option = `--wave ${wanted[0]}`;
    throw new UserError("usage", "option/conflict", {
      facts: { option, other: `--wave ${wanted.at(-1)}` },
    });
  }
  return {
    wave: places.at(-1) ?? waves.length - 1,
    compared: first === undefined || second === undefined ? undefined : [first, second],
  };
}

function requireAnswers({ responses, problems }: LoadedSurvey, { survey }: SurveyRequest): void {
  if (responses.count > 0) return;
  throw new UserError("unreadable", "input/unusable", {
    facts: { file: survey.join(", "), detail: "no-rows" },
    problems: problems.listed,
  });
}

async function recordsOf(
  id: string,
  inputs: readonly LoadedInput[],
): Promise<readonly InputRecord[]> {
  return await Promise.all(
    inputs.map(async ({ file, table, account }) => ({
      id,
      kind: file.kind,
      name: file.name,
      sha256: await file.sha256(),
      table,
      rows: account.read,
      publications: [],
    })),
  );
}
