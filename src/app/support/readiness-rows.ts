import type { Decision } from "../../disclosure/universe.ts";
import type { Area, LocalisedText } from "../../domain/area.ts";
import type { Known } from "../../domain/measurement.ts";
import type { Missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import type { AreaScore } from "../../readiness/area-score.ts";
import { areaScore } from "../../readiness/area-score.ts";
import type { StableBand } from "../../readiness/band-stability.ts";
import { type GapVariable, gaps } from "../../readiness/gap.ts";
import { effectiveWeights, type Instrument } from "../../readiness/instrument.ts";
import { respondentScores } from "../../readiness/respondent-scores.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import { type SurveyCell, sidesIn } from "./survey-cells.ts";
import { counted, toReleased } from "./survey-figures.ts";
import { type FigureStyle, invitedFor } from "./survey-items.ts";

/** An area's score with the cell it is of and the decision on showing it. */
export interface ScoredCell {
  readonly cell: SurveyCell;
  readonly score: AreaScore;
  readonly decision: Decision;
}

/** Name of the readiness score. */
export const scoreLabel: LocalisedText = {
  fi: "Kumppanuusvalmius",
  sv: "Partnerskapsberedskap",
  en: "Partnership readiness",
};

/** Confidence at which intervals are worked out where none are shown: flags rest on their width. */
const usualConfidence = 0.95;

/** The score of a cell under the id by which disclosure control knows it. */
export function scoreCell(
  run: SurveyRun,
  values: Float64Array,
  { cell, variable }: { readonly cell: SurveyCell; readonly variable: string },
  { confidence = usualConfidence }: FigureStyle,
): ScoredCell {
  const invited = invitedFor(run, cell);
  const score = areaScore(
    values,
    {
      area: cell.area.key,
      respondents: cell.who,
      ...(invited === undefined ? {} : { invited }),
    },
    { confidence, weights: run.weighted ? run.responses.weights : undefined },
  );
  return { cell, score, decision: run.protection.decisionOn(variable, cell.id) };
}

/** Makes the figures of one area of a run. */
export function figureMaker(run: SurveyRun, area: Area, { confidence }: FigureStyle) {
  return (
    indicator: string,
    outcome: Known | Missing,
    {
      unit = "scale-points",
      decisions,
    }: { readonly unit?: Unit; readonly decisions: readonly Decision[] },
  ): Released =>
    toReleased(
      { indicator, area: area.key, period: run.period, unit, outcome, decisions },
      confidence,
    );
}

/** Number of scores, the score and its intervals, by column. */
export function scoreFigures(
  run: SurveyRun,
  { cell, score, decision }: ScoredCell,
  { id, style }: { readonly id: string; readonly style: FigureStyle },
): FigureRow["figures"] {
  const figure = figureMaker(run, cell.area, style);
  const decisions = [decision];
  const n = score.sample.values.length;
  return {
    n: figure(`${id}.n`, counted(n), { unit: "answers", decisions }),
    score: figure(id, score.outcome, { decisions }),
    "interval-finite-population":
      score.corrected?.kind !== "known" || style.confidence === undefined
        ? undefined
        : figure(`${id}.finite-population`, score.corrected, { decisions }),
  };
}

/** The band of a score, how surely it keeps it, and the share of draws that do. */
export function bandCells(
  run: SurveyRun,
  { cell, decision }: ScoredCell,
  band: StableBand | undefined,
): FigureRow {
  if (band === undefined || decision.status !== "shown") return { about: {}, figures: {} };
  const figure = figureMaker(run, cell.area, { confidence: undefined });
  const { label } = band.band;
  return {
    about: {
      band: { kind: "localised", text: label },
      stability: { kind: "term", family: "stability", id: band.verdict },
    },
    figures: {
      "band-share":
        band.stability === undefined
          ? undefined
          : figure(
              "score.band-share",
              { kind: "known", value: band.stability, n: "not-published", flags: [] },
              { unit: "share", decisions: [decision] },
            ),
    },
  };
}

/** Scores of each dimension, over the country and by area. */
export function dimensionRows(
  run: SurveyRun,
  instrument: Instrument,
  { cells, style }: { readonly cells: readonly SurveyCell[]; readonly style: FigureStyle },
): readonly FigureRow[] {
  const { dimensions } = respondentScores(run.responses, instrument);
  return dimensions.flatMap(({ id, values }) =>
    cells.map((cell): FigureRow => {
      const scored = scoreCell(run, values, { cell, variable: `dimension:${id}` }, style);
      return {
        about: { what: dimensionCell(run, id), area: { kind: "name", area: cell.area } },
        figures: scoreFigures(run, scored, { id: `dimension.${id}`, style }),
      };
    }),
  );
}

function dimensionCell({ codebook }: SurveyRun, id: string): Cell {
  const label = codebook.dimensions.find((dimension) => dimension.id === id)?.label;
  if (label === undefined) throw new Error(`no dimension ${id}`);
  return { kind: "indicator", id: `dimension:${id}`, label };
}

/** The head of a row by what it is about: the score, a dimension or an item. */
export function variableCell(run: SurveyRun, variable: GapVariable): Cell {
  if (variable.kind === "score") return { kind: "indicator", id: "score", label: scoreLabel };
  if (variable.kind === "dimension") return dimensionCell(run, variable.id);
  const item = run.codebook.items.find(({ id }) => id === variable.id);
  if (item === undefined) throw new Error(`no item ${variable.id}`);
  return { kind: "indicator", id: item.id, label: item.label };
}

/** What each dimension and item counts in the score, items below their dimension. */
export function weightRows(run: SurveyRun, instrument: Instrument): readonly FigureRow[] {
  const { dimensions, items } = effectiveWeights(instrument);
  const country = run.cells.country(run.wave);
  const decisions = [run.protection.decisionOn("score", country.id)];
  const figure = figureMaker(run, country.area, { confidence: undefined });
  const row = (id: string, what: Cell, share: number, indent: number): FigureRow => ({
    indent,
    about: { what },
    figures: {
      "effective-weight": figure(
        `${id}.weight`,
        { kind: "known", value: share, n: "not-published", flags: [] },
        { unit: "share", decisions },
      ),
    },
  });
  return dimensions.flatMap(({ id, share }) => {
    const own = items.filter(({ dimension }) => dimension === id);
    return [
      row(id, dimensionCell(run, id), share, 0),
      ...own.map((item) =>
        row(item.id, variableCell(run, { kind: "item", id: item.id }), item.share, 1),
      ),
    ];
  });
}

/** How associations and the public side see the same things, where the codebook names the sides. */
export function gapRows(
  run: SurveyRun,
  instrument: Instrument,
  { cells, style }: { readonly cells: readonly SurveyCell[]; readonly style: FigureStyle },
): readonly FigureRow[] {
  const sides = sidesIn(run.codebook, run.responses.groups);
  if (sides === undefined || sides.associations.length === 0 || sides.public.length === 0)
    return [];
  const found = gaps({
    responses: run.responses,
    instrument,
    sides,
    cells: cells.map(({ area, who }) => ({ area: area.key, respondents: who })),
    options: {
      confidence: style.confidence ?? usualConfidence,
      weights: run.weighted ? run.responses.weights : undefined,
    },
  });
  return found.map((gap, at): FigureRow => {
    const cell = cells[at % cells.length];
    if (cell === undefined) throw new Error("a gap of no cell");
    const { variable } = gap;
    const id = variable.kind === "score" ? "score" : `${variable.kind}:${variable.id}`;
    const of = (side: "associations" | "public") =>
      run.protection.decisionOn(id, run.cells.side(cell, side).id);
    const both = { associations: of("associations"), public: of("public") };
    const figure = figureMaker(run, cell.area, style);
    const side = (name: "associations" | "public") => ({
      [`${name}-n`]: figure(`${id}.${name}.n`, counted(answersOf(gap[name])), {
        unit: "answers",
        decisions: [both[name]],
      }),
      [`${name}-side`]: figure(`${id}.${name}`, gap[name], { decisions: [both[name]] }),
    });
    return {
      about: { what: variableCell(run, variable), area: { kind: "name", area: cell.area } },
      figures: {
        ...side("associations"),
        ...side("public"),
        difference: figure(`${id}.gap`, gap.difference, {
          unit: "scale-distance",
          decisions: [both.associations, both.public],
        }),
      },
    };
  });
}

function answersOf(mean: Known | Missing): number {
  return mean.kind === "known" && typeof mean.n === "number" ? mean.n : 0;
}
