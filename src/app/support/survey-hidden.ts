import type { LocalisedText } from "../../domain/area.ts";
import type { Cell } from "../../domain/cell.ts";
import type { Codebook } from "../../domain/codebook.ts";
import type { HiddenCell } from "../../report/survey-report.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { SurveyCell } from "./survey-cells.ts";

/** A cell that a table shows, with the side it is of where it is not the whole area. */
export interface NamedCell {
  readonly cell: SurveyCell;
  readonly part?: "associations" | "public";
}

/** What was hidden of the cells that are shown, variable by variable: the rule and the threshold, never a count. */
export function hiddenCells(
  { protection }: SurveyRun,
  cells: readonly NamedCell[],
  /** Those that are printed, by the id under which they are protected. */
  variables: ReadonlyMap<string, LocalisedText>,
): readonly HiddenCell[] {
  const byId = new Map(cells.map((named) => [named.cell.id, named]));
  return protection.records.flatMap(({ variable: id, cell, rule, threshold }): HiddenCell[] => {
    const named = byId.get(cell);
    const label = variables.get(id);
    if (named === undefined || rule === "unanimous" || label === undefined) return [];
    const part = partOf(named);
    const about = { area: named.cell.area, ...(part === undefined ? {} : { part }) };
    return [{ variable: { kind: "indicator", id, label }, ...about, rule, threshold }];
  });
}

function partOf({ part, cell: { group } }: NamedCell): Cell | undefined {
  if (part !== undefined) return { kind: "term", family: "side", id: part };
  return group === undefined ? undefined : { kind: "text", text: group };
}

/** The items of a codebook by the id under which their answers are protected. */
export function protectedItems({ items }: Codebook): readonly (readonly [string, LocalisedText])[] {
  return items.map(({ id, label }) => [`item:${id}`, label]);
}

/** A cell as files and notes name it: level and code of the area, or the group. */
export function cellName({ area, group }: SurveyCell): string {
  return group ?? `${area.key.level} ${area.key.code}`;
}
