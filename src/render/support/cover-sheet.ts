import type { InputRecord } from "../../domain/provenance.ts";
import type { Report } from "../../domain/report.ts";
import type { Locale } from "../../locales/locale.ts";
import type { WrittenCell, WrittenSheet } from "../../workbook/written-sheet.ts";
import { textOn } from "./sheet-cells.ts";
import { numberOn } from "./sheet-number.ts";
import { titleOf } from "./title-of.ts";

/** A sheet that the cover lists. */
export interface ListedSheet {
  readonly name: string;
  readonly title: string;
  /** Rows of data; undefined for a sheet that is no table of the report. */
  readonly rows: number | undefined;
}

/** Widths of the columns. Unit: digits. */
const widths = [26, 60, 26, 14, 26, 40, 10, 68, 60];

/** What the workbook is: its subject, the sheets in it, and the sources with everything that identifies them. */
export function coverSheet(
  report: Report,
  sheets: readonly ListedSheet[],
  { name, locale }: { readonly name: string; readonly locale: Locale },
): WrittenSheet {
  return {
    name,
    isTable: false,
    widths,
    rows: [
      [textOn(titleOf(report, locale), "title")],
      [],
      ...factRows(report, locale),
      [],
      ...sheetRows(sheets, locale),
      [],
      ...sourceRows(report.provenance.inputs, locale),
    ],
  };
}

type Line = readonly WrittenCell[];

/** A label with its value, as far as the report has one. Days are ISO text: no zone and no calendar moves them. */
function factRows(report: Report, locale: Locale): readonly Line[] {
  const { area, level, referenceDate, divisionYear, provenance } = report;
  const { words } = locale;
  const { tool, confidence } = provenance;
  const facts: readonly (readonly [string, WrittenCell])[] = [
    [locale.column("area"), textOn(area && locale.text(area.name))],
    [locale.column("level"), textOn(level && words.levels[level])],
    [locale.column("code"), textOn(area?.key.code)],
    [words.workbook.referenceDate, textOn(referenceDate)],
    [locale.column("division"), numberOn(divisionYear, "name", locale)],
    [words.fileParts.confidence, numberOn(confidence, "confidence", locale)],
    [words.workbook.tool, textOn(`${tool.name} ${tool.version}`)],
  ];
  return facts
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => [textOn(label), value]);
}

function sheetRows(sheets: readonly ListedSheet[], locale: Locale): readonly Line[] {
  const headings = [locale.words.workbook.sheet, locale.column("table"), locale.column("rows")];
  return [
    headings.map((heading) => textOn(heading, "heading")),
    ...sheets.map(({ name, title, rows }) => [
      textOn(name),
      textOn(title),
      numberOn(rows, "count", locale),
    ]),
  ];
}

/** One row for each publication behind an input, or one for a file of the user's. */
function sourceRows(inputs: readonly InputRecord[], locale: Locale): readonly Line[] {
  const headings = [
    locale.column("sources"),
    ...["title", "publisher", "date", "licence", "input", "rows", "sha256", "url"].map(
      locale.column,
    ),
  ];
  return [
    headings.map((heading) => textOn(heading, "heading")),
    ...inputs.flatMap((input) => {
      const { publications, date } = input;
      const [first, ...others] = publications.length > 0 ? publications : [undefined];
      return [first, ...others].map((publication) => [
        textOn(input.id),
        textOn(publication && locale.sourceTitle(publication.title)),
        textOn(publication && locale.term("publisher", publication.publisher)),
        textOn(publication?.dated ?? date),
        textOn(publication && locale.term("licence", publication.licence)),
        textOn(input.name),
        numberOn(input.rows, "count", locale),
        textOn(input.sha256),
        textOn(publication?.url),
      ]);
    }),
  ];
}
