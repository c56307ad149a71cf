import type { AreaIndex } from "../../areas/area-index.ts";
import { associations } from "../../decode/associations.ts";
import type { ProblemLog } from "../../decode/support/problem-log.ts";
import { type IsoDate, toDayNumber, yearOf } from "../../domain/calendar.ts";
import type { Scanning } from "../../domain/scan-plan.ts";
import { UserError } from "../../domain/user-error.ts";
import { compileDefinitions } from "../../register/definitions.ts";
import { createRegister, type Register } from "../../register/fill.ts";
import { kernelPasses } from "../../register/kernel-passes.ts";
import { firstEnd, newestDate } from "../../register/newest-date.ts";
import type { Passes } from "../../register/passes.ts";
import { plainPasses } from "../../register/plain-passes.ts";
import { tallyRegister } from "../../register/tally.ts";
import type { InputOptions } from "../input-options.ts";
import { type CountCollection, collectCounts } from "./decode-statements.ts";
import { loadExtract } from "./load-extract.ts";
import {
  bundledCounts,
  inOrder,
  type LoadedRegister,
  noRows,
  registerInput,
  registerOfCounts,
  type Surroundings,
} from "./load-published.ts";
import { contextOf, type OpenTable, type TableAccount } from "./load-table.ts";
import { type LoadedTables, loadTables } from "./load-tables.ts";

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
      ? [() => files.bundled(bundledCounts)]
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
    load: (table, collected, log) => loadOne(table, collected, log, options, surroundings),
  });
  if (loaded.collected.kind === "associations") return fromRows(loaded, options, surroundings);
  const { counts } = loaded.collected.counts;
  const all = {
    days: inOrder(counts.map(({ snapshot }) => snapshot)),
    countsOn: (day: IsoDate) => counts.filter(({ snapshot }) => snapshot === day),
  };
  return registerOfCounts({ ...loaded, ...all }, options, surroundings);
}

/** The package's own tables are UTF-8 with commas, whatever the user's are. */
const bundledOptions = { mapping: new Map<string, string>() };

async function loadOne(
  table: OpenTable,
  collected: Collected,
  log: ProblemLog,
  options: InputOptions,
  { areas, scanning }: Surroundings,
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
  const { register } = collected;
  return loadExtract({ source: rows, context, areas, log, register, scanning });
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
  { areas, definitions, scanning }: Surroundings,
): LoadedRegister {
  const { store } = collected.register;
  const { asOf, extractDate } = options;
  if (asOf !== undefined && extractDate !== undefined && asOf > extractDate) {
    throw new UserError("usage", "option/after-extract", {
      facts: { value: asOf, extract: extractDate },
    });
  }
  const stated = asOf ?? extractDate;
  const passes = passesOf(scanning);
  const newest = newestDate(store, passes);
  const referenceDate = stated ?? newest;
  if (referenceDate === undefined) throw noRows(inputs, problems);
  const has = (field: string) => inputs.some(({ fields }) => fields.has(field));
  const columns = {
    purposeClass: has("class"),
    language: has("language"),
    lastNotice: has("last_notice_on") || has("rules_changed_on"),
    industry: has("industry"),
  };
  const isToldOn = (day: IsoDate) =>
    extractDate === undefined
      ? newest === undefined || !isWellBefore(newest, day)
      : day <= extractDate;
  const made = { store, areas, definitions, source, columns, passes, isToldOn };
  const talliesOn = (day: IsoDate) => tallyRegister({ ...made, referenceDate: day });
  const timeline = {
    publishedOn: undefined,
    isToldOn,
    wholeFrom: firstEnd(store, passes) ?? extractDate ?? later(newest, referenceDate),
    talliesOn,
    publicationsOn: () => [],
  };
  const tallies = talliesOn(referenceDate);
  return {
    ...{ tallies, inputs, problems, publications: [], timeline },
    dateInferred: stated === undefined,
    ...(newest === undefined || isToldOn(referenceDate) ? {} : { endsOn: newest }),
  };
}

/** More than a month: some association of a whole register is registered or dissolved on most working days. */
function isWellBefore(day: IsoDate, other: IsoDate): boolean {
  return toDayNumber(other) - toDayNumber(day) > 31;
}

/** The kernel's passes where there is one. */
function passesOf(scanning: Scanning | undefined): Passes {
  const bytes = typeof scanning === "function" ? scanning() : undefined;
  return (bytes && kernelPasses(bytes)) ?? plainPasses;
}

function later(a: IsoDate | undefined, b: IsoDate): IsoDate {
  return a === undefined || a < b ? b : a;
}
