import type { Area, Level, LocalisedText } from "../domain/area.ts";
import { verbatim } from "../domain/localised-text.ts";
import type { MissingReason } from "../domain/missing.ts";
import type { Cell, Column, Report, Row, Table } from "../domain/report.ts";
import type { TableId } from "../domain/word-id.ts";
import { type FigureRow, figureTable } from "./figure-table.ts";
import type { Frame } from "./frame.ts";

/** A cell whose figures were hidden, and by which rule; never with a value. */
export interface HiddenCell {
  /** Item, dimension or score, under the id by which disclosure control knows it. */
  readonly variable: Extract<Cell, { kind: "indicator" }>;
  readonly area: Area;
  /** Group or side, where the cell is not the whole area. */
  readonly part?: Cell;
  readonly rule: MissingReason;
  readonly threshold: number;
}

/** The rows of each table of a survey; a table without rows is left out. */
export interface SurveyRows {
  readonly responseRates: readonly FigureRow[];
  readonly responseRatesByGroup: readonly FigureRow[];
  readonly items: readonly FigureRow[];
  readonly distributions: readonly FigureRow[];
  /** Values of the scales, ascending: the columns of the distributions. */
  readonly scaleValues: readonly number[];
  readonly itemsByArea: readonly FigureRow[];
  readonly itemsByGroup: readonly FigureRow[];
  readonly groupDifferences: readonly FigureRow[];
  readonly reliability: readonly FigureRow[];
  readonly waves: readonly FigureRow[];
  readonly hidden: readonly HiddenCell[];
  readonly published: readonly FigureRow[];
}

/** A survey without results: every table left out. */
export const noSurveyRows: SurveyRows = {
  responseRates: [],
  responseRatesByGroup: [],
  items: [],
  distributions: [],
  scaleValues: [],
  itemsByArea: [],
  itemsByGroup: [],
  groupDifferences: [],
  reliability: [],
  waves: [],
  hidden: [],
  published: [],
};

/** Everything a survey report is made of. */
export interface SurveyResults extends Frame {
  readonly subject: LocalisedText;
  readonly level: Level;
  readonly divisionYear: number;
  readonly rows: SurveyRows;
}

const statistic = (id: string): Column => ({ id, kind: "statistic" });

const itemFigures: readonly Column[] = [
  statistic("n"),
  statistic("effective-n"),
  statistic("dont-know"),
  statistic("not-answered"),
  { id: "mean", kind: "figure" },
  { id: "interval", kind: "interval" },
  { id: "interval-finite-population", kind: "interval" },
  statistic("standard-deviation"),
  statistic("median"),
  statistic("agree"),
  statistic("disagree"),
];

const item: Column = { id: "item", kind: "label" };
const area: Column = { id: "area", kind: "name" };
const group: Column = { id: "group", kind: "text" };

const rates: readonly Column[] = [
  statistic("invited"),
  statistic("respondents"),
  { id: "response-rate", kind: "figure" },
  { id: "interval", kind: "interval" },
];

const reliabilityColumns: readonly Column[] = [
  { id: "what", kind: "label" },
  { id: "items", kind: "count" },
  { id: "n", kind: "count" },
  { id: "alpha", kind: "figure" },
  statistic("alpha-if-dropped"),
  statistic("item-rest"),
];

/** The results of a survey: response rates first, as survey practice asks. */
export function surveyReport(results: SurveyResults): Report {
  const { subject, level, divisionYear, rows, notes, accounts, problems, provenance } = results;
  return {
    schema: "soste-stats/survey@1",
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

function tablesOf(rows: SurveyRows): readonly Table[] {
  const tables: readonly (readonly [TableId, readonly Column[], readonly FigureRow[]])[] = [
    ["response-rates", [area, ...rates], rows.responseRates],
    ["response-rates-by-group", [group, ...rates], rows.responseRatesByGroup],
    ["items", [item, ...itemFigures], rows.items],
    ["distributions", distributionColumns(rows.scaleValues), rows.distributions],
    ["items-by-area", [item, area, ...itemFigures], rows.itemsByArea],
    ["items-by-group", [item, group, ...itemFigures], rows.itemsByGroup],
    ["group-differences", differences, rows.groupDifferences],
    ["reliability", reliabilityColumns, rows.reliability],
    ["waves", waveColumns, rows.waves],
    ["published-survey", publishedColumns, rows.published],
  ];
  return [
    ...tables.flatMap(([id, columns, some]) => figureTable(id, columns, some) ?? []),
    ...disclosureTable(rows.hidden),
  ];
}

/** How the answers of one area are distributed. Missing: undefined without rows. */
export function distributionTable(
  rows: readonly FigureRow[],
  scaleValues: readonly number[],
): Table | undefined {
  return figureTable("distributions", distributionColumns(scaleValues), rows);
}

function distributionColumns(values: readonly number[]): readonly Column[] {
  return [
    item,
    { id: "bar", kind: "bar" },
    ...values.map((value): Column => {
      const text = String(value);
      return { id: `share-${text}`, kind: "statistic", heading: verbatim(text) };
    }),
    statistic("dont-know"),
  ];
}

const differences: readonly Column[] = [
  item,
  { id: "first", kind: "text" },
  { id: "second", kind: "text" },
  { id: "difference", kind: "figure" },
  { id: "interval", kind: "interval" },
];

const waveColumns: readonly Column[] = [
  item,
  statistic("first"),
  statistic("first-n"),
  statistic("second"),
  statistic("second-n"),
  statistic("matched"),
  { id: "difference", kind: "figure" },
  { id: "interval", kind: "interval" },
];

const publishedColumns: readonly Column[] = [
  item,
  area,
  { id: "period", kind: "period" },
  { id: "published-value", kind: "figure" },
  { id: "statement", kind: "term" },
  { id: "published", kind: "text" },
];

/** What was hidden, so that a reader can tell a protected figure from one that does not exist. */
export function disclosureTable(hidden: readonly HiddenCell[]): readonly Table[] {
  if (hidden.length === 0) return [];
  const rows = hidden.map(({ variable, area: hiddenArea, part, rule, threshold }): Row => {
    const cells: Record<string, Cell> = {
      item: variable,
      area: { kind: "name", area: hiddenArea },
      group: part ?? { kind: "empty" },
      rule: { kind: "term", family: "missing", id: rule },
      threshold: { kind: "count", value: threshold },
    };
    return { indent: 0, cells };
  });
  const columns: readonly Column[] = [
    item,
    area,
    group,
    { id: "rule", kind: "term" },
    { id: "threshold", kind: "count" },
  ];
  return [{ id: "disclosure", columns, rows }];
}
