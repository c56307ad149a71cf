import type { HiddenCell } from "../../report/survey-report.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { SurveyCell } from "./survey-cells.ts";

/** A cell that a table shows, with the side it is of where it is not the whole area. */
export interface NamedCell {
  readonly cell: SurveyCell;
  readonly part?: string;
}

/** What was hidden of the cells that are shown, variable by variable: the rule and the threshold, never a count. */
export function hiddenCells(
  { protection }: SurveyRun,
  cells: readonly NamedCell[],
  variables: ReadonlySet<string>,
): readonly HiddenCell[] {
  const byId = new Map(cells.map((named) => [named.cell.id, named]));
  return protection.records.flatMap(({ variable, cell: id, rule, threshold }): HiddenCell[] => {
    const named = byId.get(id);
    if (named === undefined || rule === "unanimous" || !variables.has(variable)) return [];
    const { area, group } = named.cell;
    const part = named.part ?? group;
    return [{ variable, area, ...(part === undefined ? {} : { part }), rule, threshold }];
  });
}

/** A cell as files and notes name it: level and code of the area, or the group. */
export function cellName({ area, group }: SurveyCell): string {
  return group ?? `${area.key.level} ${area.key.code}`;
}
