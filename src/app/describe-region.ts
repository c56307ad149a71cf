import type { Area, Level } from "../domain/area.ts";
import type { Indicator } from "../indicators/indicator.ts";
import { indicators } from "../indicators/registry.ts";
import { ranksByArea, verdictAgainst } from "../indicators/support/standing.ts";
import { type ProfileFigure, regionReport } from "../report/region-report.ts";
import type { Files } from "./files.ts";
import type { FigureOptions, InputOptions, Tool } from "./input-options.ts";
import type { Message, Outcome } from "./outcome.ts";
import { chooseArea } from "./support/choose-area.ts";
import { figureNotes, unplacedNotes } from "./support/figure-notes.ts";
import { fundingPart } from "./support/funding-part.ts";
import { measure, measureLevel } from "./support/measure.ts";
import { mergeSummaries } from "./support/merge-summaries.ts";
import { countryOf, prepareRun, type Run } from "./support/prepare-run.ts";
import type { SurveyRequest } from "./support/prepare-survey.ts";
import { productionPart } from "./support/production-part.ts";
import type { ProfileContext, ProfilePart } from "./support/profile-part.ts";
import { statusOf } from "./support/status.ts";
import { structuresPart } from "./support/structures-part.ts";
import { surveyPart } from "./support/survey-part.ts";

/** Which area, and how its figures are reckoned. */
export interface RegionRequest extends InputOptions, FigureOptions {
  readonly name: string;
  readonly level?: Level;
  readonly production: readonly string[];
  /** Area of tables of service production without a column of areas. */
  readonly productionArea?: string;
  readonly grants: readonly string[];
  /** Tables of structures and outcome examples. */
  readonly structures: readonly string[];
  readonly outcomes: readonly string[];
  /** Answers of a survey and how they are read; without answers the published figures are shown. */
  readonly survey: SurveyRequest;
}

/**
 * The profile of one area: every indicator with the country's figure, the rank and the verdict.
 * Throws: `UserError` when the area is not found or an input cannot be used.
 */
export async function describeRegion(
  request: RegionRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  const run = await prepareRun(request, files, tool);
  const { name, level } = request;
  const chosen = chooseArea(run.areas, {
    name,
    year: run.divisionYear,
    ...(level === undefined ? {} : { level }),
  });
  const { area } = chosen;
  const figures = indicators.map((indicator) => toProfileFigure(indicator, run, area));
  const released = figures.flatMap(({ figure, country }) =>
    country === undefined ? [figure] : [figure, country],
  );
  const parts = await partsOf(request, run, { files, area, tool });
  const lasting = chosen.notes.filter(({ id }) => id !== "name-on-several-levels");
  const { referenceDate, accounts, provenance } = run;
  const problems = mergeSummaries([run.problems, ...parts.map((part) => part.problems)]);
  const report = regionReport({
    area,
    referenceDate,
    figures: [...figures, ...parts.flatMap((part) => part.figures)],
    tables: parts.flatMap(({ tables }) => tables),
    notes: [
      ...lasting,
      ...run.notes,
      ...unplacedNotes(run.dataset, area.key),
      ...figureNotes(released, request),
      ...parts.flatMap(({ notes }) => notes),
    ],
    accounts: [...accounts, ...parts.flatMap((part) => part.accounts)],
    problems,
    provenance: {
      ...provenance,
      divisionYear: area.key.year,
      inputs: [...provenance.inputs, ...parts.flatMap(({ inputs }) => inputs)],
    },
  });
  const choice = chosen.notes.map((each): Message => ({ kind: "note", note: each }));
  const found = parts.flatMap((part) => part.problems.listed);
  return {
    report,
    messages: [
      ...run.messages,
      ...found.map((problem): Message => ({ kind: "problem", problem })),
      ...choice,
    ],
    status: statusOf(problems),
  };
}

function toProfileFigure(indicator: Indicator, run: Run, { key }: Area): ProfileFigure {
  const { dataset, areas } = run;
  const isCountry = key.level === "country";
  // An indicator that is not ranked needs no figures but its own.
  const isRanked = indicator.ranked && !isCountry;
  const peers = isRanked ? measureLevel(indicator, dataset, areas, key.level, key.year) : [];
  const figure =
    peers.find(({ area }) => area.code === key.code) ?? measure(indicator, dataset, key);
  const country = isCountry ? undefined : measure(indicator, dataset, countryOf(areas, key.year));
  return {
    indicator: indicator.id,
    label: indicator.label,
    shortLabel: indicator.shortLabel,
    section: indicator.section,
    indent: indicator.parent === undefined ? 0 : 1,
    figure,
    country,
    rank: ranksByArea(indicator, peers).get(key.code),
    verdict: country && verdictAgainst(indicator, figure, country),
  };
}

/** The parts of the profile beside the register. */
async function partsOf(
  request: RegionRequest,
  { areas, dataset, referenceDate }: Run,
  { files, area, tool }: { readonly files: Files; readonly area: Area; readonly tool: Tool },
): Promise<readonly ProfilePart[]> {
  const context: ProfileContext = {
    files,
    areas,
    area,
    country: countryOf(areas, area.key.year),
    referenceDate,
    residents: dataset.residents,
    confidence: request.confidence,
  };
  return [
    await productionPart(request, context),
    await fundingPart(request, context),
    await structuresPart(request, context),
    await surveyPart(request.survey, context, tool),
  ];
}
