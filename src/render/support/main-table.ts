import type { Report, Table } from "../../domain/report.ts";
import { problemTable } from "./problem-table.ts";

/** Whether the report is one of problems, so that they are rows and not a remark. */
export function isCheck({ schema }: Report): boolean {
  return schema.startsWith("soste-stats/check@");
}

/** Tables that hold a survey's results, the fullest first; before them stand the response rates. */
const surveyTables = ["items-by-area", "items"];

/** The table that a file with one kind of row holds: a report's first; of a check its problems, of a survey its items. */
export function mainTable(report: Report): Table {
  const [first] = report.tables;
  if (first === undefined || isCheck(report)) return problemTable(report.problems);
  const ofSurvey = surveyTables.flatMap(
    (id) => report.tables.find((table) => table.id === id) ?? [],
  );
  return ofSurvey[0] ?? first;
}

/** Every table of a report as rows for machines, the problems of a check among them. */
export function tablesForMachines(report: Report): readonly Table[] {
  return isCheck(report) ? [...report.tables, problemTable(report.problems)] : report.tables;
}
