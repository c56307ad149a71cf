import type { Released } from "../../../domain/released.ts";
import type { Column, FileLink, Row, Table } from "../../../domain/report.ts";
import type { Locale } from "../../../locales/locale.ts";
import { marksOf } from "../../../locales/support/figure-text.ts";
import { coveragesOf, incompleteCoverage } from "../coverage-of.ts";
import { flagLine, missingLine } from "../mark-lines.ts";
import { barPicture } from "./bar-picture.ts";
import { fileLink, type Html, html, link, nothing, prose } from "./markup.ts";

/** A cell of a table and the words in which other formats give it. */
export interface CellInWords {
  readonly column: Column;
  readonly row: Row;
  readonly text: string;
}

/** The content of a cell: its words, marks with what they mean, numbers of sources as links, a bar as a picture. */
export function cellContent({ column, row, text }: CellInWords, locale: Locale): Html {
  const cell = row.cells[column.id];
  if (text === "") return nothing;
  if (cell?.kind === "bar") return barPicture(cell);
  if (cell?.kind === "links") return fileLinks(cell.links);
  if (column.kind === "sources") return sourceLinks(text);
  if (cell?.kind === "figure" && column.kind !== "interval") {
    return figureContent(cell.figure, text, locale);
  }
  return column.id === "url" ? link(text) : prose(text);
}

/** A figure as the text has it: the number, then each mark and the star with their meaning. */
function figureContent(figure: Released, text: string, locale: Locale): Html {
  const { outcome } = figure;
  if (outcome.kind === "missing") return explained(text, missingLine(outcome, locale));
  const coverage = incompleteCoverage(figure);
  const star =
    coverage !== undefined && text.endsWith("*")
      ? starred(locale.phrases.coverage(coverage))
      : nothing;
  const all = star === nothing ? text : text.slice(0, -1);
  const number = prose(
    marksOf(outcome.flags).reduce((rest, mark) => rest.replace(` ${mark}`, ""), all),
  );
  const lines = outcome.flags.map((flag) => flagLine(flag, locale));
  const marks = marksOf(outcome.flags).map((mark) => {
    const meaning = lines.filter((line) => line.startsWith(mark)).join("; ");
    return html` ${explained(mark, meaning)}`;
  });
  return html`${number}${marks}${star}`;
}

/** The heading of a column; its star says what the column covers. */
export function headingContent(heading: string, table: Table, id: string, locale: Locale): Html {
  if (!heading.endsWith("*")) return prose(heading);
  const covered = coveragesOf(table, id).map((coverage) => locale.phrases.coverage(coverage));
  return covered.length === 0
    ? prose(heading)
    : html`${prose(heading.slice(0, -1))}${starred(covered.join("; "))}`;
}

/** A mark with its meaning, which also stands below the tables. */
function explained(mark: string, meaning: string): Html {
  return html`<abbr title="${meaning}">${mark}</abbr>`;
}

/** The star of a figure that does not cover the whole; it hangs, so that numbers stay below each other. */
function starred(covered: string): Html {
  return html`<abbr class="star" title="${covered}">*</abbr>`;
}

/** Links to files beside the page, each said to be in its language. */
function fileLinks(links: readonly FileLink[]): Html {
  return html`${links.map((file, at) => html`${at === 0 ? "" : ", "}${fileLink(file)}`)}`;
}

/** `[1][2]` as links to the sources of those numbers. */
function sourceLinks(text: string): Html {
  const numbers = [...text.matchAll(/\[(\d+)\]/gu)].map(([, number = ""]) => number);
  return numbers.length === 0
    ? prose(text)
    : html`${numbers.map((number) => html`<a href="#source-${number}">[${number}]</a>`)}`;
}
