import type { StructureItem, StructureStatement } from "../domain/structure.ts";
import { type SettledItem, settleStatements } from "./settle-statements.ts";

/** One item of the checklist in one area. */
export interface ScorecardRow extends SettledItem {
  readonly item: StructureItem;
}

/** The checklist of one area: every item, in the checklist's order. */
export type Scorecard = readonly ScorecardRow[];

/** What has been put in place: `known` are the items whose state is in place, planned or absent. */
export interface StructureCounts {
  readonly inPlace: number;
  readonly known: number;
  readonly all: number;
}

/** The checklist of one area from its statements; an item that nobody spoke of is unknown. */
export function scorecardOf(
  items: readonly StructureItem[],
  statements: readonly StructureStatement[],
): Scorecard {
  return items.map((item) => ({
    item,
    ...settleStatements(statements.filter((one) => one.item === item.id)),
  }));
}

/** Items in place, known and asked over the checklists of one or more areas. */
export function countStructures(scorecards: readonly Scorecard[]): StructureCounts {
  const rows = scorecards.flat();
  return {
    inPlace: rows.filter(({ state }) => state === "in-place").length,
    known: rows.filter(({ state }) => state !== "unknown").length,
    all: rows.length,
  };
}
