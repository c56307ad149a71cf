import type { AreaIndex } from "../../areas/area-index.ts";
import { associations } from "../../decode/associations.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import { type IsoDate, yearOf } from "../../domain/calendar.ts";
import type { Definition } from "../../domain/definition.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import { UserError } from "../../domain/user-error.ts";
import { compileDefinitions } from "../../register/definitions.ts";
import { createRegister, type Register } from "../../register/fill.ts";
import { newestDate } from "../../register/newest-date.ts";
import { tallyPublished } from "../../register/published.ts";
import type { RegisterTallies } from "../../register/tallies.ts";
import { tallyRegister } from "../../register/tally.ts";
import type { Files } from "../files.ts";
import type { InputOptions } from "../input-options.ts";
import { type CountCollection, collectCounts } from "./decode-statements.ts";
import { contextOf, decodeInto, type OpenTable, type TableAccount } from "./load-table.ts";
import { type LoadedInput, type LoadedTables, loadTables } from "./load-tables.ts";

/** The register of a run: its tallies, and what its inputs were. */
export interface LoadedRegister {
  readonly tallies: RegisterTallies;
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
  /** The reference date was taken from the rows, since nobody stated one. */
  readonly dateInferred: boolean;
  /** Ids in `data/sources.csv` of the publications that the figures come from. */
  readonly publications: readonly string[];
}

/** What loading a register needs besides its options. */
export interface Surroundings {
  readonly files: Files;
  readonly areas: AreaIndex;
  readonly definitions: readonly Definition[];
}

/** Id by which figures refer to the register's inputs. */
export const registerInput = "associations";

const source = { input: registerInput };

/** What is filled while the tables are read: a register from rows, or the cells of published tables. */
interface Collected {
  readonly register: Register;
  readonly counts: CountCollection;
  kind: "associations" | "association-counts" | undefined;
}

/**
 * Loads the register of a run: the user's extract or table of counts, told apart by their headers, or the figures that
 * the package carries.
 * Throws: `UserError` when an input cannot be used, the inputs are of two kinds, or nothing is left to reckon from.
 */
export async function loadRegister(
  options: InputOptions,
  surroundings: Surroundings,
): Promise<LoadedRegister> {
  const { files, areas, definitions } = surroundings;
  const open =
    options.associations.length === 0
      ? [() => files.bundled("association-counts.csv")]
      : options.associations.map((path) => () => files.open(path));
  const matcher = compileDefinitions(definitions);
  const loaded = await loadTables<Collected>({
    open,
    options: options.associations.length === 0 ? bundledOptions : options,
    start: () => ({
      register: createRegister({ source: "", areas, matcher }),
      counts: collectCounts(),
      kind: undefined,
    }),
    load: (table, collected, log) => loadOne(table, collected, log, options, areas),
  });
  return loaded.collected.kind === "associations"
    ? fromRows(loaded, options, surroundings)
    : fromCounts(loaded, options, surroundings);
}

/** The package's own tables are UTF-8 with commas, whatever the user's are. */
const bundledOptions = { mapping: new Map<string, string>() };

async function loadOne(
  table: OpenTable,
  collected: Collected,
  log: ProblemLog,
  options: InputOptions,
  areas: AreaIndex,
): Promise<TableAccount> {
  const { decoder, source: rows, file } = table;
  if (decoder.id === "population" || (collected.kind ?? decoder.id) !== decoder.id) {
    const expected = collected.kind ?? associations.id;
    throw new UserError("usage", "input/kind-mismatch", {
      facts: { file: file.name, found: decoder.id, expected },
    });
  }
  collected.kind = decoder.id;
  const year = divisionOfNames(options, areas);
  const context = contextOf(
    options.associations.length === 0 ? bundledOptions : options,
    areas,
    year,
  );
  if (decoder.id === "association-counts") return collected.counts.add(table, context, log);
  return decodeInto({ source: rows, decoder: associations }, context, log, (association) => {
    const { rule, problem } = collected.register.accept(association);
    if (rule === undefined) return undefined;
    return problem === undefined ? { rule } : { rule, problem: { ...problem, source: file.name } };
  });
}

/** The year by whose names a table without dates is understood: that of the extract, else the newest. */
function divisionOfNames({ extractDate, asOf }: InputOptions, areas: AreaIndex): number {
  const date = extractDate ?? asOf;
  if (date === undefined) return areas.lastYear;
  return Math.min(Math.max(yearOf(date), areas.firstYear), areas.lastYear);
}

function fromRows(
  { collected, inputs, problems }: LoadedTables<Collected>,
  options: InputOptions,
  { areas, definitions }: Surroundings,
): LoadedRegister {
  const { store } = collected.register;
  const stated = options.asOf ?? options.extractDate;
  const referenceDate = stated ?? newestDate(store);
  if (referenceDate === undefined) throw noRows(inputs, problems);
  const has = (field: string) => inputs.some(({ fields }) => fields.has(field));
  const tallies = tallyRegister({
    store,
    areas,
    definitions,
    referenceDate,
    source,
    columns: {
      purposeClass: has("class"),
      language: has("language"),
      lastNotice: has("last_notice_on") || has("rules_changed_on"),
      industry: has("industry"),
    },
  });
  return { tallies, inputs, problems, dateInferred: stated === undefined, publications: [] };
}

function fromCounts(
  { collected, inputs, problems }: LoadedTables<Collected>,
  { asOf: wanted, associations: own }: InputOptions,
  { areas, definitions }: Surroundings,
): LoadedRegister {
  const { counts } = collected.counts;
  const tallies = tallyPublished({ counts, areas, definitions, wanted, source });
  if (tallies === undefined) {
    if (counts.length === 0) throw noRows(inputs, problems);
    const first = counts.map(({ snapshot }) => snapshot).reduce(earlier);
    throw new UserError("usage", "data/no-counts", { facts: { date: wanted ?? "", first } });
  }
  const publications = new Set<string>();
  for (const { snapshot, source: id } of counts) {
    if (snapshot === tallies.referenceDate)
      for (const each of id?.split("|") ?? []) publications.add(each);
  }
  const ids = own.length === 0 ? [...publications] : [];
  return { tallies, inputs, problems, dateInferred: false, publications: ids };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function noRows(inputs: readonly LoadedInput[], { listed }: ProblemSummary): UserError {
  const file = inputs.map(({ file: { name } }) => name).join(", ");
  return new UserError("unreadable", "input/unusable", { facts: { file }, problems: listed });
}
