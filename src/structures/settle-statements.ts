import type { StructureState, StructureStatement } from "../domain/structure.ts";

/** What an area's statements on one item come to. */
export interface SettledItem {
  readonly state: StructureState;
  /** Statements of the same time that say different things: then the state is not known. */
  readonly isContradictory: boolean;
  /** The newest statements, which the state is from; none where nobody said anything. */
  readonly statements: readonly StructureStatement[];
}

/**
 * The state of one item in one area: what its newest statements say.
 *
 * A statement is newer than another when its time lies wholly after the other's; of a month and a day in it neither is
 * newer, and one without a date is older than any with one. Where the newest contradict each other the state is unknown;
 * "unknown" beside another state contradicts nothing.
 * Shape: statements of one area and item, in any order; those that count in a fixed order.
 */
export function settleStatements(statements: readonly StructureStatement[]): SettledItem {
  const newest = statements
    .filter((one) => !statements.some((other) => isNewer(other, one)))
    .toSorted(byTimeAndPlace);
  const states = new Set(newest.map(({ state }) => state).filter((state) => state !== "unknown"));
  const [state = "unknown"] = states;
  const isContradictory = states.size > 1;
  return { state: isContradictory ? "unknown" : state, isContradictory, statements: newest };
}

function isNewer(one: StructureStatement, other: StructureStatement): boolean {
  if (one.time === undefined) return false;
  return other.time === undefined || firstDay(one) > lastDay(other);
}

function firstDay({ time }: StructureStatement): string {
  if (time === undefined) return "";
  return time.kind === "day" ? time.on : time.from;
}

function lastDay({ time }: StructureStatement): string {
  if (time === undefined) return "";
  return time.kind === "day" ? time.on : time.to;
}

/** Latest first, then by what does not depend on the order of rows. */
function byTimeAndPlace(one: StructureStatement, other: StructureStatement): number {
  const [first, second] = [one, other].map((each) =>
    [lastDay(each), firstDay(each), each.source ?? "", each.state].join("\n"),
  );
  if (first === second) return one.line - other.line;
  return (first ?? "") > (second ?? "") ? -1 : 1;
}
