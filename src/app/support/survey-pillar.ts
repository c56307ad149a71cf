import { lazily } from "../../areas/lazily.ts";
import type { Area } from "../../domain/area.ts";
import { missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Unit } from "../../domain/unit.ts";
import { instrumentOf } from "../../readiness/instrument.ts";
import { respondentScores } from "../../readiness/respondent-scores.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { PillarSource } from "./profile-part.ts";
import { scoreCell, scoreFigures } from "./readiness-rows.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { toOpen } from "./survey-figures.ts";
import type { FigureStyle } from "./survey-items.ts";

/** Id of the readiness score of an area. */
export const scoreIndicator = "readiness-score";

/** The respondents who judge an area of the run's level, or the country; undefined where nobody did. */
export function cellsOf({
  cells,
  level,
  wave,
}: SurveyRun): (area: Pick<Area, "key">) => SurveyCell | undefined {
  const byCode = lazily(
    () => new Map(cells.areasOf(level, wave).map((cell) => [cell.area.key.code, cell])),
  );
  return ({ key }) => (key.level === "country" ? cells.country(wave) : byCode().get(key.code));
}

/** An area about which nobody answered has the reason in place of the figure. */
export function unanswered(
  run: SurveyRun,
  { indicator, unit }: { readonly indicator: string; readonly unit: Unit },
  { key }: Pick<Area, "key">,
): Released {
  return toOpen({
    indicator,
    area: key,
    period: run.period,
    unit,
    outcome: missing("too-few-answers"),
  });
}

/** Makes the readiness score of a cell; undefined where the codebook has no dimensions. */
export function scoreFigureOf(
  run: SurveyRun,
  style: FigureStyle,
): ((cell: SurveyCell) => Released | undefined) | undefined {
  const instrument = instrumentOf(run.codebook);
  if (instrument === undefined) return undefined;
  const scores = lazily(() => respondentScores(run.responses, instrument).score);
  return (cell) => {
    const scored = scoreCell(run, scores(), { cell, variable: "score" }, style);
    return scoreFigures(run, scored, { id: scoreIndicator, style })["score"];
  };
}

/** The readiness score of areas as an index takes it; undefined where the codebook has no dimensions. */
export function surveyPillar(run: SurveyRun, style: FigureStyle): PillarSource | undefined {
  const figureOf = scoreFigureOf(run, style);
  if (figureOf === undefined) return undefined;
  const cellOf = cellsOf(run);
  return {
    id: "readiness-score",
    inputs: run.provenance.inputs,
    figureOf(area) {
      const cell = cellOf(area);
      const about = { indicator: scoreIndicator, unit: "scale-points" } as const;
      return (cell && figureOf(cell)) ?? unanswered(run, about, area);
    },
  };
}
