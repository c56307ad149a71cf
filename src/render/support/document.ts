import type { Area } from "../../domain/area.ts";
import type { Period } from "../../domain/calendar.ts";
import type { Finding } from "../../domain/finding.ts";
import { markOf } from "../../domain/missing.ts";
import type { Released } from "../../domain/released.ts";
import type { Cell, Note, Report, Row, Table } from "../../domain/report.ts";
import { isoPeriod } from "./iso-period.ts";

/** A value of JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** The JSON document of a report: every key in a fixed order, missing values null with mark and reason beside. */
export function toDocument(report: Report): { readonly [key: string]: Json | undefined } {
  const { schema, subject, area, level, referenceDate, divisionYear } = report;
  const { notes, problems, provenance } = report;
  return {
    schema,
    subject: subject && { fi: subject.fi, sv: subject.sv, en: subject.en },
    area: area && areaJson(area),
    level,
    referenceDate,
    divisionYear,
    sections: report.sections && sectionsJson(report),
    pictures: report.pictures?.map(partJson),
    findings: report.findings?.map(findingJson),
    tables: Object.fromEntries(report.tables.map((table) => [table.id, tableJson(table)])),
    notes: notes.map(noteJson),
    accounts: report.accounts.map(({ source, read, used, excluded, rejected }) => ({
      source,
      read,
      used,
      excluded: excluded.map(({ rule, rows }) => ({ rule, rows })),
      rejected,
    })),
    problems: problemsJson(problems),
    provenance: provenanceJson(provenance),
  };
}

/** The sections of a document with the tables and pictures that stand in each. */
function sectionsJson({ sections = [], tables, pictures = [] }: Report): Json {
  const idsIn = (
    section: string,
    some: readonly { readonly id: string; readonly section?: string }[],
  ) => some.flatMap((each) => (each.section === section ? [each.id] : []));
  return sections.map((id) => ({
    id,
    tables: idsIn(id, tables),
    pictures: idsIn(id, pictures),
  }));
}

/** A part of a picture: figures, areas, periods and its sentence as everywhere, everything else key by key. */
function partJson(part: unknown): Json {
  if (typeof part === "string" || typeof part === "number" || typeof part === "boolean")
    return part;
  if (Array.isArray(part)) return part.map(partJson);
  if (typeof part !== "object" || part === null) return null;
  if (isFigure(part)) return figureJson(part);
  if (isArea(part)) return areaJson(part);
  if (isFinding(part)) return findingJson(part);
  if (isPeriod(part)) return isoPeriod(part);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, partJson(value)]));
}

function isFigure(part: object): part is Released {
  return "outcome" in part && "indicator" in part && "sources" in part;
}

function isArea(part: object): part is Area {
  return "key" in part && "shortName" in part;
}

function isFinding(part: object): part is Finding {
  return "rule" in part && "facts" in part;
}

function isPeriod(part: object): part is Period {
  return "kind" in part && ("on" in part || ("from" in part && "to" in part));
}

/** An area by its key and its names. */
export function areaJson({ key, name, shortName, isAdministrative }: Area): Json {
  return {
    level: key.level,
    code: key.code,
    divisionYear: key.year,
    name: { fi: name.fi, sv: name.sv, en: name.en },
    shortName: { fi: shortName.fi, sv: shortName.sv, en: shortName.en },
    isAdministrative,
  };
}

/** The rows of a table as records by column id. */
export function tableJson(table: Table): readonly { readonly [key: string]: Json }[] {
  return table.rows
    .filter(({ cells }) => Object.keys(cells).length > 0)
    .map((row) => rowJson(table, row));
}

/** A row by column id. Interval and source columns without a figure of their own only repeat one and are left out. */
function rowJson({ columns }: Table, row: Row): { readonly [key: string]: Json } {
  const entries: [string, Json][] = row.section === undefined ? [] : [["section", row.section]];
  for (const { id, kind } of columns) {
    if ((kind === "interval" || kind === "sources") && row.cells[id] === undefined) continue;
    const cell = row.cells[id] ?? { kind: "empty" };
    entries.push([id, cellJson(cell)]);
    if (cell.kind === "indicator") {
      const { fi, sv, en } = cell.label;
      entries.push([id === "indicator" ? "label" : `${id}Label`, { fi, sv, en }]);
    }
  }
  return Object.fromEntries(entries);
}

function cellJson(cell: Cell): Json {
  switch (cell.kind) {
    case "empty":
      return null;
    case "text":
      return cell.text;
    case "links":
      return cell.links.map(({ text, href, language }) => ({
        text,
        href,
        language: language ?? null,
      }));
    case "name":
      return areaJson(cell.area);
    case "localised":
      return { fi: cell.text.fi, sv: cell.text.sv, en: cell.text.en };
    case "indicator":
    case "term":
      return cell.id;
    case "count":
      return cell.value;
    case "period":
      return isoPeriod(cell.period);
    case "figure":
      return figureJson(cell.figure);
    case "formula":
      return { formula: cell.formula, numbers: { ...cell.numbers } };
    case "rank":
      return { from: cell.rank.from, to: cell.rank.to, of: cell.rank.of };
    case "verdict":
      return cell.verdict;
    case "bar":
      return {
        segments: cell.segments.map(({ symbol, count }) => ({ symbol, count })),
        apart: { symbol: cell.apart.symbol, count: cell.apart.count },
      };
  }
}

/** A figure with the same keys whether it is known or missing. */
export function figureJson(figure: Released): Json {
  const { outcome, unit, period, sources } = figure;
  const known = outcome.kind === "known" ? outcome : undefined;
  const gone = outcome.kind === "missing" ? outcome : undefined;
  const { interval, denominator, coverage } = known ?? {};
  return {
    value: known?.value ?? null,
    mark: gone === undefined ? null : markOf(gone.reason),
    reason: gone?.reason ?? null,
    detail: gone?.detail ?? null,
    unit,
    n: known === undefined || known.n === "not-published" ? null : known.n,
    numerator: known?.numerator ?? null,
    denominator:
      denominator === undefined
        ? null
        : {
            value: denominator.value,
            unit: denominator.unit,
            period: isoPeriod(denominator.period),
          },
    interval:
      interval === undefined
        ? null
        : {
            lower: interval.lower,
            upper: interval.upper,
            confidence: interval.confidence,
            method: interval.method,
          },
    coverage:
      coverage === undefined
        ? null
        : { areas: coverage.areas, of: coverage.of, level: coverage.level },
    flags: known?.flags ?? [],
    ...placeJson(figure),
    period: isoPeriod(period),
    sources: sources.map(({ input, rule }) => ({ input, rule: rule ?? null })),
  };
}

/** The area that a figure is of; of a benchmark the areas that are in it. */
function placeJson({ area, benchmark }: Released): { readonly [key: string]: Json } {
  if (benchmark === undefined) return { areaLevel: area.level, areaCode: area.code };
  const { id, level, areas } = benchmark;
  return { areaLevel: level, areaCode: null, benchmark: { id, areas } };
}

function findingJson({ rule, sentence, section, facts }: Finding): Json {
  const entries = Object.entries(facts).map(([name, cell]): [string, Json] => [
    name,
    cell.kind === "indicator"
      ? { id: cell.id, label: { fi: cell.label.fi, sv: cell.label.sv, en: cell.label.en } }
      : cellJson(cell),
  ]);
  return { rule, sentence, section, facts: Object.fromEntries(entries) };
}

function noteJson({ id, areas, facts }: Note): Json {
  const entries = Object.entries(facts).map(([name, fact]): [string, Json] => [
    name,
    typeof fact === "object" ? factJson(fact) : fact,
  ]);
  const places = areas === undefined ? {} : { areas: areas.map(areaJson) };
  return { id, ...places, facts: Object.fromEntries(entries) };
}

function factJson(fact: Area | Period): Json {
  return "kind" in fact ? isoPeriod(fact) : areaJson(fact);
}

function problemsJson({ errors, warnings, counts, listed }: Report["problems"]): Json {
  return {
    errors,
    warnings,
    counts: counts.map(({ code, severity, source, count }) => ({ code, severity, source, count })),
    listed: listed.map(({ code, severity, source, line, column, value, suggestions, facts }) => ({
      code,
      severity,
      source,
      line: line ?? null,
      column: column === undefined ? null : { number: column.number, header: column.header },
      value: value ?? null,
      suggestions: suggestions ?? [],
      facts: { ...facts },
    })),
  };
}

function provenanceJson({ tool, divisionYear, confidence, inputs }: Report["provenance"]): Json {
  return {
    tool: { name: tool.name, version: tool.version },
    divisionYear,
    confidence: confidence ?? null,
    inputs: inputs.map(({ id, kind, name, sha256, table, rows, date, publications }) => ({
      id,
      kind,
      name,
      sha256,
      table,
      rows,
      date: date ?? null,
      publications: publications.map(({ publisher, title, url, dated, licence }) => ({
        publisher,
        title,
        url: url ?? null,
        dated: dated ?? null,
        licence,
      })),
    })),
  };
}
