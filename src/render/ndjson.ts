import type { Render } from "./renderer.ts";
import { areaJson, tableJson } from "./support/document.ts";
import { tablesForMachines } from "./support/main-table.ts";

/** One JSON object a line for each row of each table, with its table and, where there is one, the report's area. */
export const renderNdjson: Render<string> = (report) => {
  const context = report.area === undefined ? {} : { reportArea: areaJson(report.area) };
  return tablesForMachines(report)
    .flatMap((table) => tableJson(table).map((row) => ({ table: table.id, ...context, ...row })))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join("");
};
