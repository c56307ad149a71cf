import type { Judgement } from "../../domain/judgement.ts";
import type { StructureItem } from "../../domain/structure.ts";
import type { SettledItem } from "../../structures/settle-statements.ts";
import type { StructureFacts, StructureView } from "./structures-view.ts";
import { structuresSection } from "./structures-words.ts";

/**
 * Structures that an area has in place and those it is stated not to have: states are facts, each with its date and
 * source. Of an area of several counties there is no state of its own; planned and unknown are neither.
 */
export function structureJudgements(
  { instrument }: StructureFacts,
  { area, scorecards, counties, municipalities }: StructureView,
): readonly Judgement[] {
  const [only, ...others] = scorecards;
  const own = only === undefined || others.length > 0 || counties > 1 ? [] : only.scorecard;
  const answer = area.key.level === "municipality" ? municipalities[0]?.answer : undefined;
  return [
    ...own.flatMap(({ item, ...settled }) => ofState(item, settled)),
    ...(answer === undefined ? [] : ofState(instrument.cooperation, answer)),
  ];
}

function ofState(
  { id, label }: Pick<StructureItem, "id" | "label">,
  { state, statements }: SettledItem,
): readonly Judgement[] {
  if (state !== "in-place" && state !== "absent") return [];
  const time = statements[0]?.time;
  const source = [...new Set(statements.flatMap((one) => one.source ?? []))].join("; ");
  const about = { about: { id, label }, section: structuresSection };
  const stated = { ...(time === undefined ? {} : { period: time }), source };
  return [
    state === "in-place"
      ? { side: "strength", reason: "structure-in-place", ...about, ...stated }
      : { side: "weakness", reason: "structure-absent", ...about, ...stated },
  ];
}
