import type { Known } from "../../domain/measurement.ts";
import { note } from "../../domain/note-id.ts";
import type { Cell, Note } from "../../domain/report.ts";
import { firstGapCode } from "../../domain/survey-responses.ts";
import type { Instrument } from "../../readiness/instrument.ts";
import { respondentScores } from "../../readiness/respondent-scores.ts";
import { type LeftOut, leaveOneOuts, leaveOut } from "../../readiness/scenarios.ts";
import { rankScores, type ScoreChange, scoreChanges } from "../../readiness/score-changes.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import { isShown } from "./readiness-bands.ts";
import { figureMaker, type ScoredCell, scoreCell, variableCell } from "./readiness-rows.ts";
import { variantId, whatIfId } from "./readiness-variables.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { counted } from "./survey-figures.ts";
import type { FigureStyle } from "./survey-items.ts";

/** The scores that others are held against. */
export interface ScoresBefore {
  readonly cells: readonly SurveyCell[];
  readonly scored: readonly ScoredCell[];
  readonly instrument: Instrument;
  readonly style: FigureStyle;
  readonly seed: number;
}

/** Scores and ranks with other weights of the dimensions. */
export function whatIfRows(
  run: SurveyRun,
  changed: Instrument,
  before: ScoresBefore,
): readonly FigureRow[] {
  const { score } = respondentScores(run.responses, changed);
  const after = before.cells.map((cell) =>
    scoreCell(run, score, { cell, variable: whatIfId }, before.style),
  );
  return rowsOf(run, { before, after, id: whatIfId, about: {} });
}

/** Scores and ranks without each item, dimension and group in turn. */
export function leaveOneOutRows(run: SurveyRun, before: ScoresBefore): readonly FigureRow[] {
  return leaveOneOuts(before.instrument, run.responses).flatMap((left) => {
    const after = afterLeaving(run, left, before);
    const about = {
      "left-out": { kind: "term", family: "left-out", id: left.kind } as const,
      what: leftCell(run, left),
    };
    return rowsOf(run, { before, after, id: variantId(left), about });
  });
}

function afterLeaving(
  run: SurveyRun,
  left: LeftOut,
  { cells, instrument, style }: ScoresBefore,
): readonly ScoredCell[] {
  if (left.kind === "group") {
    const { score } = respondentScores(run.responses, instrument);
    return cells.map((cell) =>
      scoreCell(run, score, { cell: run.cells.without(cell, left.id), variable: "score" }, style),
    );
  }
  const scoring = leaveOut(left, { instrument, cells: [] }, run.responses);
  if (scoring === undefined) return [];
  const { score } = respondentScores(run.responses, scoring.instrument);
  return cells.map((cell) => scoreCell(run, score, { cell, variable: variantId(left) }, style));
}

function leftCell(run: SurveyRun, { kind, id }: LeftOut): Cell {
  return kind === "group" ? { kind: "text", text: id } : variableCell(run, { kind, id });
}

/** Of how many of the areas with a score the changed ones are told; nothing where no changes are. */
export function changeNotes(
  run: SurveyRun,
  scored: readonly ScoredCell[],
  changes: readonly FigureRow[],
): readonly Note[] {
  const shown = scored.filter(isShown);
  const told = shown.filter((each) => isTold(run, each)).length;
  if (changes.length === 0 && told === shown.length) return [];
  return [note("score-changes", { told, of: shown.length })];
}

function isTold(run: SurveyRun, each: ScoredCell): boolean {
  return isShown(each) && !hasFewIncomplete(run, each);
}

/** A row for each area whose score may be shown before and after. */
function rowsOf(
  run: SurveyRun,
  made: {
    readonly before: ScoresBefore;
    readonly after: readonly ScoredCell[];
    readonly id: string;
    readonly about: Readonly<Record<string, Cell>>;
  },
): readonly FigureRow[] {
  const { before, after, id, about } = made;
  const shownBefore = before.scored.filter((each) => isTold(run, each));
  const shownAfter = after.filter((each) => isTold(run, each));
  const ranked = (some: readonly ScoredCell[]) =>
    rankScores(
      some.map(({ score }) => score),
      { seed: before.seed },
    );
  const codeOf = ({ cell }: ScoredCell) => cell.area.key.code;
  const afterByCode = new Map(shownAfter.map((each) => [codeOf(each), each]));
  const beforeByCode = new Map(shownBefore.map((each) => [codeOf(each), each]));
  return scoreChanges(ranked(shownBefore), ranked(shownAfter)).flatMap((change) => {
    const one = beforeByCode.get(change.area.code);
    const other = afterByCode.get(change.area.code);
    if (one === undefined || other === undefined) return [];
    return [changeRow(run, { change, one, other, id, about, style: before.style })];
  });
}

function changeRow(
  run: SurveyRun,
  made: {
    readonly change: ScoreChange;
    readonly one: ScoredCell;
    readonly other: ScoredCell;
    readonly id: string;
    readonly about: Readonly<Record<string, Cell>>;
    readonly style: FigureStyle;
  },
): FigureRow {
  const { change, one, other, id, about, style } = made;
  const figure = figureMaker(run, one.cell.area, style);
  const decisions = [one.decision, other.decision];
  const n = other.score.sample.values.length;
  const difference: Known | undefined =
    change.change === undefined ? undefined : { kind: "known", value: change.change, n, flags: [] };
  const { ranksBefore, ranksAfter } = change;
  return {
    about: {
      ...about,
      area: { kind: "name", area: one.cell.area },
      ...(ranksBefore ? { "rank-range-before": { kind: "rank", rank: ranksBefore } } : {}),
      ...(ranksAfter ? { "rank-range-after": { kind: "rank", rank: ranksAfter } } : {}),
    },
    figures: {
      "n-before": figure("score.n", counted(one.score.sample.values.length), {
        unit: "answers",
        decisions: [one.decision],
      }),
      n: figure(`${id}.n`, counted(n), { unit: "answers", decisions }),
      "changed-score": figure(id, change.after, { decisions }),
      change:
        difference === undefined
          ? undefined
          : figure(`${id}.change`, difference, { unit: "scale-distance", decisions }),
    },
  };
}

/**
 * Whether a few in a cell left a question out. Scores of other questions or weights beside the means of the items would
 * tell what those few answered to the rest.
 */
function hasFewIncomplete({ responses }: SurveyRun, { cell, decision }: ScoredCell): boolean {
  const isValid = (item: Int16Array, place: number) => (item[place] ?? firstGapCode) < firstGapCode;
  const incomplete = cell.who.reduce((count, place) => {
    const valid = responses.answers.filter((item) => isValid(item, place)).length;
    return valid > 0 && valid < responses.answers.length ? count + 1 : count;
  }, 0);
  return incomplete > 0 && incomplete < decision.threshold;
}
