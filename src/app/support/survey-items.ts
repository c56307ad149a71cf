import type { Decision } from "../../disclosure/universe.ts";
import type { Known } from "../../domain/measurement.ts";
import type { Missing } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import type { FigureRow } from "../../report/figure-table.ts";
import { invitedIn } from "../../survey/invited.ts";
import { type ItemSummary, summariseItem } from "../../survey/item-summary.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { counted, toReleased } from "./survey-figures.ts";

/** Confidence at which intervals are worked out where none are shown: flags rest on their width. */
const usualConfidence = 0.95;

/** How figures are worked out and shown. */
export interface FigureStyle {
  /** Undefined: without intervals. */
  readonly confidence: number | undefined;
}

/** What the respondents of a cell answered to one item, with the decision on showing it. */
export interface ItemInCell {
  readonly item: number;
  readonly cell: SurveyCell;
  readonly summary: ItemSummary;
  readonly decision: Decision;
}

/** One item summarised over a cell. */
export function itemInCell(
  run: SurveyRun,
  item: number,
  cell: SurveyCell,
  { confidence = usualConfidence }: FigureStyle,
): ItemInCell {
  const { responses, codebook, weighted, period, protection } = run;
  const id = codebook.items[item]?.id ?? "";
  const invited = invitedFor(run, cell);
  const summary = summariseItem(responses, item, cell.who, {
    codebook,
    confidence,
    period,
    weighted,
    ...(invited === undefined ? {} : { invited }),
  });
  return { item, cell, summary, decision: protection.decisionOn(`item:${id}`, cell.id) };
}

/** The number of people asked in a cell, where the frame tells. */
export function invitedFor(run: SurveyRun, cell: SurveyCell): number | undefined {
  const { frame, responses } = run;
  if (frame.length === 0) return undefined;
  const { area, group } = cell;
  const answered = [...cell.answered, ...run.unanswered(area)];
  const wave = responses.waves[cell.wave] ?? "";
  return invitedIn(frame, {
    areas: answered,
    ...(group === undefined ? {} : { group }),
    ...(wave === "" ? {} : { wave }),
  });
}

/** The item's name as the head of a row. */
export function itemCell(run: SurveyRun, item: number): Cell {
  const { id, text, label } = run.codebook.items[item] ?? {};
  if (id === undefined || text === undefined) throw new Error(`no item ${item}`);
  return { kind: "indicator", id, label: label ?? text };
}

/** All figures of an item in a cell, by column. */
export function itemFigures(
  run: SurveyRun,
  { item, cell, summary, decision }: ItemInCell,
  { confidence }: FigureStyle,
): FigureRow["figures"] {
  const id = run.codebook.items[item]?.id ?? "";
  const { n, gaps, statistics, weighted } = summary;
  const figure = (
    statistic: string,
    outcome: Known | Missing,
    unit: Unit,
    decided: Decision = decision,
  ): Released =>
    toReleased(
      {
        indicator: `${id}.${statistic}`,
        area: cell.area.key,
        period: run.period,
        unit,
        outcome,
        decisions: [decided],
      },
      confidence,
    );
  // Where nobody answered, what a few did instead is all that is known of them.
  const isFew = n === 0 && summary.respondents < decision.threshold && summary.respondents > 0;
  const ofGaps: Decision = isFew ? { ...decision, status: "below-threshold" } : decision;
  const others = gaps.refused + gaps["not-asked"] + gaps["no-answer"];
  const corrected = run.frame.length > 0 && weighted === undefined && confidence !== undefined;
  return {
    n: figure("n", counted(n), "answers", ofGaps),
    "effective-n":
      weighted?.effectiveN === undefined
        ? undefined
        : figure("effective-n", counted(weighted.effectiveN, n), "answers"),
    "dont-know": figure("dont-know", counted(gaps["dont-know"], n), "answers", ofGaps),
    "not-answered": figure("not-answered", counted(others, n), "answers", ofGaps),
    mean: figure("mean", weighted?.mean ?? statistics.mean, "scale-points"),
    "interval-finite-population": corrected
      ? figure("mean-finite-population", statistics["mean-finite-population"], "scale-points")
      : undefined,
    "standard-deviation": figure(
      "standard-deviation",
      statistics["standard-deviation"],
      "scale-distance",
    ),
    median: figure("median", statistics.median, "scale-points"),
    agree: figure("agree", weighted?.agree ?? statistics.agree, "share"),
    disagree: figure("disagree", weighted?.disagree ?? statistics.disagree, "share"),
  };
}

/** The distribution of an item as a bar and shares; a hidden one has marks in place of shares and no bar. */
export function distributionRow(
  run: SurveyRun,
  { item, cell, summary, decision }: ItemInCell,
): FigureRow {
  const id = run.codebook.items[item]?.id ?? "";
  const { n, gaps, distribution, weighted } = summary;
  const asked = n + gaps["dont-know"];
  const figure = (
    statistic: string,
    outcome: Known | Missing,
    decided: Decision = decision,
  ): Released =>
    toReleased(
      {
        indicator: `${id}.${statistic}`,
        area: cell.area.key,
        period: run.period,
        unit: "share",
        outcome,
        decisions: [decided],
      },
      undefined,
    );
  const share = (value: number | undefined, of: number): Known | Missing =>
    value === undefined || of === 0
      ? { kind: "missing", reason: "too-few-answers" }
      : { kind: "known", value, n: of, flags: [] };
  const isShown = decision.status === "shown" && n > 0;
  const bar: Cell = isShown
    ? {
        kind: "bar",
        segments: distribution.map(({ value, count }, place) => {
          const share = weighted?.shares?.[place];
          return { symbol: String(value), count: share === undefined ? count : share * n };
        }),
        apart: { symbol: "?", count: gaps["dont-know"] },
      }
    : { kind: "empty" };
  const shares = distribution.map(({ value, share: plain }, place) => [
    `share-${value}`,
    figure(`share-${value}`, share(weighted?.shares?.[place] ?? plain, n)),
  ]);
  return {
    about: { item: itemCell(run, item), bar },
    figures: {
      ...Object.fromEntries(shares),
      "dont-know": figure(
        "dont-know-share",
        share(asked === 0 ? undefined : gaps["dont-know"] / asked, asked),
        asked > 0 && asked < decision.threshold
          ? { ...decision, status: "below-threshold" }
          : decision,
      ),
    },
  };
}
