import type { Released } from "../../domain/released.ts";
import type { Cell, Column, Row, Table } from "../../domain/report.ts";
import type { FilePartId } from "../../domain/word-id.ts";
import { isName } from "./cell-text.ts";
import { figureIn } from "./figure-of.ts";
import { type FlatCell, numberCell, textCell } from "./flat-cell.ts";
import { type WriteFigure, writeLower, writeMark, writeUpper, writeValue } from "./flat-figure.ts";
import { type FlatStyle, partHeading } from "./flat-style.ts";
import { plainFormula } from "./formula-text.ts";
import { isoPeriod } from "./iso-period.ts";

/** One column of a flat table. */
export interface FlatColumn {
  readonly heading: string;
  /** The part of a figure, an area or a rank that it holds; absent where it holds the whole value. */
  readonly part?: FilePartId;
  readonly write: (row: Row) => FlatCell;
}

/** Parts of a figure that stand in columns of their own, in order. */
export type FigureParts = readonly (readonly [FilePartId, WriteFigure])[];

/** The limits of a figure. */
export const limitParts: FigureParts = [
  ["lower", writeLower],
  ["upper", writeUpper],
];

/** Limits of another kind may be missing for a reason of their own. */
const otherLimitParts: FigureParts = [["mark", writeMark], ...limitParts];

const statisticParts: FigureParts = [["value", writeValue], ["mark", writeMark], ...limitParts];

/** The columns of a figure beside the main one: each part under the figure's heading. */
export function partColumns(
  column: Column,
  parts: FigureParts,
  style: FlatStyle,
): readonly FlatColumn[] {
  const pick = (row: Row) => figureIn(row, column.id);
  return parts.map(([name, write]) => ({
    heading: partHeading(headingOf(column, style), name, style),
    part: name,
    write: orRange(column.id, name, figureCell(pick, write, style)),
  }));
}

/** Where a row has a range of figures in place of one, its least and most stand in the columns of the limits. */
export function orRange(
  column: string | undefined,
  part: FilePartId,
  write: FlatColumn["write"],
): FlatColumn["write"] {
  if (column === undefined || (part !== "lower" && part !== "upper")) return write;
  return (row) => {
    const cell = row.cells[column];
    return cell?.kind === "formula" ? numberCell(cell.numbers[part], "count") : write(row);
  };
}

/** The columns of limits that were reckoned another way than those of the main figure, which stand beside it. */
export function otherLimits(
  column: Column,
  { rows }: Table,
  style: FlatStyle,
): readonly FlatColumn[] {
  const isFilled = rows.some((row) => figureIn(row, column.id) !== undefined);
  return isFilled ? partColumns(column, otherLimitParts, style) : [];
}

/** Writes a part of the figure that a row has in some place. */
export function figureCell(
  pick: (row: Row) => Released | undefined,
  write: WriteFigure,
  style: FlatStyle,
): FlatColumn["write"] {
  return (row) => {
    const figure = pick(row);
    return figure && write(figure, style);
  };
}

/** A column that is no main figure: an area and a rank take three, an indicator its id and its label, a bar none. */
export function plainColumns(
  column: Column,
  table: Table,
  style: FlatStyle,
): readonly FlatColumn[] {
  if (column.kind === "bar") return [];
  if (column.kind === "statistic") return partColumns(column, statisticParts, style);
  if (column.kind === "interval") return otherLimits(column, table, style);
  const heading = headingOf(column, style);
  const cellOf = (row: Row): Cell => row.cells[column.id] ?? { kind: "empty" };
  const own: FlatColumn = { heading, write: (row) => plainCell(cellOf(row), column, style) };
  if (column.kind === "rank" || column.kind === "rank-range") {
    return (["from", "to", "of"] as const).map((name) => ({
      heading: partHeading(heading, name, style),
      part: name,
      write: (row) => {
        const cell = cellOf(row);
        return cell.kind === "rank" ? numberCell(cell.rank[name], "name") : undefined;
      },
    }));
  }
  if (table.rows.some((row) => cellOf(row).kind === "name")) {
    return [...areaColumns(heading, cellOf, style), own];
  }
  if (table.rows.some((row) => cellOf(row).kind === "indicator")) {
    return [indicatorColumn(heading, cellOf), { ...own, heading: wordOf("label", style) }];
  }
  return [own];
}

function indicatorColumn(heading: string, cellOf: (row: Row) => Cell): FlatColumn {
  const write = (row: Row) => {
    const cell = cellOf(row);
    return cell.kind === "indicator" ? textCell(cell.id) : undefined;
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
    part: name,
    write: (row) => {
      const cell = cellOf(row);
      if (cell.kind !== "name") return undefined;
      return name === "level"
        ? levelCell(cell.area.key.level, style)
        : textCell(cell.area.key.code);
    },
  }));
}

/** The level of an area; a workbook says it in words. */
export function levelCell(level: Released["area"]["level"], { form, locale }: FlatStyle): FlatCell {
  return textCell(form === "workbook" ? locale.words.levels[level] : level);
}

/** The heading that has an id of its own. */
export function wordOf(id: string, { locale, form }: FlatStyle): string {
  return form === "ids" ? id : locale.column(id);
}

/** The heading of a column, which may be data. */
export function headingOf(column: Column, style: FlatStyle): string {
  if (style.form === "ids" || column.heading === undefined) return wordOf(column.id, style);
  return style.locale.text(column.heading);
}

function plainCell(cell: Cell, column: Column, style: FlatStyle): FlatCell {
  const { locale, form } = style;
  switch (cell.kind) {
    case "empty":
    case "bar":
      return undefined;
    case "text":
      return textCell(cell.text);
    case "links":
      return textCell(cell.links.map(({ href }) => href).join(" "));
    case "name":
      return textCell(locale.areaName(cell.area));
    case "localised":
      return textCell(locale.text(cell.text));
    case "indicator":
      return textCell(locale.text(cell.label));
    case "term":
      return textCell(form === "ids" ? cell.id : locale.term(cell.family, cell.id));
    case "count":
      return numberCell(cell.value, isName(column.id) ? "name" : "count");
    case "period":
      return textCell(isoPeriod(cell.period));
    case "figure":
      return writeValue(cell.figure, style);
    case "formula":
      return textCell(plainFormula(cell));
    case "rank":
      return numberCell(cell.rank.from, "name");
    case "verdict":
      return textCell(form === "ids" ? cell.verdict : locale.words.verdicts[cell.verdict]);
  }
}
