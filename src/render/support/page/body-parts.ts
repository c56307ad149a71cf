import type { Picture } from "../../../domain/picture.ts";
import type { Report, Table } from "../../../domain/report.ts";
import type { Locale } from "../../../locales/locale.ts";
import { toVisible } from "../../../locales/support/visible-text.ts";
import { remarksOf } from "../remarks.ts";
import { sourceNumbersOf, type TextTable, toTextTable } from "../text-table.ts";
import { findingsBySection, htmlFindings } from "./html-findings.ts";
import { htmlPicture } from "./html-picture.ts";
import { htmlRemark } from "./html-remarks.ts";
import { htmlTable, isPrintedAcross, partAnchor, type TableInPage } from "./html-table.ts";
import { type Html, html, nothing, prose } from "./markup.ts";
import type { PagePart } from "./page-part.ts";

/**
 * The parts of a page in order. Shape: of a document its sections, of any other report the findings and then each table
 * with the pictures of its figures before it; behind both everything that is said below the tables.
 */
export function bodyParts(report: Report, locale: Locale): readonly PagePart[] {
  const parts =
    report.sections === undefined
      ? [...findingsPart(report, locale), ...tableParts(report, locale)]
      : report.sections.map((section) => sectionPart(section, report, locale));
  return [...parts, ...remarkParts(report, locale)];
}

function findingsPart({ findings = [] }: Report, locale: Locale): readonly PagePart[] {
  if (findings.length === 0) return [];
  const heading = locale.words.headings.findings;
  return [plainPart("about-findings", heading, findingsBySection(findings, locale))];
}

function remarkParts(report: Report, locale: Locale): readonly PagePart[] {
  return remarksOf(report, locale).map((remark) =>
    plainPart(`about-${remark.id}`, remark.heading, htmlRemark(remark, report, locale)),
  );
}

function plainPart(anchor: string, title: string, content: Html): PagePart {
  return {
    anchor,
    title,
    inner: [],
    isAcross: false,
    content: html`<section id="${anchor}" class="remarks">
<h2>${title}</h2>
${content}</section>
`,
  };
}

/** Tables as parts of their own; the title of the first is the page's where there is no other. */
function tableParts(report: Report, locale: Locale): readonly PagePart[] {
  const isTitle = report.area === undefined && report.subject === undefined;
  const tables = report.tables.map((table, index) =>
    placed(table, { report, locale, level: index === 0 && isTitle ? undefined : 2 }),
  );
  const drawn = withPictures(tables, report.pictures ?? [], { report, locale });
  return tables.map((inPage, index) => ({
    anchor: inPage.anchor,
    title: inPage.words.title,
    inner: innerParts(inPage.words, inPage.anchor),
    isAcross: isPrintedAcross(inPage),
    content: drawn[index] ?? nothing,
  }));
}

/** A section of a document: its findings, then its tables, each with the pictures of its figures before it. */
function sectionPart(section: string, report: Report, locale: Locale): PagePart {
  const stands = (each: { readonly section?: string }) => each.section === section;
  const title = toVisible(locale.term("section", section));
  const anchor = `section-${section}`;
  const findings = (report.findings ?? []).filter(stands);
  const pictures = (report.pictures ?? []).filter(stands);
  const tables = report.tables
    .filter(stands)
    .map((table) => placed(table, { report, locale, level: 3 }));
  const isAcross = tables.some(isPrintedAcross);
  return {
    anchor,
    title,
    inner: [],
    isAcross: false,
    content: html`<section id="${anchor}" class="chapter${isAcross ? " across" : ""}">
<h2>${prose(title)}</h2>
${findings.length === 0 ? nothing : htmlFindings(findings, locale)}${withPictures(tables, pictures, { report, locale })}</section>
`,
  };
}

interface Printing {
  readonly report: Report;
  readonly locale: Locale;
}

function placed(
  table: Table,
  { report, locale, level }: Printing & Pick<TableInPage, "level">,
): TableInPage {
  const words = toTextTable(table, report, { locale, sourceNumbers: sourceNumbersOf(report) });
  return { table, words, anchor: table.id, level };
}

/** Each table as a section, its pictures below its heading; pictures of none of them stand in the first. */
function withPictures(
  tables: readonly TableInPage[],
  pictures: readonly Picture[],
  { report, locale }: Printing,
): readonly Html[] {
  const draw = (some: readonly Picture[]) =>
    some.map((picture) => htmlPicture(picture, report, locale));
  const others = pictures.filter(({ table }) => !tables.some(({ anchor }) => anchor === table));
  if (tables.length === 0) return draw(others);
  return tables.map((inPage, index) => {
    const { heading, table } = htmlTable(inPage, locale);
    const own = pictures.filter((picture) => picture.table === inPage.anchor);
    return html`<section id="${inPage.anchor}">
${heading}${draw(index === 0 ? [...others, ...own] : own)}${table}</section>
`;
  });
}

/** The parts of a table that its rows open, each once. */
function innerParts({ rows }: TextTable, table: string): PagePart["inner"] {
  const titles = new Map<string, string>();
  for (const row of rows) {
    if (row.kind === "section" && !titles.has(row.id)) titles.set(row.id, row.text);
  }
  return [...titles].map(([id, title]) => ({ anchor: partAnchor(table, id), title }));
}
