import type { Column, Row, Table } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import type { FilePartId } from "../../domain/word-id.ts";
import { figureIn, isWide, mainFigure, mainFigureColumn } from "./figure-of.ts";
import { type FlatCell, textCell } from "./flat-cell.ts";
import {
  type FigureParts,
  type FlatColumn,
  figureCell,
  headingOf,
  levelCell,
  limitParts,
  orRange,
  partColumns,
  plainColumns,
  wordOf,
} from "./flat-columns.ts";
import {
  figureParts,
  type WriteFigure,
  writeAreas,
  writeAreasOf,
  writeMark,
  writeSources,
  writeValue,
} from "./flat-figure.ts";
import { type FlatStyle, partHeading } from "./flat-style.ts";
import { isoPeriod } from "./iso-period.ts";

/** A table whose cells are single texts and numbers: figures are spread over columns. */
export interface FlatTable {
  readonly columns: readonly Pick<FlatColumn, "heading" | "part">[];
  /** A cell for each column. */
  readonly rows: readonly (readonly FlatCell[])[];
}

/** A report table as rows of plain cells: one place that decides the columns of every kind of file. */
export function flatTable(table: Table, style: FlatStyle): FlatTable {
  const columns = flatColumns(table, style);
  const rows = table.rows.filter(({ cells }) => Object.keys(cells).length > 0);
  return {
    columns,
    rows: rows.map((row) => columns.map(({ write }) => write(row))),
  };
}

function flatColumns(table: Table, style: FlatStyle): readonly FlatColumn[] {
  if (isWide(table)) return table.columns.flatMap((column) => wideColumns(column, table, style));
  if (table.columns.some(({ kind }) => kind === "figure")) return longColumns(table, style);
  return table.columns.flatMap((column) => plainColumns(column, table, style));
}

/** The columns of areas × indicators: a value and a mark for each indicator, in a workbook its limits too. */
function wideColumns(column: Column, table: Table, style: FlatStyle): readonly FlatColumn[] {
  if (column.kind !== "figure") return plainColumns(column, table, style);
  const pick = (row: Row) => figureIn(row, column.id);
  return [
    { heading: headingOf(column, style), write: figureCell(pick, writeValue, style) },
    ...partColumns(column, [["mark", writeMark], ...limitsIn(style)], style),
  ];
}

function limitsIn({ form }: FlatStyle): FigureParts {
  return form === "workbook" ? limitParts : [];
}

const spreadKinds: ReadonlySet<Column["kind"]> = new Set([
  "figure",
  "interval",
  "period",
  "sources",
  "rank",
  "rank-range",
  "verdict",
  "statistic",
  "bar",
]);

/** The columns of a table with one figure a row: what it is of, the figure in parts, what it is held against. */
function longColumns(table: Table, style: FlatStyle): readonly FlatColumn[] {
  const { columns } = table;
  const own = (row: Row) => mainFigure(columns, row);
  const about = columns.filter(({ kind }) => !spreadKinds.has(kind));
  const besides = columns.filter(({ kind }) => kind === "interval" || kind === "statistic");
  const benchmarks = columns.filter(({ kind }) => kind === "figure").slice(1);
  const against = columns.filter(
    ({ kind }) => kind === "rank" || kind === "rank-range" || kind === "verdict",
  );
  // In a workbook the value bears the heading that people know, such as mean.
  const main = style.form === "workbook" ? mainFigureColumn(columns) : undefined;
  const valueHeading = main === undefined ? "" : headingOf(main, style);
  const part = (name: FilePartId, write: WriteFigure): FlatColumn => ({
    heading: partHeading(name === "value" ? valueHeading : "", name, style),
    part: name,
    write: orRange(mainFigureColumn(columns)?.id, name, figureCell(own, write, style)),
  });
  const word = (id: string, write: WriteFigure): FlatColumn => ({
    heading: wordOf(id, style),
    write: figureCell(own, write, style),
  });
  return [
    ...sectionColumns(table, style),
    ...about.flatMap((column) => plainColumns(column, table, style)),
    // A table with a column of areas says them there.
    ...(columns.some(({ id }) => id === "area")
      ? []
      : [
          part("area_level", ({ area, benchmark }) => levelCell((benchmark ?? area).level, style)),
          part("area_code", ({ area, benchmark }) => textCell(benchmark ? "" : area.code)),
        ]),
    word("period", ({ period }) => textCell(isoPeriod(period))),
    word("unit", ({ unit }) => textCell(unitText(unit, style))),
    ...figureParts.map(([name, write]) => part(name, write)),
    ...besides.flatMap((column) => plainColumns(column, table, style)),
    ...benchmarks.flatMap((column) =>
      partColumns(column, [...benchmarkParts, ...limitsIn(style)], style),
    ),
    ...against.flatMap((column) => plainColumns(column, table, style)),
    word("sources", writeSources),
  ];
}

function unitText(unit: Unit, { locale, form }: FlatStyle): string {
  if (form === "ids") return unit;
  return unit === "share" ? locale.words.unroundedShare : locale.words.units[unit];
}

function sectionColumns(table: Table, style: FlatStyle): readonly FlatColumn[] {
  if (table.rows.every(({ section }) => section === undefined)) return [];
  const write = ({ section }: Row) =>
    textCell(section && style.form !== "ids" ? style.locale.term("section", section) : section);
  return [{ heading: wordOf("section", style), write }];
}

const benchmarkParts: FigureParts = [
  ["value", writeValue],
  ["mark", writeMark],
  ["areas", writeAreas],
  ["areas_of", writeAreasOf],
];
