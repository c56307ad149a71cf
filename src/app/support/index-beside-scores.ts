import type { InputRecord } from "../../domain/provenance.ts";
import type { Note, ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { IndexRows } from "../../report/index-tables.ts";
import type { Files } from "../files.ts";
import type { ReadingOptions, Tool } from "../input-options.ts";
import type { Message } from "../outcome.ts";
import { loadFundingPart } from "./funding-part.ts";
import { indexNotes } from "./index-notes.ts";
import { changedRows, indexRows, pillarRows } from "./index-rows.ts";
import { loadIndexInstrument } from "./load-index-instrument.ts";
import { mergeSummaries } from "./merge-summaries.ts";
import { countryOf, prepareRun, type Run } from "./prepare-run.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import { problemMessages } from "./problem-messages.ts";
import { loadProductionPart } from "./production-part.ts";
import type { LoadedPart, ProfileFrame } from "./profile-part.ts";
import { type IndexChoice, readinessIndex } from "./readiness-index.ts";
import { loadStructuresPart } from "./structures-part.ts";
import { surveyPillar } from "./survey-pillar.ts";

/** What an index is made of beside the survey, and how. */
export interface IndexRequest extends IndexChoice {
  readonly structures: readonly string[];
  readonly grants: readonly string[];
  readonly production: readonly string[];
  readonly productionArea?: string;
  readonly confidence: number | undefined;
}

/** Tables of an index with everything that a report carries of its inputs. */
export interface IndexBesideScores {
  readonly rows: IndexRows;
  readonly notes: readonly Note[];
  readonly accounts: readonly RowAccount[];
  readonly problems: ProblemSummary;
  readonly inputs: readonly InputRecord[];
  readonly messages: readonly Message[];
}

/**
 * The index of every area of the survey's level, beside the scores of the survey: these come from the run that makes the
 * scores, so that what is hidden there is hidden here.
 * Throws: `UserError` when an input cannot be used.
 */
export async function indexBesideScores(
  survey: SurveyRun,
  request: IndexRequest,
  reading: ReadingOptions,
  { files, tool }: { readonly files: Files; readonly tool: Tool },
): Promise<IndexBesideScores> {
  const run = await registerRun(request, { files, tool });
  const frame = frameOf(survey, run, { files, confidence: request.confidence });
  const options = { ...reading, ...request, mapping: new Map<string, string>(), outcomes: [] };
  const parts = [
    ...(request.structures.length > 0 ? [await loadStructuresPart(options, frame)] : []),
    ...(request.grants.length > 0 ? [await loadFundingPart(options, frame)] : []),
    ...(request.production.length > 0 ? [await loadProductionPart(options, frame)] : []),
  ];
  const ofSurvey = surveyPillar(survey, frame);
  const ofParts = parts.flatMap(({ pillar }) => pillar ?? []);
  const { instrument, input } = await loadIndexInstrument(files, request.index);
  const sources = [...(ofSurvey === undefined ? [] : [ofSurvey]), ...ofParts];
  const { referenceDate, areas } = run;
  const made = readinessIndex({ instrument, sources, referenceDate }, request, areas);
  const indexed = made.ofLevel(frame.level, frame.year);
  const inputs = [
    ...ofParts.flatMap((pillar) => pillar.inputs),
    ...run.population.inputsOf(
      indexed.flatMap(({ pillars }) => pillars.map(({ figure }) => figure)),
    ),
    input,
  ];
  return {
    rows: {
      areas: indexRows(indexed),
      pillars: pillarRows(indexed, { withArea: true }),
      changes: changedRows(indexed, made.changesOf(frame.level, frame.year)),
    },
    notes: indexNotes(made, indexed),
    accounts: accountsOf([...parts, run], inputs),
    problems: mergeSummaries(parts.map(({ problems }) => problems)),
    inputs,
    messages: problemMessages(parts),
  };
}

/** Areas and residents as every command has them, without anything of the user's. */
async function registerRun(
  { confidence }: IndexRequest,
  { files, tool }: { readonly files: Files; readonly tool: Tool },
): Promise<Run> {
  const none = { associations: [], population: [], definitions: [], mapping: new Map() };
  return await prepareRun({ ...none, confidence, dormancyYears: 10 }, files, tool);
}

/** The areas of the survey, so that one report has one division. */
function frameOf(
  { level, year }: SurveyRun,
  { areas, population, referenceDate }: Run,
  { files, confidence }: Pick<ProfileFrame, "files" | "confidence">,
): ProfileFrame {
  const country = countryOf(areas, year);
  return { files, areas, level, year, country, referenceDate, population, confidence };
}

function accountsOf(
  loaded: readonly Pick<LoadedPart, "accounts">[],
  inputs: readonly InputRecord[],
): readonly RowAccount[] {
  const names = new Set(inputs.map(({ name }) => name));
  return loaded.flatMap(({ accounts }) => accounts).filter(({ source }) => names.has(source));
}
