import type { Column, Table } from "../domain/report.ts";
import { type FigureRow, figureTable } from "./figure-table.ts";

/** The rows of the tables of an index over areas. */
export interface IndexRows {
  readonly areas: readonly FigureRow[];
  readonly pillars: readonly FigureRow[];
  readonly changes: readonly FigureRow[];
}

const statistic = (id: string): Column => ({ id, kind: "statistic" });
const what: Column = { id: "what", kind: "label" };
const area: Column = { id: "area", kind: "name" };

/** The pillars of an index: figures, goalposts, scores, and the weights they have and count with. */
export function indexPillarTable(rows: readonly FigureRow[]): readonly Table[] {
  const table = figureTable(
    "index-pillars",
    [
      what,
      area,
      { id: "period", kind: "period" },
      { id: "figure", kind: "figure" },
      ...["lower-goalpost", "upper-goalpost", "pillar-score"].map(statistic),
      ...["stated-weight", "index-weight"].map(statistic),
    ],
    rows,
  );
  return table === undefined ? [] : [table];
}

/** The tables of an index over areas: the index, its pillars, and what it becomes with other choices. */
export function indexTables({ areas, pillars, changes }: IndexRows): readonly Table[] {
  return [...indexTable(areas), ...indexPillarTable(pillars), ...indexChangeTable(changes)];
}

/** Indices of areas with their rank ranges and how much of the weight is known. */
function indexTable(rows: readonly FigureRow[]): readonly Table[] {
  const columns: readonly Column[] = [
    area,
    { id: "index", kind: "figure" },
    { id: "rank-range", kind: "rank-range" },
    statistic("known-weight"),
  ];
  const table = figureTable("readiness-index", columns, rows);
  return table === undefined ? [] : [table];
}

/** What indices and rank ranges become with other choices. */
export function indexChangeTable(rows: readonly FigureRow[]): readonly Table[] {
  const columns: readonly Column[] = [
    { id: "choice", kind: "term" },
    what,
    area,
    { id: "changed-index", kind: "figure" },
    statistic("change"),
    { id: "rank-range-before", kind: "rank-range" },
    { id: "rank-range-after", kind: "rank-range" },
  ];
  const table = figureTable("index-changes", columns, rows);
  return table === undefined ? [] : [table];
}
