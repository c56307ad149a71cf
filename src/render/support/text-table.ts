import type { Column, Report, Row, Table } from "../../domain/report.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import { type CellContext, cellText } from "./cell-text.ts";
import { incompleteCoverage, isStarred } from "./coverage-of.ts";
import { figureIn } from "./figure-of.ts";

/** A column of a table in words. */
export interface TextColumn {
  readonly id: string;
  readonly heading: string;
  readonly align: "left" | "right";
  /** Whether its text may be broken over lines to fit a width. */
  readonly wraps: boolean;
}

/** A row in words; a section opens a part of the table. */
export type TextRow =
  | { readonly kind: "section"; readonly id: string; readonly text: string }
  | {
      readonly kind: "cells";
      readonly indent: number;
      readonly cells: readonly string[];
      /** The row of the report that this one puts into words. */
      readonly row: Row;
    };

/** A table in words of one language, not yet drawn. */
export interface TextTable {
  readonly title: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly TextRow[];
}

/** The numbers by which sources are listed and referred to. */
export function sourceNumbersOf(report: Report): ReadonlyMap<string, number> {
  return new Map(report.provenance.inputs.map(({ id }, index) => [id, index + 1]));
}

/** A report table in words. */
export function toTextTable(table: Table, report: Report, context: CellContext): TextTable {
  const { locale } = context;
  const starred = new Set(table.columns.filter(({ id }) => isStarred(table, id)));
  const columns = table.columns.map((column): TextColumn => {
    return {
      id: column.id,
      heading: headingOf(column, report, context) + (starred.has(column) ? "*" : ""),
      align: alignOf(column),
      wraps: isText(column),
    };
  });
  const rows: TextRow[] = [];
  let section: string | undefined;
  for (const row of table.rows) {
    if (row.section !== undefined && row.section !== section) {
      section = row.section;
      rows.push({ kind: "section", id: section, text: toVisible(locale.term("section", section)) });
    }
    if (Object.keys(row.cells).length > 0)
      rows.push(toTextRow(row, table, { ...context, starred }));
  }
  const title = toVisible(locale.term("table", table.id));
  return withoutEmptyBenchmarks({ title, columns, rows }, table);
}

const benchmarkKinds: ReadonlySet<Column["kind"]> = new Set([
  "figure",
  "interval",
  "rank",
  "verdict",
  "statistic",
]);

/** Without the columns of a benchmark or of limits that no row has: the country's profile, or `--no-ci`. */
function withoutEmptyBenchmarks(words: TextTable, table: Table): TextTable {
  const isKept = table.columns.map(
    ({ kind }, at) =>
      !benchmarkKinds.has(kind) ||
      words.rows.some((row) => row.kind === "cells" && row.cells[at] !== ""),
  );
  return {
    title: words.title,
    columns: words.columns.filter((_, at) => isKept[at]),
    rows: words.rows.map((row) =>
      row.kind === "cells" ? { ...row, cells: row.cells.filter((_, at) => isKept[at]) } : row,
    ),
  };
}

function toTextRow(
  row: Row,
  table: Table,
  { starred, ...context }: CellContext & { readonly starred: ReadonlySet<Column> },
): TextRow {
  const cells = table.columns.map((column) => {
    const figure = column.kind === "figure" ? figureIn(row, column.id) : undefined;
    const isPartial = figure !== undefined && incompleteCoverage(figure) !== undefined;
    const star = isPartial && !starred.has(column) ? "*" : "";
    return cellText(row, table.columns, column, context) + star;
  });
  return { kind: "cells", indent: row.indent, cells, row };
}

/** The heading of a column: data, or the language's word; the interval's says its confidence. */
export function headingOf(column: Column, report: Report, { locale }: CellContext): string {
  if (column.heading !== undefined) return toVisible(locale.text(column.heading));
  const { confidence } = report.provenance;
  if (column.id === "interval" && column.kind === "interval" && confidence !== undefined) {
    return locale.phrases.interval(confidence);
  }
  return locale.column(column.id);
}

function isText({ kind }: Column): boolean {
  return (
    kind === "text" || kind === "name" || kind === "label" || kind === "term" || kind === "verdict"
  );
}

function alignOf(column: Column): TextColumn["align"] {
  const { kind } = column;
  return kind === "count" ||
    kind === "figure" ||
    kind === "statistic" ||
    kind === "interval" ||
    kind === "rank" ||
    kind === "rank-range"
    ? "right"
    : "left";
}
