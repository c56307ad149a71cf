import type { Report } from "../../../domain/report.ts";
import type { Locale } from "../../../locales/locale.ts";
import type { Remark } from "../remarks.ts";
import { sourceTexts } from "../source-texts.ts";
import { type Html, html, link, prose } from "./markup.ts";

/** A group of remarks as a list, lines that belong to another below it; sources as a numbered list with links. */
export function htmlRemark(remark: Remark, report: Report, locale: Locale): Html {
  if (remark.id === "sources") return sourceList(report, locale);
  return html`<ul>
${nested(remark.lines).map(({ line, below }) => html`<li>${prose(line)}${belowList(below)}</li>\n`)}</ul>
`;
}

interface NestedLine {
  readonly line: string;
  readonly below: readonly string[];
}

function nested(lines: readonly string[]): readonly NestedLine[] {
  const groups: { line: string; below: string[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.startsWith("    ") && last !== undefined) last.below.push(line.trimStart());
    else groups.push({ line: line.trimStart(), below: [] });
  }
  return groups;
}

function belowList(lines: readonly string[]): Html {
  if (lines.length === 0) return html``;
  return html`\n<ul>${lines.map((line) => html`<li>${prose(line)}</li>\n`)}</ul>`;
}

function sourceList(report: Report, locale: Locale): Html {
  const items = sourceTexts(report, locale).map(({ number, publications, file }) => {
    const published = publications.map(({ text, url }) =>
      url === undefined ? prose(text) : html`${prose(text)}, ${link(url)}`,
    );
    const lines = [...published, prose(file)].map((line) => html`<p>${line}</p>`);
    return html`<li id="source-${number}">${lines}</li>\n`;
  });
  return html`<ol class="sources">
${items}</ol>
`;
}
