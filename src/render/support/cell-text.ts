import type { LocalisedText } from "../../domain/area.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell, Column, Row } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import { figureText } from "../../locales/support/figure-text.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import { barText } from "./bar-text.ts";
import { mainFigure } from "./figure-of.ts";
import { formulaText } from "./formula-text.ts";

/** What the words of a cell depend on besides the cell. */
export interface CellContext {
  readonly locale: Locale;
  /** Numbers of the sources as the report lists them, by input id. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
}

/** The limits of a figure, or nothing where it has none. */
export function intervalText(figure: Released | undefined, locale: Locale): string {
  if (figure?.outcome.kind !== "known" || figure.outcome.interval === undefined) return "";
  const { lower, upper } = figure.outcome.interval;
  return locale.format.range(lower, upper, figure.unit);
}

/** A row's cell in a column as text on one line, safe for a terminal. */
export function cellText(
  row: Row,
  columns: readonly Column[],
  column: Column,
  context: CellContext,
): string {
  const { locale, sourceNumbers } = context;
  const cell = row.cells[column.id];
  if (column.kind === "interval") {
    const main = column.id === "interval" ? mainFigure(columns, row) : undefined;
    const figure = cell?.kind === "figure" ? cell.figure : main;
    return intervalText(figure, locale);
  }
  if (column.kind === "sources" && (cell === undefined || cell.kind === "figure")) {
    const figure = cell?.figure ?? mainFigure(columns, row);
    const numbers = (figure?.sources ?? []).flatMap(({ input }) => sourceNumbers.get(input) ?? []);
    return [...new Set(numbers)].map((number) => `[${number}]`).join("");
  }
  if (cell?.kind === "indicator") return toVisible(locale.text(indicatorLabel(cell, row.indent)));
  return cell === undefined ? "" : valueText(cell, column, locale);
}

/** The label of an indicator: the short one below the row it belongs to, which says the rest. */
export function indicatorLabel(
  { label, shortLabel }: Extract<Cell, { kind: "indicator" }>,
  indent: number,
): LocalisedText {
  return indent > 0 ? (shortLabel ?? label) : label;
}

function valueText(cell: Cell, column: Column, locale: Locale): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return toVisible(cell.text);
    case "links":
      return cell.links.map(({ text }) => toVisible(text)).join(", ");
    case "name":
      return toVisible(locale.areaName(cell.area));
    case "localised":
      return toVisible(locale.text(cell.text));
    case "indicator":
      return toVisible(locale.text(cell.label));
    case "term":
      return toVisible(locale.term(cell.family, cell.id));
    case "count":
      return isName(column.id) ? String(cell.value) : locale.format.count(cell.value);
    case "period":
      return locale.format.period(cell.period);
    case "figure":
      return figureText(cell.figure, locale);
    case "formula":
      return formulaText(cell, locale);
    case "rank":
      return column.kind === "rank-range"
        ? locale.format.rankRange(cell.rank)
        : locale.format.rank(cell.rank);
    case "verdict":
      return locale.words.verdicts[cell.verdict];
    case "bar":
      return barText(cell);
  }
}

const nameColumns: ReadonlySet<string> = new Set([
  "first-year",
  "last-year",
  "year",
  "line",
  "header",
  "division",
]);

/** Years and line numbers are names more than amounts: no thousands separator. */
export function isName(column: string): boolean {
  return nameColumns.has(column);
}
