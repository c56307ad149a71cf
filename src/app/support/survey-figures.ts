import { surveyPolicy } from "../../disclosure/policy.ts";
import { release } from "../../disclosure/release.ts";
import type { Decision } from "../../disclosure/universe.ts";
import type { AreaKey } from "../../domain/area.ts";
import type { Period } from "../../domain/calendar.ts";
import type { Known } from "../../domain/measurement.ts";
import type { Missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Unit } from "../../domain/unit.ts";
import { frameInput, surveyInput } from "./load-survey.ts";

/** One figure of a survey before disclosure control. */
export interface SurveyFigure {
  /** Item or score, and what of it: `involve.mean`. */
  readonly indicator: string;
  readonly area: AreaKey;
  readonly period: Period;
  readonly unit: Unit;
  readonly outcome: Known | Missing;
  /** Decisions on every cell and variable it is made of. */
  readonly decisions: readonly Decision[];
}

/** Passes a survey's figure through disclosure control; without a confidence it has no interval. */
export function toReleased(figure: SurveyFigure, confidence: number | undefined): Released {
  const { indicator, area, period, unit, outcome, decisions } = figure;
  return release(
    {
      indicator,
      area,
      period,
      unit,
      outcome: confidence === undefined ? withoutInterval(outcome) : outcome,
      sources: [{ input: surveyInput }],
    },
    surveyPolicy,
    decisions,
  );
}

/** A figure on who was asked and who answered, which is no answer and open. */
export function toOpen(
  figure: Omit<SurveyFigure, "decisions"> & { readonly from?: "answers" | "frame" | "both" },
  confidence?: number,
): Released {
  const { from = "answers" } = figure;
  const { indicator, area, period, unit, outcome } = figure;
  return release(
    {
      indicator,
      area,
      period,
      unit,
      outcome: confidence === undefined ? withoutInterval(outcome) : outcome,
      sources: [
        ...(from === "frame" ? [] : [{ input: surveyInput, rule: "who-answered" }]),
        ...(from === "answers" ? [] : [{ input: frameInput }]),
      ],
    },
    surveyPolicy,
  );
}

/** A number of answers or respondents as a figure. */
export function counted(value: number, n: number = value): Known {
  return { kind: "known", value, n, flags: [] };
}

function withoutInterval(outcome: Known | Missing): Known | Missing {
  if (outcome.kind === "missing" || outcome.interval === undefined) return outcome;
  const { interval: _, ...rest } = outcome;
  return rest;
}
