import { benchmarkIds } from "../../domain/benchmark.ts";
import type { Released } from "../../domain/released.ts";
import type { Report, Row, Table } from "../../domain/report.ts";
import type { Unit } from "../../domain/unit.ts";
import type { Locale } from "../../locales/locale.ts";
import { toVisible } from "../../locales/support/visible-text.ts";
import { indicatorLabel } from "./cell-text.ts";
import { type Coverage, coveragesOf } from "./coverage-of.ts";
import { figuresOf, isWide } from "./figure-of.ts";

/** What a star stands for. */
export interface Starred {
  readonly coverage: Coverage;
  /** It is of a median or of neighbours: of how many areas these are, and not what the country's figure covers. */
  readonly isOfSeveral: boolean;
}

/** What stars stand for: the coverages that are not whole, each once, in the order of the columns. */
export function starredCoverages({ tables, subject, area }: Report): readonly Starred[] {
  // A figure of several areas that is explained has a table of its own, headed by what it is.
  const isExplained = subject !== undefined && area !== undefined;
  const all = tables.flatMap((table) =>
    table.columns.flatMap(({ id }) =>
      coveragesOf(table, id).map((coverage): Starred => {
        const isBenchmark = id !== "country" && benchmarkIds.some((benchmark) => benchmark === id);
        return { coverage, isOfSeveral: isExplained || isBenchmark };
      }),
    ),
  );
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/**
 * What the rates and shares of the profile were divided by. Rates of one unit that share a
 * denominator stand on one line. A wide table has as many denominators as cells; its notes name their date instead.
 */
export function denominatorLines(report: Report, locale: Locale): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { label, text } of report.tables.flatMap((table) => divided(table, report, locale))) {
    const parts = lines.get(label) ?? [];
    if (!parts.includes(text)) parts.push(text);
    lines.set(label, parts);
  }
  return [...lines].map(([label, parts]) => `${label}: ${parts.join("; ")}`);
}

/** What each rate and share of a table was divided by, under the label of its line. */
function divided(
  table: Table,
  report: Report,
  locale: Locale,
): readonly { readonly label: string; readonly text: string }[] {
  if (isWide(table)) return [];
  return figuresOf(table).flatMap(({ column, row, figure }) => {
    const part = denominatorText(figure, locale);
    if (part === undefined || saysItself(row, figure)) return [];
    const name = rowArea(row, locale) ?? columnName(report, column.id, locale);
    const label = isPopulationRate(figure.unit)
      ? locale.words.units[figure.unit]
      : rowLabel(table, row, locale) || subjectOf(report, locale);
    return [{ label, text: `${name} ${part}` }];
  });
}

/** What all rows are of, where none of them says it itself. */
function subjectOf({ subject }: Report, locale: Locale): string {
  return subject === undefined ? "" : locale.text(subject);
}

function isPopulationRate(unit: Unit): boolean {
  return unit === "per-10000-residents";
}

/** `548,910 residents, 2025-12-31`; `759 / 7,496 associations, …` where the numerator has no row of its own. */
function denominatorText({ outcome, unit }: Released, locale: Locale): string | undefined {
  if (outcome.kind !== "known" || outcome.denominator === undefined) return undefined;
  const { numerator, denominator } = outcome;
  const text = locale.phrases.denominator(denominator);
  const isSaid = isPopulationRate(unit) || numerator === undefined;
  return isSaid ? text : `${locale.format.count(numerator)} / ${text}`;
}

/**
 * Whether the row says what the share is of: the numerator and the denominator, as that of a response rate does, or the
 * number of answers, as that of an item does beside several shares of them.
 */
function saysItself({ cells }: Row, { outcome }: Released): boolean {
  if (outcome.kind !== "known") return false;
  const shown = Object.values(cells).flatMap((cell) =>
    cell.kind === "figure" && cell.figure.outcome.kind === "known"
      ? [cell.figure.outcome.value]
      : [],
  );
  const { numerator, denominator } = outcome;
  const isShown = (count: number | undefined) => count !== undefined && shown.includes(count);
  return isShown(denominator?.value) && (denominator?.unit === "answers" || isShown(numerator));
}

/** The area that a row is about, where its table has rows of several. */
function rowArea({ cells }: Row, locale: Locale): string | undefined {
  const area = cells["area"];
  return area?.kind === "name" ? toVisible(locale.areaName(area.area)) : undefined;
}

/** The area's own column is named by what the report is of, else by the area; another by its heading. */
function columnName(report: Report, column: string, locale: Locale): string {
  const { area, subject } = report;
  const own = area && (subject === undefined ? locale.areaName(area) : locale.text(subject));
  return toVisible((column === "figure" ? own : undefined) ?? locale.column(column));
}

/** A row by its indicator; an indented one after the row it belongs to, since its own label is short. */
export function rowLabel(table: Table, row: Row, locale: Locale): string {
  const own = labelOf(row, locale);
  const parent = parentLabel(table, row, locale);
  return parent === undefined ? own : `${parent}, ${own}`;
}

/** The label of the row that an indented one belongs to. */
export function parentLabel(table: Table, row: Row, locale: Locale): string | undefined {
  const index = table.rows.indexOf(row);
  const parent = table.rows.slice(0, index).findLast(({ indent }) => indent < row.indent);
  return parent === undefined ? undefined : labelOf(parent, locale);
}

function labelOf({ cells, indent }: Row, locale: Locale): string {
  const cell = Object.values(cells).find(({ kind }) => kind === "indicator");
  return cell?.kind === "indicator" ? toVisible(locale.text(indicatorLabel(cell, indent))) : "";
}
