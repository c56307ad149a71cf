import type { Level, LocalisedText } from "../domain/area.ts";
import type { Column, Report, Table } from "../domain/report.ts";
import type { TableId } from "../domain/word-id.ts";
import { type FigureRow, figureTable } from "./figure-table.ts";
import type { Frame } from "./frame.ts";
import { type IndexRows, indexTables } from "./index-tables.ts";
import { disclosureTable, type HiddenCell } from "./survey-report.ts";

/** The rows of each table of the readiness scores; a table without rows is left out. */
export interface ReadinessRows {
  readonly national: readonly FigureRow[];
  readonly areas: readonly FigureRow[];
  readonly dimensions: readonly FigureRow[];
  readonly weights: readonly FigureRow[];
  readonly gap: readonly FigureRow[];
  readonly whatIf: readonly FigureRow[];
  readonly leaveOneOut: readonly FigureRow[];
  readonly hidden: readonly HiddenCell[];
  /** Of an index of several pillars, where one is wanted. */
  readonly index?: IndexRows;
}

/** Everything a readiness report is made of. */
export interface ReadinessResults extends Frame {
  readonly subject: LocalisedText;
  readonly level: Level;
  readonly divisionYear: number;
  readonly rows: ReadinessRows;
}

const statistic = (id: string): Column => ({ id, kind: "statistic" });
const area: Column = { id: "area", kind: "name" };
const score: readonly Column[] = [
  statistic("n"),
  { id: "score", kind: "figure" },
  { id: "interval", kind: "interval" },
  { id: "interval-finite-population", kind: "interval" },
];
const band: readonly Column[] = [
  { id: "band", kind: "label" },
  { id: "stability", kind: "term" },
  statistic("band-share"),
];
const change: readonly Column[] = [
  statistic("n-before"),
  statistic("n"),
  { id: "changed-score", kind: "figure" },
  { id: "interval", kind: "interval" },
  statistic("change"),
  { id: "rank-range-before", kind: "rank-range" },
  { id: "rank-range-after", kind: "rank-range" },
];

/** Scores of partnership readiness with their bands, ranks and what they depend on. */
export function readinessReport(results: ReadinessResults): Report {
  const { subject, level, divisionYear, rows, notes, accounts, problems, provenance } = results;
  return {
    schema: "soste-stats/readiness@1",
    subject,
    level,
    divisionYear,
    tables: tablesOf(rows),
    notes,
    accounts,
    problems,
    provenance,
  };
}

function tablesOf(rows: ReadinessRows): readonly Table[] {
  const what: Column = { id: "what", kind: "label" };
  const tables: readonly (readonly [TableId, readonly Column[], readonly FigureRow[]])[] = [
    ["readiness", [area, ...score, ...band, { id: "rank-range", kind: "rank-range" }], rows.areas],
    ["national", [{ id: "basis", kind: "term" }, ...score, ...band], rows.national],
    ["dimensions", [what, area, ...score], rows.dimensions],
    ["weights", [what, { id: "effective-weight", kind: "figure" }], rows.weights],
    [
      "gap",
      [
        what,
        area,
        statistic("associations-n"),
        statistic("associations-side"),
        statistic("public-n"),
        statistic("public-side"),
        { id: "difference", kind: "figure" },
        { id: "interval", kind: "interval" },
      ],
      rows.gap,
    ],
    ["what-if", [area, ...change], rows.whatIf],
    ["leave-one-out", [{ id: "left-out", kind: "term" }, what, area, ...change], rows.leaveOneOut],
  ];
  return [
    ...tables.flatMap(([id, columns, some]) => figureTable(id, columns, some) ?? []),
    ...(rows.index === undefined ? [] : indexTables(rows.index)),
    ...disclosureTable(rows.hidden),
  ];
}
