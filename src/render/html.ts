import type { Report } from "../domain/report.ts";
import type { Render } from "./renderer.ts";
import { findingRemarks } from "./support/finding-lines.ts";
import { htmlRemark } from "./support/page/html-remarks.ts";
import {
  htmlTable,
  isPrintedAcross,
  partAnchor,
  type TableInPage,
} from "./support/page/html-table.ts";
import { type Html, html, nothing, prose } from "./support/page/markup.ts";
import { pageStyle, pageStyleHash } from "./support/page/page-style.ts";
import { type Remark, remarksOf } from "./support/remarks.ts";
import { sourceNumbersOf, type TextTable, toTextTable } from "./support/text-table.ts";
import { titleOf, titleParts } from "./support/title-of.ts";

/** What a page may load: nothing but its own style, known by its checksum, and pictures that it holds itself. */
const policy = `default-src 'none'; style-src '${pageStyleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** A part of the page that the list of contents leads to. */
interface Part {
  readonly anchor: string;
  readonly title: string;
  readonly inner: readonly { readonly anchor: string; readonly title: string }[];
  /** Whether its table is printed on a page turned sideways; one such turns the whole print. */
  readonly isAcross: boolean;
  readonly content: Html;
}

/** The report as one page of HTML that needs nothing else: no script, no other file, inert texts. */
export const renderHtml: Render<string> = (report, { locale }) => {
  const { words, phrases, tag } = locale;
  const tool = phrases.tool(report.provenance.tool.version);
  const [name = tool, ...about] = titleParts(report, locale);
  const parts = [
    ...remarkParts(findingRemarks(report, locale), report, locale),
    ...tableParts(report, locale),
    ...remarkParts(remarksOf(report, locale), report, locale),
  ];
  return html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${tool}">
<title>${titleOf(report, locale) || tool}</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body${parts.some(({ isAcross }) => isAcross) ? html` class="across"` : nothing}>
<a class="skip" href="#page-content">${words.page.skip}</a>
<header>
<h1>${prose(name)}</h1>
${about.length === 0 ? nothing : html`<p>${prose(about.join(" · "))}</p>`}
</header>
${contents(parts, words.page.contents)}<main id="page-content" tabindex="-1">
${parts.map(({ content }) => content)}</main>
<footer>
<p>${words.page.described}</p>
<p>${tool}</p>
</footer>
</body>
</html>
`.markup;
};

type Locale = Parameters<Render>[1]["locale"];

function tableParts(report: Report, locale: Locale): readonly Part[] {
  const context = { locale, sourceNumbers: sourceNumbersOf(report) };
  const isTitle = report.area === undefined && report.subject === undefined;
  return report.tables.map((table, index) => {
    const words = toTextTable(table, report, context);
    const anchor = table.id;
    const level = index === 0 && isTitle ? undefined : 2;
    const inPage: TableInPage = { table, words, anchor, level };
    const drawn = htmlTable(inPage, locale);
    return {
      anchor,
      title: words.title,
      inner: innerParts(words, anchor),
      isAcross: isPrintedAcross(inPage),
      content: html`<section id="${anchor}">
${drawn}</section>
`,
    };
  });
}

/** The parts of a table that its rows open, each once. */
function innerParts({ rows }: TextTable, table: string): Part["inner"] {
  const titles = new Map<string, string>();
  for (const row of rows) {
    if (row.kind === "section" && !titles.has(row.id)) titles.set(row.id, row.text);
  }
  return [...titles].map(([id, title]) => ({ anchor: partAnchor(table, id), title }));
}

function remarkParts(remarks: readonly Remark[], report: Report, locale: Locale): readonly Part[] {
  return remarks.map((remark) => {
    const anchor = `about-${remark.id}`;
    return {
      anchor,
      title: remark.heading,
      inner: [],
      isAcross: false,
      content: html`<section id="${anchor}" class="remarks">
<h2>${remark.heading}</h2>
${htmlRemark(remark, report, locale)}</section>
`,
    };
  });
}

/** From how many parts on a page has a list of contents. */
const contentsFrom = 3;

function contents(parts: readonly Part[], heading: string): Html {
  if (parts.length < contentsFrom) return nothing;
  const entry = ({ anchor, title }: Part["inner"][number]) =>
    html`<a href="#${anchor}">${prose(title)}</a>`;
  const items = parts.map((part) => {
    const inner = part.inner.map((below) => html`<li>${entry(below)}</li>`);
    return html`<li>${entry(part)}${inner.length === 0 ? nothing : html`<ul>${inner}</ul>`}</li>
`;
  });
  return html`<nav aria-labelledby="page-contents">
<h2 id="page-contents">${heading}</h2>
<ul>
${items}</ul>
</nav>
`;
}
