/**
 * Ids of the columns that reports may have where the heading is no data; every language has the word.
 * The profile of an area: `indicator` (label), `period`, `figure`, `interval` (kind interval, without cells: it is
 * that of the row's figure), `country` (figure), `rank`, `verdict`.
 */
export const columnIds = [
  "indicator",
  "period",
  "figure",
  "interval",
  "country",
  "rank",
  "verdict",
  "sources",
  "area",
  "level",
  "code",
  "name",
  "short-name",
  "first-year",
  "last-year",
  "id",
  "label",
  "description",
  "section",
  "unit",
  "method",
  "authority",
  "precision",
  "format",
  "audience",
  "input",
  "source",
  "table",
  "publisher",
  "title",
  "date",
  "licence",
  "url",
  "sha256",
  "rows",
  "encoding",
  "delimiter",
  "read",
  "used",
  "excluded",
  "rejected",
  "rule",
  "problem",
  "severity",
  "line",
  "column",
  "header",
  "column-heading",
  "division",
  "found",
  "expected",
  "suggestion",
  "count",
] as const;

/** Id of a column with a fixed heading. */
export type ColumnId = (typeof columnIds)[number];

/** Ids of report tables and of the kinds of input tables. */
export const tableIds = [
  "profile",
  "comparison",
  "country",
  "areas",
  "indicators",
  "definitions",
  "formats",
  "sources",
  "inputs",
  "accounts",
  "problems",
  "associations",
  "association-counts",
  "population",
  "area-classification",
] as const;

/** Id of a table, of a report or of an input. */
export type TableId = (typeof tableIds)[number];

/** Ids of the parts of a profile. */
export const sectionIds = ["register", "purpose-classes", "register-dynamics"] as const;

/** Id of a part of a profile. */
export type SectionId = (typeof sectionIds)[number];

/** Ids of the output formats. */
export const formatIds = ["table", "csv", "tsv", "json", "ndjson", "md"] as const;

/** Id of an output format. */
export type FormatId = (typeof formatIds)[number];

/** Parts of a figure, an area and a rank that files for machines and spreadsheets give a column each. */
export const filePartIds = [
  "value",
  "mark",
  "reason",
  "flags",
  "n",
  "numerator",
  "denominator",
  "denominator_unit",
  "denominator_period",
  "lower",
  "upper",
  "confidence",
  "method",
  "area_level",
  "area_code",
  "level",
  "code",
  "areas",
  "areas_of",
  "from",
  "to",
  "of",
] as const;

/** Part of a value with a column of its own in files. */
export type FilePartId = (typeof filePartIds)[number];
