import type { Known } from "../../domain/measurement.ts";
import type { Missing } from "../../domain/missing.ts";
import type { Cell } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import { responseRate } from "../../survey/response-rate.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { counted, toOpen } from "./survey-figures.ts";
import { type FigureStyle, invitedFor } from "./survey-items.ts";

/** The response rate of a cell; `isConflict` when more answered than were invited. */
export interface RateRow {
  readonly row: FigureRow;
  readonly cell: SurveyCell;
  readonly isConflict: boolean;
}

/** What a profile says of who answered, the response rate below the number that did. */
export const rateIndicators = [
  {
    indicator: "respondents",
    label: { fi: "Kyselyyn vastanneet", sv: "Svarande i enkäten", en: "Survey respondents" },
    unit: "respondents",
    indent: 0,
  },
  {
    indicator: "response-rate",
    label: { fi: "Vastausosuus", sv: "Svarsandel", en: "Response rate" },
    unit: "share",
    indent: 1,
  },
] as const;

/** How many were invited in a cell and how many answered. Who answered is no answer: nothing is hidden. */
export function rateRow(run: SurveyRun, cell: SurveyCell, style: FigureStyle): RateRow {
  const { responses, period } = run;
  const invited = invitedFor(run, cell);
  const { respondents, rate, isConflict } = responseRate(responses, cell.who, {
    invited,
    period,
    confidence: style.confidence ?? 0.95,
  });
  const figure = (
    indicator: string,
    outcome: Known | Missing,
    { unit, from }: { readonly unit: Unit; readonly from: "answers" | "frame" | "both" },
  ) => toOpen({ indicator, area: cell.area.key, period, unit, outcome, from }, style.confidence);
  const source = run.frame.length === 0 ? "answers" : "both";
  const about: Cell =
    cell.group === undefined
      ? { kind: "name", area: cell.area }
      : { kind: "text", text: cell.group };
  return {
    cell,
    isConflict,
    row: {
      about: { [cell.group === undefined ? "area" : "group"]: about },
      figures: {
        invited:
          invited === undefined
            ? undefined
            : figure("invited", counted(invited), { unit: "respondents", from: "frame" }),
        respondents: figure("respondents", counted(respondents), {
          unit: "respondents",
          from: "answers",
        }),
        "response-rate": figure("response-rate", rate, { unit: "share", from: source }),
      },
    },
  };
}
