import type { Decision } from "../../disclosure/universe.ts";
import type { Period } from "../../domain/calendar.ts";
import type { Known } from "../../domain/measurement.ts";
import type { Missing } from "../../domain/missing.ts";
import { note } from "../../domain/note-id.ts";
import type { Note } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import { itemAnswers } from "../../survey/scale-scores.ts";
import { compareWaves, type WaveComparison } from "../../survey/waves.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import { toReleased } from "./survey-figures.ts";
import { type FigureStyle, itemCell } from "./survey-items.ts";

/** Rows of two waves compared over the whole country, and how they were matched. */
export interface ComparedWaves {
  readonly rows: readonly FigureRow[];
  readonly notes: readonly Note[];
}

/** Two waves beside each other, item by item; nothing when two were not asked for. */
export function surveyWaves(run: SurveyRun, style: FigureStyle): ComparedWaves {
  const { compared, codebook, responses, cells } = run;
  if (compared === undefined) return { rows: [], notes: [] };
  const [first, second] = compared.map((wave) => cells.country(wave));
  if (first === undefined || second === undefined) return { rows: [], notes: [] };
  const comparisons = codebook.items.map((_, item) =>
    compareWaves(responses, itemAnswers(responses, item), {
      first: first.who,
      second: second.who,
      confidence: style.confidence ?? 0.95,
    }),
  );
  return {
    rows: comparisons.map((comparison, item) => rowOf(run, item, comparison, style)),
    notes: notesOf(run, comparisons[0]),
  };
}

function rowOf(
  run: SurveyRun,
  item: number,
  comparison: WaveComparison,
  { confidence }: FigureStyle,
): FigureRow {
  const { codebook, protection, cells, compared = [0, 0] } = run;
  const id = codebook.items[item]?.id ?? "";
  const [first, second] = compared.map((wave) =>
    protection.decisionOn(`item:${id}`, cells.country(wave).id),
  );
  if (first === undefined || second === undefined) throw new Error("two waves are compared");
  // The change of those met twice is a total of its own, of other people than either wave.
  const changed = protection.decisionOn(`item:${id}`, cells.changeId(compared));
  const ofChange = isFewApart(comparison, changed.threshold)
    ? { ...changed, status: "hidden-to-protect-another" as const }
    : changed;
  const { area } = cells.country(compared[0]);
  const figure = (
    statistic: string,
    outcome: Known | Missing,
    decisions: readonly Decision[],
    { unit = "scale-points", period = run.period }: { unit?: Unit; period?: Period } = {},
  ) =>
    toReleased(
      {
        indicator: `${id}.${statistic}`,
        area: area.key,
        period,
        unit,
        outcome,
        decisions,
      },
      confidence,
    );
  return {
    about: { item: itemCell(run, item) },
    figures: {
      first: figure("mean", comparison.first, [first], { period: run.periodOf(compared[0]) }),
      second: figure("mean", comparison.second, [second], { period: run.periodOf(compared[1]) }),
      difference: figure(
        "wave-difference",
        comparison.difference,
        comparison.method === "matched" ? [ofChange] : [first, second],
        { unit: "scale-distance" },
      ),
    },
  };
}

/** With a few who are in one wave only, both means and the change together say what they answered. */
function isFewApart({ match }: WaveComparison, threshold: number): boolean {
  if (match === undefined) return false;
  const apart = match.joiners + match.leavers;
  return apart > 0 && apart < threshold;
}

function notesOf(
  { responses, compared }: SurveyRun,
  comparison: WaveComparison | undefined,
): readonly Note[] {
  if (comparison === undefined || compared === undefined) return [];
  const [first = "", second = ""] = compared.map((wave) => responses.waves[wave]);
  const { method, match } = comparison;
  if (method === "independent" || match === undefined) {
    return [note("waves-independent", { first, second })];
  }
  const { matched, joiners, leavers } = match;
  return [note("waves-matched", { first, second, matched, joiners, leavers })];
}
