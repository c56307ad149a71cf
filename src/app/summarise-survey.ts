import { unanimousCells } from "../disclosure/unanimous.ts";
import { note } from "../domain/note-id.ts";
import type { Note } from "../domain/report.ts";
import { UserError } from "../domain/user-error.ts";
import type { FigureRow } from "../report/figure-table.ts";
import { type SurveyRows, surveyReport } from "../report/survey-report.ts";
import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import { prepareSurvey, type SurveyRequest, type SurveyRun } from "./support/prepare-survey.ts";
import { publishedSurvey } from "./support/published-survey.ts";
import { statusOf } from "./support/status.ts";
import type { SurveyCell } from "./support/survey-cells.ts";
import { groupDifferences } from "./support/survey-groups.ts";
import { cellName, hiddenCells, protectedItems } from "./support/survey-hidden.ts";
import {
  distributionRow,
  type FigureStyle,
  type ItemInCell,
  itemCell,
  itemFigures,
  itemInCell,
} from "./support/survey-items.ts";
import { finitePopulationNotes } from "./support/survey-notes.ts";
import { rateRow } from "./support/survey-rates.ts";
import { surveyReliability } from "./support/survey-reliability.ts";
import { surveyWaves } from "./support/survey-waves.ts";

/**
 * The results of a survey: response rates, items over the country, by area and by group, reliability, two waves.
 * Without answers the published figures of the survey of 2021 are shown.
 * Throws: `UserError` when the codebook or a file cannot be used.
 */
export async function summariseSurvey(
  request: SurveyRequest,
  files: Files,
  tool: Tool,
): Promise<Outcome> {
  if (request.survey.length === 0) {
    refuseWithoutAnswers(request);
    return await publishedSurvey(files, tool);
  }
  const run = await prepareSurvey(request, files, tool);
  const { codebook, level, year, accounts, problems, provenance } = run;
  const { rows, notes } = resultsOf(run, { confidence: request.confidence });
  const report = surveyReport({
    subject: codebook.label,
    level,
    divisionYear: year,
    rows,
    notes: [...run.notes, ...notes],
    accounts,
    problems,
    provenance,
  });
  return { report, messages: run.messages, status: statusOf(problems) };
}

/** Options that would be lost without a word where no answers are given. */
function refuseWithoutAnswers({ frame, waves, codebook, level }: SurveyRequest): void {
  const isOwnCodebook = codebook !== "tilannekuva-2021";
  const isOwnLevel = level !== undefined && level !== "country";
  if (frame.length + waves.length > 0 || isOwnCodebook || isOwnLevel) {
    throw new UserError("usage", "option/required", { facts: { option: "--survey" } });
  }
}

interface Results {
  readonly rows: SurveyRows;
  readonly notes: readonly Note[];
}

function resultsOf(run: SurveyRun, style: FigureStyle): Results {
  const { cells, codebook, level, wave } = run;
  const country = cells.country(wave);
  const areas = level === "country" ? [] : cells.areasOf(level, wave);
  const groups = cells.groups(wave).filter(({ who }) => who.length > 0);
  const items = codebook.items.map((_, item) => item);
  const inCells = (some: readonly SurveyCell[]) =>
    items.flatMap((item) => some.map((cell) => itemInCell(run, item, cell, style)));
  const ofCountry = inCells([country]);
  const ofAreas = inCells(areas);
  const ofGroups = inCells(groups);
  const rates = [country, ...areas, ...silentAreas(run, areas)].map((cell) =>
    rateRow(run, cell, style),
  );
  const ratesOfGroups = groups.map((cell) => rateRow(run, cell, style));
  const reliability = surveyReliability(run);
  const waves = surveyWaves(run, style);
  const rows: SurveyRows = {
    responseRates: rates.map(({ row }) => row),
    responseRatesByGroup: ratesOfGroups.map(({ row }) => row),
    items: ofCountry.map((each) => itemRow(run, each, style)),
    distributions: ofCountry.map((each) => distributionRow(run, each)),
    scaleValues: scaleValues(ofCountry),
    itemsByArea: items.flatMap((item) =>
      [...ofCountry, ...ofAreas]
        .filter((each) => each.item === item)
        .map((each) => areaRow(run, each, style)),
    ),
    itemsByGroup: ofGroups.map((each) => groupRow(run, each, style)),
    groupDifferences: groupDifferences(run, style),
    reliability: reliability.rows,
    waves: waves.rows,
    hidden: hiddenCells(
      run,
      [country, ...areas, ...groups].map((cell) => ({ cell })),
      new Map(protectedItems(codebook)),
    ),
    published: [],
  };
  const { negativeItems } = reliability;
  const conflicts = [...rates, ...ratesOfGroups].filter(({ isConflict }) => isConflict);
  return {
    rows: areas.length === 0 ? { ...rows, itemsByArea: [] } : rows,
    notes: [
      note("survey-bases", {}),
      ...groupNotes(run, country, groups),
      ...unanimousNotes(run, [...ofCountry, ...ofAreas, ...ofGroups]),
      ...(conflicts.length > 0
        ? [
            note("more-respondents-than-invited", {
              areas: conflicts.map(({ cell }) => cellName(cell)).join(", "),
            }),
          ]
        : []),
      ...finitePopulationNotes(run),
      ...(negativeItems.length > 0
        ? [note("negative-item-rest", { items: negativeItems.join(", ") })]
        : []),
      ...waves.notes,
    ],
  };
}

function groupNotes(
  { responses }: SurveyRun,
  country: SurveyCell,
  groups: readonly SurveyCell[],
): readonly Note[] {
  const known = groups.reduce((sum, { who }) => sum + who.length, 0);
  const count = country.who.length - known;
  return responses.groups.length === 0 || count === 0 ? [] : [note("group-unknown", { count })];
}

/** Areas of the frame that nobody answered about: their rate is 0, and belongs in the table. */
function silentAreas(run: SurveyRun, answered: readonly SurveyCell[]): readonly SurveyCell[] {
  const { areas, frame, level, year, wave } = run;
  if (frame.length === 0 || level === "country") return [];
  const known = new Set(answered.map(({ area }) => area.key.code));
  return areas
    .areasOf(level, year)
    .filter((area) => !known.has(area.key.code) && run.unanswered(area).length > 0)
    .map((area) => ({ id: "", wave, area, who: new Uint32Array(0), answered: [] }));
}

function itemRow(run: SurveyRun, each: ItemInCell, style: FigureStyle): FigureRow {
  return { about: { item: itemCell(run, each.item) }, figures: itemFigures(run, each, style) };
}

function areaRow(run: SurveyRun, each: ItemInCell, style: FigureStyle): FigureRow {
  const { about, figures } = itemRow(run, each, style);
  return { about: { ...about, area: { kind: "name", area: each.cell.area } }, figures };
}

function groupRow(run: SurveyRun, each: ItemInCell, style: FigureStyle): FigureRow {
  const { about, figures } = itemRow(run, each, style);
  return { about: { ...about, group: { kind: "text", text: each.cell.group ?? "" } }, figures };
}

function scaleValues(summarised: readonly ItemInCell[]): readonly number[] {
  const values = summarised.flatMap(({ summary }) =>
    summary.distribution.map(({ value }) => value),
  );
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Cells that are shown and in which all answer alike are named: their mean tells what everybody there answered. */
function unanimousNotes(run: SurveyRun, summarised: readonly ItemInCell[]): readonly Note[] {
  const named = summarised.flatMap(({ cell, summary, decision, item }) =>
    unanimousCells([decision], () => summary.distribution.map(({ count }) => count)).map(
      () => `${run.codebook.items[item]?.id ?? ""}, ${cellName(cell)}`,
    ),
  );
  return named.length === 0
    ? []
    : [note("unanimous-answers", { cells: [...new Set(named)].join("; ") })];
}
