import type { Released } from "../../domain/released.ts";
import type { Cell, Column, Row, Table } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import type { FilePartId } from "../../domain/word-id.ts";
import { inertText } from "./delimited.ts";
import { figureIn, isWide, mainFigure } from "./figure-of.ts";
import {
  figureParts,
  type WriteFigure,
  writeAreas,
  writeAreasOf,
  writeLower,
  writeMark,
  writeSources,
  writeUpper,
  writeValue,
} from "./flat-figure.ts";
import { type FlatStyle, numberText, partHeading } from "./flat-style.ts";
import { plainFormula } from "./formula-text.ts";
import { isoPeriod } from "./iso-period.ts";

/** One column of a flat file. */
interface FlatColumn {
  readonly heading: string;
  readonly write: (row: Row) => string;
}

/** A report table as rows of plain cells, headings first: figures spread over columns, ids instead of words. */
export function flatRows(table: Table, style: FlatStyle): readonly (readonly string[])[] {
  const columns = flatColumns(table, style);
  const rows = table.rows.filter(({ cells }) => Object.keys(cells).length > 0);
  return [
    columns.map(({ heading }) => inertText(heading)),
    ...rows.map((row) => columns.map(({ write }) => write(row))),
  ];
}

function flatColumns(table: Table, style: FlatStyle): readonly FlatColumn[] {
  if (isWide(table)) return table.columns.flatMap((column) => wideColumns(column, table, style));
  if (table.columns.some(({ kind }) => kind === "figure")) return longColumns(table, style);
  return table.columns.flatMap((column) => plainColumns(column, table, style));
}

/** The columns of areas × indicators: a value and a mark for each indicator. */
function wideColumns(column: Column, table: Table, style: FlatStyle): readonly FlatColumn[] {
  if (column.kind === "bar") return [];
  if (column.kind === "statistic") return partColumns(column, statisticParts, style);
  if (column.kind !== "figure") return plainColumns(column, table, style);
  const heading = headingOf(column, style);
  const pick = (row: Row) => figureIn(row, column.id);
  return [
    { heading, write: figureCell(pick, writeValue, style) },
    { heading: partHeading(heading, "mark", style), write: figureCell(pick, writeMark, style) },
  ];
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
  const statistics = columns.filter(({ kind }) => kind === "statistic");
  const benchmarks = columns.filter(({ kind }) => kind === "figure").slice(1);
  const against = columns.filter(
    ({ kind }) => kind === "rank" || kind === "rank-range" || kind === "verdict",
  );
  const part = (name: "area_level" | "area_code", write: WriteFigure): FlatColumn => ({
    heading: partHeading("", name, style),
    write: figureCell(own, write, style),
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
      : [part("area_level", ({ area }) => area.level), part("area_code", ({ area }) => area.code)]),
    word("period", ({ period }) => isoPeriod(period)),
    word("unit", ({ unit }) => unitText(unit, style)),
    ...figureParts.map(([name, write]) => ({
      heading: partHeading("", name, style),
      write: figureCell(own, write, style),
    })),
    ...statistics.flatMap((column) => partColumns(column, statisticParts, style)),
    ...benchmarks.flatMap((column) => partColumns(column, benchmarkParts, style)),
    ...against.flatMap((column) => plainColumns(column, table, style)),
    word("sources", writeSources),
  ];
}

function unitText(unit: Unit, { locale, words }: FlatStyle): string {
  if (!words) return unit;
  return unit === "share" ? locale.words.unroundedShare : locale.words.units[unit];
}

function sectionColumns(table: Table, style: FlatStyle): readonly FlatColumn[] {
  if (table.rows.every(({ section }) => section === undefined)) return [];
  const write = ({ section = "" }: Row) =>
    inertText(style.words ? style.locale.term("section", section) : section);
  return [{ heading: wordOf("section", style), write }];
}

const benchmarkParts = [
  ["value", writeValue],
  ["mark", writeMark],
  ["areas", writeAreas],
  ["areas_of", writeAreasOf],
] as const;

const statisticParts = [
  ["value", writeValue],
  ["mark", writeMark],
  ["lower", writeLower],
  ["upper", writeUpper],
] as const;

function partColumns(
  column: Column,
  parts: readonly (readonly [FilePartId, WriteFigure])[],
  style: FlatStyle,
): readonly FlatColumn[] {
  const pick = (row: Row) => figureIn(row, column.id);
  return parts.map(([name, write]) => ({
    heading: partHeading(headingOf(column, style), name, style),
    write: figureCell(pick, write, style),
  }));
}

function figureCell(
  pick: (row: Row) => Released | undefined,
  write: WriteFigure,
  style: FlatStyle,
): FlatColumn["write"] {
  return (row) => {
    const figure = pick(row);
    return figure === undefined ? "" : write(figure, style);
  };
}

/** A column that is no figure: an area and a rank take three, an indicator its id and its label. */
function plainColumns(column: Column, table: Table, style: FlatStyle): readonly FlatColumn[] {
  const heading = headingOf(column, style);
  const cellOf = (row: Row): Cell => row.cells[column.id] ?? { kind: "empty" };
  const text: FlatColumn = { heading, write: (row) => plainText(cellOf(row), style) };
  if (column.kind === "rank" || column.kind === "rank-range") {
    return (["from", "to", "of"] as const).map((name) => ({
      heading: partHeading(heading, name, style),
      write: (row) => {
        const cell = cellOf(row);
        return cell.kind === "rank" ? String(cell.rank[name]) : "";
      },
    }));
  }
  if (table.rows.some((row) => cellOf(row).kind === "name")) {
    return [...areaColumns(heading, cellOf, style), text];
  }
  if (table.rows.some((row) => cellOf(row).kind === "indicator")) {
    return [indicatorColumn(heading, cellOf), { ...text, heading: wordOf("label", style) }];
  }
  return [text];
}

function indicatorColumn(heading: string, cellOf: (row: Row) => Cell): FlatColumn {
  const write = (row: Row) => {
    const cell = cellOf(row);
    return cell.kind === "indicator" ? inertText(cell.id) : "";
  };
  return { heading, write };
}

function areaColumns(
  heading: string,
  cellOf: (row: Row) => Cell,
  style: FlatStyle,
): readonly FlatColumn[] {
  return (["level", "code"] as const).map((name) => ({
    heading: partHeading(heading, name, style),
    write: (row) => {
      const cell = cellOf(row);
      return cell.kind === "name" ? cell.area.key[name] : "";
    },
  }));
}

function wordOf(id: string, { locale, words }: FlatStyle): string {
  return words ? locale.column(id) : id;
}

function headingOf(column: Column, style: FlatStyle): string {
  if (!style.words || column.heading === undefined) return wordOf(column.id, style);
  return style.locale.text(column.heading);
}

function plainText(cell: Cell, style: FlatStyle): string {
  const { locale, words } = style;
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return inertText(cell.text);
    case "name":
      return inertText(locale.areaName(cell.area));
    case "localised":
      return inertText(locale.text(cell.text));
    case "indicator":
      return inertText(locale.text(cell.label));
    case "term":
      return inertText(words ? locale.term(cell.family, cell.id) : cell.id);
    case "count":
      return numberText(cell.value, style);
    case "period":
      return isoPeriod(cell.period);
    case "figure":
      return writeValue(cell.figure, style);
    case "formula":
      return inertText(plainFormula(cell));
    case "rank":
      return String(cell.rank.from);
    case "bar":
      return "";
    case "verdict":
      return words ? locale.words.verdicts[cell.verdict] : cell.verdict;
  }
}
