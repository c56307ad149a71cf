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
import { counted, toReleased } from "./survey-figures.ts";
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
    notes: notesOf(run, comparisons),
  };
}

function rowOf(
  run: SurveyRun,
  item: number,
  comparison: WaveComparison,
  { confidence }: FigureStyle,
): FigureRow {
  const { codebook, protection, cells, compared } = run;
  if (compared === undefined) throw new Error("two waves are compared");
  const [before, after] = compared;
  const id = codebook.items[item]?.id ?? "";
  const isMatched = comparison.method === "matched";
  // Those met twice are a total of their own, of other people than the wave.
  const decisionOn = (wave: number, other: number) =>
    protection.decisionOn(
      `item:${id}`,
      isMatched ? cells.metId(wave, other) : cells.country(wave).id,
    );
  const first = decisionOn(before, after);
  const second = decisionOn(after, before);
  const figure = (
    statistic: string,
    outcome: Known | Missing,
    decisions: readonly Decision[],
    { unit = "scale-points", period = run.period }: { unit?: Unit; period?: Period } = {},
  ) =>
    toReleased(
      {
        indicator: `${id}.${statistic}`,
        area: cells.country(before).area.key,
        period,
        unit,
        outcome,
        decisions,
      },
      confidence,
    );
  const meanOf = (outcome: Known | Missing, wave: number, decision: Decision) =>
    figure(isMatched ? "matched-mean" : "mean", outcome, [decision], {
      period: run.periodOf(wave),
    });
  const numberOf = (outcome: Known | Missing, wave: number, decision: Decision) =>
    figure("n", counted(numberBehind(outcome)), [decision], {
      unit: "answers",
      period: run.periodOf(wave),
    });
  const both = [first, second];
  return {
    about: { item: itemCell(run, item) },
    figures: {
      first: meanOf(comparison.first, before, first),
      second: meanOf(comparison.second, after, second),
      ...(isMatched
        ? {
            matched: figure("matched-n", counted(numberBehind(comparison.difference)), both, {
              unit: "respondents",
            }),
          }
        : {
            "first-n": numberOf(comparison.first, before, first),
            "second-n": numberOf(comparison.second, after, second),
          }),
      difference: figure("wave-difference", comparison.difference, both, {
        unit: "scale-distance",
      }),
    },
  };
}

function numberBehind(outcome: Known | Missing): number {
  return outcome.kind === "known" && outcome.n !== "not-published" ? outcome.n : 0;
}

/** How the items were compared: in one way, or some in each where few of one item are in both waves. */
function notesOf(
  { responses, compared = [0, 0] }: SurveyRun,
  comparisons: readonly WaveComparison[],
): readonly Note[] {
  const [first = "", second = ""] = compared.map((wave) => responses.waves[wave]);
  const match = comparisons.find(({ method }) => method === "matched")?.match;
  const isSomeIndependent = comparisons.some(({ method }) => method === "independent");
  return [
    ...(match === undefined
      ? []
      : [
          note("waves-matched", {
            ...{ first, second, matched: match.matched },
            ...{ joiners: match.joiners, leavers: match.leavers },
          }),
        ]),
    ...(isSomeIndependent ? [note("waves-independent", { first, second })] : []),
  ];
}
