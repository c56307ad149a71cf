import { isTotalName } from "../areas/total-name.ts";
import type { Level } from "../domain/area.ts";
import { type IsoDate, toIsoDate, yearOf } from "../domain/calendar.ts";
import type { Population } from "../domain/population.ts";
import type { Problem } from "../domain/problem.ts";
import type { TextRow } from "../domain/table-source.ts";
import type { DecodeContext, Decoder, Field, OpenedTable, RowOutcome } from "./decoder.ts";
import { type DecimalMark, normaliseCell, toDate, toYear } from "./support/cell.ts";
import { type Columns, fieldsIn, headerProblem, matchColumns } from "./support/columns.ts";
import { decimalMarkOf } from "./support/decimal-mark.ts";
import { field } from "./support/field.ts";
import { toLevel } from "./support/level-words.ts";
import { municipalityReader } from "./support/municipality-cell.ts";
import { toCount } from "./support/number.ts";
import { checkedRow, type RowCells, rowCells } from "./support/row-cells.ts";

const populationWords = [
  "Väestö",
  "väkiluku",
  "väestö 31.12.",
  "asukasluku",
  "folkmängd",
  "befolkning",
  "population",
  "residents",
];
const sharedFields: readonly Field[] = [
  // `Alue` counts too: statistical tables mix levels in it, and rows of other levels are left out by rule.
  field(
    "municipality",
    ["Kunta", "kotikunta", "kommun", "municipality", "alue", "område", "area"],
    { required: true, orElse: "municipality_code" },
  ),
  field("municipality_code", [
    "Kuntakoodi",
    "kunnan numero",
    "kuntanumero",
    "kommunkod",
    "kommunnummer",
    "municipality code",
  ]),
  field("area_level", ["aluetaso", "områdesnivå", "area level", "level"]),
  field("division_year", ["aluejaon vuosi", "aluejako", "områdesindelningens år", "division year"]),
  field("flag", ["merkintä", "anmärkning", "flag"]),
  field("source", ["lähde", "källa", "source"]),
];
const fields: readonly Field[] = [
  ...sharedFields,
  field("population", populationWords, { required: true }),
  field("year", ["Vuosi", "år", "year"], { required: true, orElse: "reference_date" }),
  field("reference_date", ["Päivämäärä", "pvm", "datum", "reference date", "date"]),
];

/** The year whose end a column of a wide table speaks of: `2022`, `31.12.2022`, `Väestö 31.12.2022`, `2019*`. */
function yearOfHeader(header: string): number | undefined {
  const year =
    /^(?:(?:väestö|väkiluku|asukasluku|folkmängd|befolkning|population)\s*)?(?:31\.12\.\s*)?((?:19|20)\d{2})\s?\*?$/iu;
  const digits = year.exec(normaliseCell(header))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Place of a column whose header names a level other than the municipality. */
function placeOfOtherLevel(header: readonly string[]): number {
  return header.findIndex((cell) => (toLevel(cell) ?? "municipality") !== "municipality");
}

function layoutOf(
  header: readonly string[],
  mapping: ReadonlyMap<string, string>,
): "wide" | "long" | undefined {
  const found = fieldsIn(header, fields, mapping);
  const hasArea = found.has("municipality") || found.has("municipality_code");
  if (!hasArea && placeOfOtherLevel(header) < 0) return undefined;
  if (found.has("population")) return "long";
  return header.some((cell) => yearOfHeader(cell) !== undefined) ? "wide" : undefined;
}

/** What reading a row needs and that is the same for all rows. */
interface Opened {
  readonly columns: Columns;
  readonly mark: DecimalMark;
  readonly divisionYear: number;
  readonly municipality: (cells: RowCells) => string | undefined;
}

const otherLevelCode = /^(?:MK|HVA|SK|SSS|ELY|MA|SA|TK)\d*(?=\s|$)/u;

/** Rows about something else than a municipality: totals, and other levels mixed into one column. */
function exclusionOf(cells: RowCells): "total-row" | "other-level" | undefined {
  const name = cells.text("municipality");
  const code = cells.text("municipality_code");
  if (isTotalName(name) || isTotalName(code)) return "total-row";
  const level: Level | undefined = toLevel(cells.text("area_level"));
  const isOther = level !== undefined && level !== "municipality";
  return isOther || otherLevelCode.test(name) || otherLevelCode.test(code)
    ? "other-level"
    : undefined;
}

function divisionYearOf(cells: RowCells, given: number): number {
  const converted = toYear(cells.text("division_year"));
  if (converted.kind === "fault") cells.report("division_year", converted.fault);
  return converted.kind === "value" ? converted.value : given;
}

/** Day of a long row: its date, else the end of its year; when it has both they must be of one year. */
function dayOf(cells: RowCells): IsoDate | undefined {
  const date = toDate(cells.text("reference_date"));
  const year = toYear(cells.text("year"));
  if (date.kind === "fault") cells.report("reference_date", date.fault);
  if (year.kind === "fault") cells.report("year", year.fault);
  if (date.kind === "missing" && year.kind === "missing") {
    cells.report("year", { code: "cell/missing", facts: { field: "year" } });
  }
  if (date.kind === "value") {
    if (year.kind === "value" && yearOf(date.value) !== year.value) {
      cells.report("year", {
        code: "cell/not-a-year",
        facts: { expected: String(yearOf(date.value)) },
      });
    }
    return date.value;
  }
  return year.kind === "value" ? yearEnd(year.value) : undefined;
}

function yearEnd(year: number): IsoDate | undefined {
  return toIsoDate(year, 12, 31);
}

function residentsOf(cells: RowCells, id: string, mark: DecimalMark): number | undefined {
  const converted = toCount(cells.text(id), mark);
  if (converted.kind === "fault") cells.report(id, converted.fault);
  return converted.kind === "value" ? converted.value : undefined;
}

/** One cell of residents and the day it speaks of. */
interface Figure {
  readonly on: IsoDate | undefined;
  readonly residents: number | undefined;
}

function populationRow(
  row: TextRow,
  opened: Opened,
  figuresOf: (cells: RowCells) => readonly Figure[],
): RowOutcome<Population> {
  const cells = rowCells(opened.columns, row);
  const rule = exclusionOf(cells);
  if (rule !== undefined) return { kind: "excluded", rule };
  const municipality = opened.municipality(cells);
  const divisionYear = divisionYearOf(cells, opened.divisionYear);
  const figures = figuresOf(cells);
  if (municipality === undefined || cells.errors.length > 0) {
    return { kind: "rejected", problems: [...cells.errors, ...cells.warnings] };
  }
  const conflicts = /conflicts/iu.test(cells.text("flag"));
  const source = cells.text("source");
  const whence = source === "" ? {} : { source };
  const entries = figures.flatMap(({ on, residents }): readonly Population[] =>
    on === undefined || residents === undefined
      ? []
      : [{ municipality, on, residents, divisionYear, conflicts, ...whence, line: row.line }],
  );
  return entries.length === 0
    ? { kind: "excluded", rule: "not-available-in-source" }
    : { kind: "used", entries, warnings: cells.warnings };
}

type Table = Parameters<Decoder<Population>["open"]>[0];

/** A table by region alone: the municipality is the atom here, and its figures cannot be had from a region's. */
function wrongLevel(
  { name: source, header }: Table,
  mapping: DecodeContext["mapping"],
): Problem | undefined {
  const found = fieldsIn(header.cells, fields, mapping);
  if (found.has("municipality") || found.has("municipality_code")) return undefined;
  const place = placeOfOtherLevel(header.cells);
  if (place < 0) return undefined;
  const level = toLevel(header.cells[place] ?? "") ?? "region";
  const facts = { field: "municipality", expected: "municipality", found: level };
  return headerProblem({ source, header, place }, "header/area-level", { facts });
}

/** Year columns of a wide table, by the id under which their cells are read. */
interface YearColumn {
  readonly id: string;
  readonly year: number;
  readonly place: number;
}

function yearColumns(header: TextRow, taken: ReadonlySet<number>): readonly YearColumn[] {
  return header.cells.flatMap((cell, place) => {
    const year = taken.has(place) ? undefined : yearOfHeader(cell);
    return year === undefined ? [] : [{ id: `year ${year}`, year, place }];
  });
}

/** Second columns of one year, which differ in their words only (`2022`, `Väestö 31.12.2022`). */
function doubleYears(
  source: string,
  header: TextRow,
  columns: readonly YearColumn[],
): readonly Problem[] {
  return columns.flatMap(({ year, place }) => {
    const first = columns.find((column) => column.year === year);
    if (first === undefined || first.place === place) return [];
    const facts = { field: `year ${year}`, other: normaliseCell(header.cells[first.place] ?? "") };
    return [headerProblem({ source, header, place }, "header/two-for-one-field", { facts })];
  });
}

function openTable(
  table: Table,
  context: DecodeContext,
  layout: "wide" | "long",
): OpenedTable<Population> {
  const { name: source, header } = table;
  const matched = matchColumns({
    source,
    header,
    fields: layout === "wide" ? sharedFields : fields,
    mapping: context.mapping,
    isValueHeader: (text) => layout === "wide" && yearOfHeader(text) !== undefined,
  });
  if (matched.kind === "refused") return matched;
  const { columns } = matched;
  const years = layout === "wide" ? yearColumns(header, new Set(columns.index.values())) : [];
  const problems = doubleYears(source, header, years);
  if (problems.length > 0) return { kind: "refused", problems };
  const yearIndex = years.map(({ id, place }) => [id, place] as const);
  const opened = openedWith(
    { ...columns, index: new Map([...columns.index, ...yearIndex]) },
    table,
    context,
  );
  const figuresOf = (cells: RowCells): readonly Figure[] =>
    layout === "long"
      ? [{ on: dayOf(cells), residents: residentsOf(cells, "population", opened.mark) }]
      : years.map(({ id, year }) => ({
          on: yearEnd(year),
          residents: residentsOf(cells, id, opened.mark),
        }));
  return {
    kind: "opened",
    warnings: columns.warnings,
    fields: new Set(columns.index.keys()),
    decodeRow: checkedRow(columns, (row) => populationRow(row, opened, figuresOf)),
  };
}

function openedWith(columns: Columns, table: Table, context: DecodeContext): Opened {
  const names = { name: "municipality", code: "municipality_code" };
  return {
    columns,
    mark: decimalMarkOf(table, context),
    divisionYear: context.divisionYear,
    municipality: municipalityReader(context.areas, names, context.divisionYear),
  };
}

/** Residents by municipality at year ends, with the years as columns or as rows. */
export const population = {
  id: "population",
  fields,
  recognises: (header, mapping = new Map()) => layoutOf(header, mapping) !== undefined,
  open(table, context): OpenedTable<Population> {
    const problem = wrongLevel(table, context.mapping);
    if (problem !== undefined) return { kind: "refused", problems: [problem] };
    const layout = layoutOf(table.header.cells, context.mapping) ?? "long";
    return openTable(table, context, layout);
  },
} as const satisfies Decoder<Population>;
