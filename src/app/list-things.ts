import type { Area, Level, LocalisedText } from "../domain/area.ts";
import { levels } from "../domain/area.ts";
import { note } from "../domain/note-id.ts";
import type { Cell, Column, Note, Row } from "../domain/report.ts";
import { listReport } from "../report/list-report.ts";
import type { Files } from "./files.ts";
import type { Tool } from "./input-options.ts";
import type { Outcome } from "./outcome.ts";
import { readBundledTable } from "./support/bundled-table.ts";
import { loadAreas } from "./support/load-areas.ts";
import { loadDefinitions } from "./support/load-definitions.ts";

/** What is to be listed. */
export interface ListRequest {
  readonly what: "areas" | "indicators" | "definitions" | "formats" | "sources";
  /** For areas: one level only. */
  readonly level?: Level;
  /** For areas: the division year, by default the newest. */
  readonly division?: number;
  readonly definitions: readonly string[];
  /** The output formats, which only the rim knows. */
  readonly formats: readonly { readonly id: string; readonly audience: string }[];
}

interface Listed {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly divisionYear?: number;
  readonly notes?: readonly Note[];
}

/** Lists what there is of one kind of thing. Throws: `UserError` when a definition file cannot be used. */
export async function listThings(request: ListRequest, files: Files, tool: Tool): Promise<Outcome> {
  const listed = await listOf(request, files, tool);
  const report = listReport({
    what: request.what,
    ...listed,
    notes: listed.notes ?? [],
    accounts: [],
    problems: { errors: 0, warnings: 0, counts: [], listed: [] },
    provenance: {
      tool: { name: "soste-stats", version: tool.version },
      ...(listed.divisionYear === undefined ? {} : { divisionYear: listed.divisionYear }),
      inputs: [],
    },
  });
  return { report, messages: [], status: "ok" };
}

function listOf(request: ListRequest, files: Files, tool: Tool): Promise<Listed> | Listed {
  switch (request.what) {
    case "areas":
      return listAreas(request, files);
    case "indicators":
      return indicatorRows(request, files, tool);
    case "definitions":
      return listDefinitions(request, files);
    case "formats":
      return listFormats(request);
    case "sources":
      return listSources(files);
  }
}

async function listAreas({ level, division }: ListRequest, files: Files): Promise<Listed> {
  const areas = await loadAreas(files);
  const divisionYear = division ?? areas.lastYear;
  const wanted = level === undefined ? levels : [level];
  const listed = wanted.flatMap((each) =>
    areas.areasOf(each, areas.yearOfLevel(each, divisionYear)),
  );
  return {
    divisionYear,
    columns: [
      { id: "level", kind: "term" },
      { id: "code", kind: "text" },
      { id: "name", kind: "label" },
      { id: "short-name", kind: "label" },
      { id: "division", kind: "count" },
    ],
    rows: listed.map(({ key, name, shortName }: Area) =>
      row({
        level: { kind: "term", family: "level", id: key.level },
        code: text(key.code),
        name: localised(name),
        "short-name": localised(shortName),
        division: { kind: "count", value: key.year },
      }),
    ),
  };
}

async function indicatorRows(
  { definitions }: ListRequest,
  files: Files,
  tool: Tool,
): Promise<Listed> {
  const { listIndicators } = await import("./support/list-indicators.ts");
  const listed = await listIndicators(definitions, files, tool);
  return {
    notes: [note("own-grants-not-listed", {})],
    columns: [
      { id: "id", kind: "text" },
      { id: "label", kind: "label" },
      { id: "section", kind: "term" },
      { id: "unit", kind: "term" },
      { id: "method", kind: "label" },
      { id: "authority", kind: "text" },
    ],
    rows: listed.map(({ id, label, section, unit, method, authority }) =>
      row({
        id: text(id),
        label: localised(label),
        section: { kind: "term", family: "section", id: section },
        unit: { kind: "term", family: "unit", id: unit },
        method: method === undefined ? { kind: "empty" } : localised(method),
        authority: text(authority),
      }),
    ),
  };
}

const sectorWord: LocalisedText = {
  fi: "järjestösektori",
  sv: "organisationssektor",
  en: "association sector",
};

async function listDefinitions({ definitions: own }: ListRequest, files: Files): Promise<Listed> {
  const definitions = await loadDefinitions(files, own);
  const hasSectors = definitions.some(({ kind }) => kind === "sector");
  return {
    columns: [
      { id: "id", kind: "text" },
      { id: "label", kind: "label" },
      { id: "concept", kind: "text" },
      ...(hasSectors ? [{ id: "kind", kind: "label" } as const] : []),
      { id: "description", kind: "label" },
    ],
    rows: definitions.map(({ id, label, concept, kind, description }) =>
      row({
        id: text(id),
        label: localised(label),
        concept: text(concept?.id ?? ""),
        kind: kind === undefined ? { kind: "empty" } : localised(sectorWord),
        description: localised(description),
      }),
    ),
  };
}

function listFormats({ formats }: ListRequest): Listed {
  return {
    columns: [
      { id: "id", kind: "text" },
      { id: "format", kind: "term" },
    ],
    rows: formats.map(({ id }) =>
      row({ id: text(id), format: { kind: "term", family: "format", id } }),
    ),
  };
}

async function listSources(files: Files): Promise<Listed> {
  const { header, rows } = await readBundledTable(files, "sources.csv");
  return {
    columns: [
      { id: "id", kind: "text" },
      { id: "publisher", kind: "term" },
      { id: "title", kind: "text" },
      { id: "date", kind: "text" },
      { id: "licence", kind: "term" },
      { id: "url", kind: "text" },
    ],
    rows: rows.map(({ cells }) => {
      const cell = (id: string) => cells[header.indexOf(id)] ?? "";
      return row({
        id: text(cell("id")),
        publisher: { kind: "term", family: "publisher", id: cell("publisher") },
        title: text(cell("title")),
        date: text(cell("dated")),
        licence: { kind: "term", family: "licence", id: cell("licence") },
        url: text(cell("url")),
      });
    }),
  };
}

function row(cells: Readonly<Record<string, Cell>>): Row {
  return { indent: 0, cells };
}

function text(content: string): Cell {
  return content === "" ? { kind: "empty" } : { kind: "text", text: content };
}

function localised(content: LocalisedText): Cell {
  return { kind: "localised", text: content };
}
