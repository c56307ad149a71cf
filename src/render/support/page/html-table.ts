import type { Column, Table } from "../../../domain/report.ts";
import type { Locale } from "../../../locales/locale.ts";
import { parentLabel } from "../footnotes.ts";
import type { TextColumn, TextRow, TextTable } from "../text-table.ts";
import { cellContent, headingContent } from "./html-cell.ts";
import { type Html, html, nothing, prose } from "./markup.ts";
import { layoutOf } from "./table-layout.ts";

/** A table of a report with its words, and how it stands in the page. */
export interface TableInPage {
  readonly table: Table;
  readonly words: TextTable;
  /** Anchor of the table; the parts inside have theirs behind it. */
  readonly anchor: string;
  /** Level of its heading, 2 or below; none where the page's own heading is its title. */
  readonly level: 2 | 3 | undefined;
}

type CellsRow = Extract<TextRow, { readonly kind: "cells" }>;

/**
 * A table with its caption, and the heading that stands above it. On a narrow screen each row becomes a block with the
 * headings before its values.
 */
export function htmlTable(
  inPage: TableInPage,
  locale: Locale,
): { readonly heading: Html; readonly table: Html } {
  const { words, anchor } = inPage;
  const layout = layoutOf(words);
  // a frame that scrolls can be reached by keyboard and has a name
  const isScrolled = layout === "wide" || layout === "wide blocks";
  const region = isScrolled
    ? html` role="region" aria-labelledby="${anchor}-caption" tabindex="0"`
    : nothing;
  const table = html`<div class="frame"${region}>
<table role="table" class="${layout}">
<caption id="${anchor}-caption"><span class="unseen">${prose(words.title)}</span></caption>
<thead role="rowgroup"><tr role="row">${headings(inPage, locale)}</tr></thead>
${bodies(inPage, locale)}</table>
</div>
`;
  return { heading: heading(inPage), table };
}

/** Whether a table is printed on pages turned sideways. */
export function isPrintedAcross({ words }: TableInPage): boolean {
  return layoutOf(words) === "wide";
}

/** The heading above the table. Inside the caption it would be no part of a table for what checks roles. */
function heading({ words, level }: TableInPage): Html {
  if (level === undefined) return nothing;
  const title = prose(words.title);
  return level === 2 ? html`<h2>${title}</h2>\n` : html`<h3>${title}</h3>\n`;
}

function headings({ table, words }: TableInPage, locale: Locale): readonly Html[] {
  return words.columns.map(({ id, heading, align }) => {
    const content = headingContent(heading, table, id, locale);
    return html`<th role="columnheader" scope="col"${align === "right" ? html` class="n"` : nothing}>${content}</th>`;
  });
}

/** One body for each part of the table, which its heading opens. */
function bodies(inPage: TableInPage, locale: Locale): readonly Html[] {
  const rows = inPage.words.rows;
  const columns = keptColumns(inPage);
  const isHeader = headerColumns(columns);
  const anchored = new Set<string>();
  const drawn = rows.map((row, index) => {
    if (row.kind === "cells") return cellsRow(row, { inPage, columns, isHeader, locale });
    const opens = index > 0 ? html`</tbody>\n<tbody role="rowgroup">` : nothing;
    const id = anchored.has(row.id) ? nothing : html` id="${partAnchor(inPage.anchor, row.id)}"`;
    anchored.add(row.id);
    return html`${opens}<tr role="row" class="part"${id}><th role="rowheader" scope="rowgroup" colspan="${columns.length}">${prose(row.text)}</th></tr>
`;
  });
  return [html`<tbody role="rowgroup">`, ...drawn, html`</tbody>`];
}

/** Anchor of a part of a table. */
export function partAnchor(table: string, part: string): string {
  return `${table}-${part}`;
}

interface RowContext {
  readonly inPage: TableInPage;
  readonly columns: readonly Column[];
  readonly isHeader: readonly boolean[];
  readonly locale: Locale;
}

function cellsRow(row: CellsRow, context: RowContext): Html {
  const cells = context.columns.map((column, at) => {
    const text = row.cells[at] ?? "";
    if (text === "") return html`<td role="cell"></td>`;
    const content = cellContent({ column, row: row.row, text }, context.locale);
    return context.isHeader[at]
      ? rowHeading(row, at, content, context)
      : valueCell(content, column, context.inPage.words.columns[at]);
  });
  return html`<tr role="row">${cells}</tr>
`;
}

function rowHeading(row: CellsRow, at: number, content: Html, context: RowContext): Html {
  const isMoved = at === 0 && row.indent > 0;
  if (!isMoved) return html`<th role="rowheader" scope="row">${content}</th>`;
  const above = aboveOf(row, context.inPage.table, context.locale);
  return html`<th role="rowheader" scope="row" class="in${Math.min(row.indent, 3)}">${above}${content}</th>`;
}

function valueCell(content: Html, { kind }: Column, words: TextColumn | undefined): Html {
  const short = kind === "verdict" ? html` class="verdict"` : nothing;
  const kept = words?.align === "right" ? html` class="n"` : short;
  const label = (words?.heading ?? "").replaceAll("\u00ad", "");
  return html`<td role="cell"${kept} data-label="${label}"><span>${content}</span></td>`;
}

/** What an indented label stands below, said to those who do not see the indentation. */
function aboveOf(row: CellsRow, table: Table, locale: Locale): Html {
  const parent = parentLabel(table, row.row, locale);
  return parent === undefined || parent === ""
    ? nothing
    : html`<span class="unseen above">${prose(parent)}: </span>`;
}

/** The columns that are shown, in order. */
function keptColumns({ table, words }: TableInPage): readonly Column[] {
  return words.columns.flatMap(({ id }) => table.columns.find((column) => column.id === id) ?? []);
}

const naming: ReadonlySet<Column["kind"]> = new Set(["name", "label", "text", "term"]);

/** Which columns name a row: the first, and before figures the others that stand in front of them. */
function headerColumns(columns: readonly Column[]): readonly boolean[] {
  const hasFigures = columns.some(({ kind }) => kind === "figure" || kind === "statistic");
  const firstOther = columns.findIndex(({ kind }) => !naming.has(kind));
  return columns.map((_, at) => at === 0 || (hasFigures && at < firstOther));
}
