import type { Render } from "./renderer.ts";
import { escapeMarkdown } from "./support/escape-markdown.ts";
import { findingRemarks } from "./support/finding-lines.ts";
import { type Remark, remarksOf } from "./support/remarks.ts";
import {
  sourceNumbersOf,
  type TextRow,
  type TextTable,
  toTextTable,
} from "./support/text-table.ts";
import { titleOf } from "./support/title-of.ts";

/** The report as GitHub-flavoured Markdown: headings, tables, lists. Numbers as people read them. */
export const renderMarkdown: Render<string> = (report, view) => {
  const context = { locale: view.locale, sourceNumbers: sourceNumbersOf(report) };
  const blocks = [`# ${escapeMarkdown(titleOf(report, view.locale))}`];
  for (const remark of findingRemarks(report, view.locale)) {
    blocks.push(`## ${escapeMarkdown(remark.heading)}`, remarkBlock(remark));
  }
  let section: string | undefined;
  for (const table of report.tables) {
    const words = toTextTable(table, report, context);
    if (table.section !== undefined && table.section !== section) {
      blocks.push(`## ${escapeMarkdown(view.locale.term("section", table.section))}`);
    }
    section = table.section;
    const level = section === undefined ? "##" : "###";
    blocks.push(`${level} ${escapeMarkdown(words.title)}`, tableBlock(words));
  }
  for (const remark of remarksOf(report, view.locale)) {
    blocks.push(`## ${escapeMarkdown(remark.heading)}`, remarkBlock(remark));
  }
  blocks.push(escapeMarkdown(view.locale.phrases.tool(report.provenance.tool.version)));
  return `${blocks.join("\n\n")}\n`;
};

function tableBlock({ columns, rows }: TextTable): string {
  const headings = columns.map(({ heading }) => escapeMarkdown(heading.replaceAll("\u00ad", "")));
  const rule = columns.map(({ align }) => (align === "right" ? "---:" : ":---"));
  return [headings, rule, ...rows.map((row) => cellsOf(row, columns.length))].map(line).join("\n");
}

/** Markdown tables know no indentation; a no-break blank survives where a plain one is folded. */
const indentation = "\u00a0\u00a0";

function cellsOf(row: TextRow, columns: number): readonly string[] {
  if (row.kind === "section") {
    return [`**${escapeMarkdown(row.text)}**`, ...Array.from({ length: columns - 1 }, () => "")];
  }
  return row.cells.map((text, column) =>
    column === 0 ? indentation.repeat(row.indent) + escapeMarkdown(text) : escapeMarkdown(text),
  );
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Lines as a list; lines that were moved in stand one level below. */
function remarkBlock({ lines }: Remark): string {
  return lines
    .map((text) => `${text.startsWith("    ") ? "  " : ""}- ${escapeMarkdown(text.trimStart())}`)
    .join("\n");
}
