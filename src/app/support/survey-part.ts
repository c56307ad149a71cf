import { missing } from "../../domain/missing.ts";
import { note } from "../../domain/note-id.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { PublishedSurvey, PublishedSurveyFigure } from "../../domain/published-survey.ts";
import type { Note } from "../../domain/report.ts";
import { verdictAgainst } from "../../indicators/support/standing.ts";
import { instrumentOf } from "../../readiness/instrument.ts";
import { respondentScores } from "../../readiness/respondent-scores.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import type { Tool } from "../input-options.ts";
import { prepareSurvey, type SurveyRequest, type SurveyRun } from "./prepare-survey.ts";
import {
  contextOfArea,
  type LoadedPart,
  noProblems,
  type ProfileContext,
  type ProfileFrame,
  type ProfilePart,
} from "./profile-part.ts";
import {
  loadPublishedFigures,
  publishedId,
  publishedPlace,
  publishedRecord,
  toPublishedFigure,
} from "./published-survey-figures.ts";
import { scoreCell, scoreFigures, scoreLabel } from "./readiness-rows.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { toOpen } from "./survey-figures.ts";
import { itemFigures, itemInCell } from "./survey-items.ts";

/** The survey in areas' profiles: items and the readiness score, or what was published of the survey of 2021. */
export async function loadSurveyPart(
  request: SurveyRequest,
  frame: ProfileFrame,
  tool: Tool,
): Promise<LoadedPart> {
  if (request.survey.length === 0) return await loadPublishedPart(frame);
  const run = await prepareSurvey({ ...request, level: frame.level }, frame.files, tool);
  const country = run.cells.country(run.wave);
  return {
    accounts: run.accounts,
    problems: run.problems,
    partOf(area) {
      const context = contextOfArea(frame, area);
      const own = cellOf(run, context);
      return {
        figures: [
          ...itemRows(run, own, country, context),
          ...scoreRows(run, own, country, context),
        ],
        tables: [],
        notes: run.notes,
        inputs: run.provenance.inputs,
      };
    },
  };
}

/** The respondents who judge the area; undefined where nobody did. */
function cellOf(run: SurveyRun, { area }: ProfileContext): SurveyCell | undefined {
  const { level, code } = area.key;
  if (level === "country") return run.cells.country(run.wave);
  return run.cells.areasOf(level, run.wave).find((cell) => cell.area.key.code === code);
}

/** An area about which nobody answered has the reason in place of the figure. */
function unanswered(run: SurveyRun, indicator: string, { area }: ProfileContext) {
  return toOpen({
    indicator,
    area: area.key,
    period: run.period,
    unit: "scale-points",
    outcome: missing("too-few-answers"),
  });
}

function itemRows(
  run: SurveyRun,
  own: SurveyCell | undefined,
  country: SurveyCell,
  context: ProfileContext,
): readonly ProfileFigure[] {
  return run.codebook.items.map((item, place) => {
    const indicator = `${item.id}.mean`;
    const figureOf = (cell: SurveyCell) =>
      itemFigures(run, itemInCell(run, place, cell, context), context)["mean"];
    const figure = own === undefined ? undefined : figureOf(own);
    return toProfileFigure({ indicator, label: item.label }, context, {
      figure: figure ?? unanswered(run, indicator, context),
      country: figureOf(country),
    });
  });
}

function scoreRows(
  run: SurveyRun,
  own: SurveyCell | undefined,
  country: SurveyCell,
  context: ProfileContext,
): readonly ProfileFigure[] {
  const instrument = instrumentOf(run.codebook);
  if (instrument === undefined) return [];
  const { score } = respondentScores(run.responses, instrument);
  const figureOf = (cell: SurveyCell) => {
    const scored = scoreCell(run, score, { cell, variable: "score" }, context);
    return scoreFigures(run, scored, { id: "readiness-score", style: context })["score"];
  };
  const figure = own === undefined ? undefined : figureOf(own);
  return [
    toProfileFigure({ indicator: "readiness-score", label: scoreLabel }, context, {
      figure: figure ?? unanswered(run, "readiness-score", context),
      country: figureOf(country),
    }),
  ];
}

function toProfileFigure(
  { indicator, label }: Pick<ProfileFigure, "indicator" | "label">,
  { area }: ProfileContext,
  found: Pick<ProfileFigure, "figure" | "country">,
): ProfileFigure {
  const isCountry = area.key.level === "country";
  const country = isCountry ? undefined : found.country;
  return {
    indicator,
    label,
    shortLabel: undefined,
    section: "survey",
    indent: 0,
    figure: found.figure,
    country,
    rank: undefined,
    verdict: country && verdictAgainst({ unit: "scale-points" }, found.figure, country),
  };
}

async function loadPublishedPart(frame: ProfileFrame): Promise<LoadedPart> {
  const published = await loadPublishedFigures(frame.files);
  const inputs = [await publishedRecord(frame.files, published)];
  return {
    accounts: [published.account],
    problems: noProblems,
    partOf: (area) => publishedPart(published, contextOfArea(frame, area), inputs),
  };
}

/** The published means: one row each, since two publications give one question differently. */
function publishedPart(
  published: PublishedSurvey,
  context: ProfileContext,
  inputs: readonly InputRecord[],
): ProfilePart {
  const { area, country } = context;
  const means = published.figures.filter(({ statistic }) => statistic === "mean");
  const hasConflict = means.some(({ flags }) => flags.includes("conflicts"));
  return {
    figures: means.map((mean) => {
      const label = published.labels[mean.item];
      if (label === undefined) throw new Error(`no item ${mean.item}`);
      return toProfileFigure({ indicator: publishedId(mean), label }, context, {
        figure: toPublishedFigure(mean, area.key),
        country: toPublishedFigure(mean, country),
      });
    }),
    tables: [],
    notes: [
      note("survey-published", {}),
      ...(hasConflict ? [note("survey-conflicting", {})] : []),
      ...placeNotes(published.figures, context),
    ],
    inputs,
  };
}

function placeNotes(
  figures: readonly PublishedSurveyFigure[],
  { area }: ProfileContext,
): readonly Note[] {
  return figures.flatMap((figure) => {
    const isOwn = figure.areaLevel === area.key.level && figure.areaCode === area.key.code;
    const place = isOwn ? publishedPlace(figure) : undefined;
    return place === undefined ? [] : [note("survey-place", { area, place })];
  });
}
