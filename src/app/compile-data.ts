import { type AreaIndex, buildAreaIndex } from "../areas/area-index.ts";
import type { AreaClassification } from "../domain/area-classification.ts";
import type { AssociationCount } from "../domain/association-count.ts";
import type { Population } from "../domain/population.ts";
import type { Files, OpenedFile } from "./files.ts";
import type {
  CompiledAreas,
  CompiledCounts,
  CompiledInput,
  CompiledPart,
  CompiledParts,
  CompiledPopulation,
  CompiledResidents,
  CompiledSpan,
  CompiledYearEnd,
  DataPart,
} from "./support/compiled.ts";
import { type CountCollection, collectCounts } from "./support/decode-statements.ts";
import { readClassification, toClassification } from "./support/load-areas.ts";
import { readShipped } from "./support/load-definitions.ts";
import { readShippedIndex } from "./support/load-index-instrument.ts";
import { bundledCounts } from "./support/load-published.ts";
import { contextOf } from "./support/load-table.ts";
import { type LoadedTables, loadTables } from "./support/load-tables.ts";
import { readPublications } from "./support/publications.ts";
import { readPublishedGrants } from "./support/published-grants.ts";
import { readPublishedProduction } from "./support/published-production.ts";
import { readPublishedStructures } from "./support/published-structures.ts";
import { readPublishedFigures } from "./support/published-survey-figures.ts";
import { readPopulation } from "./support/read-population.ts";
import { readRegisterCalendar } from "./support/register-calendar.ts";

/**
 * Decodes the package's own `data/` once and for all, by the readers and decoders that a run would use, so that a run
 * parses nothing that was known when the package was built. A mistake in `data/` stops the build.
 */
export async function compileData(files: Files): Promise<readonly DataPart[]> {
  const classification = await compilePart(files, "areas", async (from) =>
    toCompiledAreas(await readClassification(from)),
  );
  const areas = buildAreaIndex(toClassification(classification.content));
  return [
    classification,
    await compilePart(files, "definitions", readShipped),
    await compilePart(files, "publications", readPublications),
    await compilePart(files, "counts", (from) => compileCounts(from, areas)),
    await compilePart(files, "population", (from) => compilePopulation(from, areas)),
    await compilePart(files, "published-survey", readPublishedFigures),
    await compilePart(files, "published-structures", readPublishedStructures),
    await compilePart(files, "published-grants", readPublishedGrants),
    await compilePart(files, "published-production", readPublishedProduction),
    await compilePart(files, "readiness-index", readShippedIndex),
    await compilePart(files, "register-events", readRegisterCalendar),
  ].map((part, _, parts) => ({ ...part, madeFrom: dependencies(part, parts) }));
}

interface Compiled<Part extends CompiledPart> extends DataPart {
  readonly part: Part;
  readonly content: CompiledParts[Part];
}

async function compilePart<Part extends CompiledPart>(
  files: Files,
  part: Part,
  make: (files: Files) => Promise<CompiledParts[Part]>,
): Promise<Compiled<Part>> {
  const opened: OpenedFile[] = [];
  const listed: DataPart["listed"][number][] = [];
  const watched: Files = {
    ...files,
    async bundled(path) {
      const file = await files.bundled(path);
      opened.push(file);
      return file;
    },
    async listBundled(folder) {
      const paths = await files.listBundled(folder);
      listed.push({ folder, paths });
      return paths;
    },
  };
  const content = await make(watched);
  const madeFrom = await Promise.all(
    inCodeOrder(opened).map(async (file) => ({ path: file.name, sha256: await file.sha256() })),
  );
  return { part, content, madeFrom, listed };
}

/** Files that are opened side by side come in any order; a build is the same every time. */
function inCodeOrder(files: readonly OpenedFile[]): readonly OpenedFile[] {
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Tables of figures are decoded against the areas, so that these files count for them too. */
function dependencies(
  { part, madeFrom }: DataPart,
  parts: readonly DataPart[],
): DataPart["madeFrom"] {
  const areas = parts.find((other) => other.part === "areas")?.madeFrom ?? [];
  return part === "counts" || part === "population" ? [...madeFrom, ...areas] : madeFrom;
}

function toCompiledAreas({ memberships, ...rest }: AreaClassification): CompiledAreas {
  const spans: CompiledSpan[] = [];
  const positions = new Map<string, number>();
  const runs: [string, ...number[]][] = [];
  for (const { municipality, ...span } of memberships) {
    const text = JSON.stringify(span);
    const position = positions.get(text) ?? spans.push(span) - 1;
    positions.set(text, position);
    const last = runs.at(-1);
    if (last?.[0] === municipality) last.push(position);
    else runs.push([municipality, position]);
  }
  return { ...rest, spans, memberships: runs };
}

async function compileCounts(files: Files, areas: AreaIndex): Promise<CompiledCounts> {
  const options = { mapping: new Map<string, string>() };
  const context = contextOf(options, areas, areas.lastYear);
  const loaded = await loadTables<CountCollection>({
    open: [() => files.bundled(bundledCounts)],
    options,
    start: collectCounts,
    load: (table, counts, log) => counts.add(table, context, log),
  });
  const byDate = groupedBy(loaded.collected.counts, ({ snapshot }) => snapshot);
  return {
    input: await compileInput(loaded),
    snapshots: [...byDate].map(([on, counts]) => {
      return { on, counts: JSON.stringify(counts.map(toCompiledCount)) };
    }),
  };
}

function toCompiledCount({ snapshot: _, area: { level, code, year }, ...rest }: AssociationCount) {
  return { ...rest, area: { level, code, year } };
}

async function compilePopulation(files: Files, areas: AreaIndex): Promise<CompiledPopulation> {
  const none = { associations: [], population: [], definitions: [], mapping: new Map() };
  const loaded = await readPopulation(none, files, areas);
  const byYearEnd = groupedBy(
    loaded.populations,
    ({ on, divisionYear }) => `${on} ${divisionYear}`,
  );
  return {
    input: await compileInput(loaded),
    yearEnds: [...byYearEnd.values()].flatMap(toYearEnd),
  };
}

function toYearEnd(rows: readonly Population[]): readonly CompiledYearEnd[] {
  const [first] = rows;
  if (first === undefined) return [];
  const columns: CompiledResidents = {
    divisionYear: first.divisionYear,
    municipalities: rows.map(({ municipality }) => municipality),
    residents: rows.map(({ residents }) => residents),
    lines: rows.map(({ line }) => line),
    conflicts: rows.flatMap(({ conflicts }, at) => (conflicts ? [at] : [])),
    sources: runsOf(rows.map(({ source }) => source ?? null)),
  };
  return [{ on: first.on, rows: JSON.stringify(columns) }];
}

/** Entries by their key, keys in the order of their first entry, entries in theirs. */
function groupedBy<Key, Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): ReadonlyMap<Key, readonly Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Equal neighbours as one, with their number. */
function runsOf(values: readonly (string | null)[]): CompiledResidents["sources"] {
  const runs: [string | null, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

async function compileInput({
  inputs,
  problems,
}: Pick<LoadedTables<unknown>, "inputs" | "problems">): Promise<CompiledInput> {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0) throw new Error(`${inputs.length} inputs for one`);
  const { file, table, account, fields } = input;
  const sha256 = await file.sha256();
  return { name: file.name, sha256, table, account, fields: [...fields], problems };
}
