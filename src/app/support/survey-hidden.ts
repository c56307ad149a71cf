import type { HiddenCell } from "../../report/survey-report.ts";
import type { SurveyRun } from "./prepare-survey.ts";
import type { SurveyCell } from "./survey-cells.ts";

/** What was hidden of the cells that are shown, variable by variable: the rule and the threshold, never a count. */
export function hiddenCells(
  { protection }: SurveyRun,
  cells: readonly SurveyCell[],
  variables: ReadonlySet<string>,
): readonly HiddenCell[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return protection.records.flatMap(({ variable, cell: id, rule, threshold }): HiddenCell[] => {
    const cell = byId.get(id);
    if (cell === undefined || rule === "unanimous" || !variables.has(variable)) return [];
    const name = variable.slice(variable.indexOf(":") + 1);
    return [{ variable: name, cell: cellName(cell), rule, threshold }];
  });
}

/** A cell as files and notes name it: level and code of the area, or the group. */
export function cellName({ area, group }: SurveyCell): string {
  return group ?? `${area.key.level} ${area.key.code}`;
}
