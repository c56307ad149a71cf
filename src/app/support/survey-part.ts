import { lazily } from "../../areas/lazily.ts";
import type { LocalisedText } from "../../domain/area.ts";
import { type Direction, directionOf } from "../../domain/direction.ts";
import { note } from "../../domain/note-id.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { PublishedSurvey, PublishedSurveyFigure } from "../../domain/published-survey.ts";
import type { Released } from "../../domain/released.ts";
import type { Note, Table } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import { verdictAgainst } from "../../indicators/support/standing.ts";
import type { ProfileFigure } from "../../report/region-report.ts";
import { distributionTable } from "../../report/survey-report.ts";
import type { Tool } from "../input-options.ts";
import { bandJudgements } from "./band-judgements.ts";
import { bandsNote } from "./bands-note.ts";
import { prepareSurvey, type SurveyRequest, type SurveyRun } from "./prepare-survey.ts";
import {
  contextOfArea,
  type LoadedPart,
  noProblems,
  type ProfileContext,
  type ProfileFrame,
  type ProfilePart,
} from "./profile-part.ts";
import { readinessBands } from "./profile-readiness.ts";
import {
  loadPublishedFigures,
  publishedId,
  publishedPlace,
  publishedRecord,
  toPublishedFigure,
} from "./published-survey-figures.ts";
import { scoreLabel } from "./readiness-rows.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { distributionRow, itemFigures, itemInCell } from "./survey-items.ts";
import {
  cellsOf,
  scoreFigureOf,
  scoreIndicator,
  surveyPillar,
  unanswered,
} from "./survey-pillar.ts";
import { rateIndicators, rateRow } from "./survey-rates.ts";

/** The survey in areas' profiles: items and the readiness score, or what was published of the survey of 2021. */
export async function loadSurveyPart(
  request: SurveyRequest,
  frame: ProfileFrame,
  tool: Tool,
): Promise<LoadedPart> {
  if (request.survey.length === 0) return await loadPublishedPart(frame);
  const run = await prepareSurvey({ ...request, level: frame.level }, frame.files, tool);
  const cellOf = cellsOf(run);
  const lines = linesOf(run, run.cells.country(run.wave), frame);
  const pillar = surveyPillar(run, frame);
  return {
    isOwn: true,
    ...(pillar === undefined ? {} : { pillar }),
    accounts: run.accounts,
    problems: run.problems,
    readinessOf: readinessBands(run, request),
    partOf(area) {
      const context = contextOfArea(frame, area);
      const figures = lines.map((line) => toRow(run, line, { ...context, own: cellOf(area) }));
      const judgements = bandJudgements(run.codebook, figures);
      return {
        figures,
        tables: distributionsOf(run, cellOf(area), context),
        judgements,
        judgementNotes: judgements.length > 0 ? [bandsNote(run.codebook)] : [],
        notes: run.notes,
        inputs: run.provenance.inputs,
      };
    },
  };
}

/** How those who judge an area answered each item; hidden where the item's mean is. */
function distributionsOf(
  run: SurveyRun,
  own: SurveyCell | undefined,
  context: ProfileContext,
): readonly Table[] {
  if (own === undefined) return [];
  const items = run.codebook.items.map((_, item) => itemInCell(run, item, own, context));
  const values = items.flatMap(({ summary }) => summary.distribution.map(({ value }) => value));
  const table = distributionTable(
    items.map((each) => distributionRow(run, each)),
    [...new Set(values)].sort((a, b) => a - b),
  );
  return table === undefined ? [] : [table];
}

/** A row of every profile: who answered, an item or the score, and its figure over some respondents. */
interface SurveyLine {
  readonly indicator: string;
  readonly label: LocalisedText;
  readonly unit: Unit;
  readonly indent: number;
  readonly direction?: Direction | undefined;
  readonly figureOf: (cell: SurveyCell) => Released | undefined;
  readonly country: () => Released | undefined;
}

/** The rows of every profile, the country's figures made once. */
function linesOf(
  run: SurveyRun,
  country: SurveyCell,
  style: Pick<ProfileFrame, "confidence">,
): readonly SurveyLine[] {
  const withCountry = (line: Omit<SurveyLine, "country">): SurveyLine => ({
    ...line,
    country: lazily(() => line.figureOf(country)),
  });
  const rates = rateLines(run, style).map(withCountry);
  const items = run.codebook.items.map(({ id, label, reverse }, place) =>
    withCountry({
      ...{ indicator: `${id}.mean`, label, unit: "scale-points", indent: 0 },
      // The scale runs from weak to strong, unless the codebook says that the item is worded the other way.
      direction: reverse ? "lower-is-better" : "higher-is-better",
      figureOf: (cell) => itemFigures(run, itemInCell(run, place, cell, style), style)["mean"],
    }),
  );
  const figureOf = scoreFigureOf(run, style);
  if (figureOf === undefined) return [...rates, ...items];
  const about = { indicator: scoreIndicator, label: scoreLabel, unit: "scale-points" } as const;
  const direction = directionOf(about.indicator);
  return [...rates, ...items, withCountry({ ...about, indent: 0, direction, figureOf })];
}

/** How many answered, and which part of those asked: missing without a frame that tells how many were. */
function rateLines(
  run: SurveyRun,
  style: Pick<ProfileFrame, "confidence">,
): readonly Omit<SurveyLine, "country">[] {
  return rateIndicators.map((line) => ({
    ...line,
    figureOf: (cell) => rateRow(run, cell, style).row.figures[line.indicator],
  }));
}

function toRow(
  run: SurveyRun,
  line: SurveyLine,
  context: ProfileContext & { readonly own: SurveyCell | undefined },
): ProfileFigure {
  const { own } = context;
  const figure = own === undefined ? undefined : line.figureOf(own);
  const row = toProfileFigure(line, context, {
    figure: figure ?? unanswered(run, line, context.area),
    country: line.country(),
  });
  return { ...row, indent: line.indent };
}

function toProfileFigure(
  { indicator, label, direction }: Pick<ProfileFigure, "indicator" | "label" | "direction">,
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
    verdict: country && verdictAgainst({ unit: "scale-points", direction }, found.figure, country),
    direction,
  };
}

async function loadPublishedPart(frame: ProfileFrame): Promise<LoadedPart> {
  const published = await loadPublishedFigures(frame.files);
  const inputs = [await publishedRecord(frame.files, published)];
  return {
    isOwn: false,
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
