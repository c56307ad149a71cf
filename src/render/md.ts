import type { Report, Table } from "../domain/report.ts";
import type { Locale } from "../locales/locale.ts";
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
  const { locale } = view;
  const title = `# ${escapeMarkdown(titleOf(report, locale))}`;
  const body =
    report.sections === undefined
      ? [
          ...findingRemarks(report, locale).flatMap(remarkBlocks),
          ...tableBlocks(report.tables, "##", { report, locale }),
        ]
      : report.sections.flatMap((section) => sectionBlocks(section, { report, locale }));
  const remarks = remarksOf(report, locale).flatMap(remarkBlocks);
  const tool = escapeMarkdown(locale.phrases.tool(report.provenance.tool.version));
  return `${[title, ...body, ...remarks, tool].join("\n\n")}\n`;
};

/** What the blocks of a report are written from. */
interface Source {
  readonly report: Report;
  readonly locale: Locale;
}

/** A section of a document: its heading, its findings as a list, its tables. */
function sectionBlocks(section: string, { report, locale }: Source): readonly string[] {
  const findings = (report.findings ?? []).filter((finding) => finding.section === section);
  const tables = report.tables.filter((table) => table.section === section);
  const list = findings.map((finding) => `- ${escapeMarkdown(locale.finding(finding))}`);
  return [
    `## ${escapeMarkdown(locale.term("section", section))}`,
    ...(list.length === 0 ? [] : [list.join("\n")]),
    ...tableBlocks(tables, "###", { report, locale }),
  ];
}

function tableBlocks(
  tables: readonly Table[],
  level: "##" | "###",
  { report, locale }: Source,
): readonly string[] {
  const context = { locale, sourceNumbers: sourceNumbersOf(report) };
  return tables.flatMap((table) => {
    const words = toTextTable(table, report, context);
    return [`${level} ${escapeMarkdown(words.title)}`, tableBlock(words)];
  });
}

function remarkBlocks(remark: Remark): readonly string[] {
  return [`## ${escapeMarkdown(remark.heading)}`, remarkBlock(remark)];
}

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
