import type { AreaIndex } from "../../areas/area-index.ts";
import type { AssociationCount } from "../../domain/association-count.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Definition } from "../../domain/definition.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { Scanning } from "../../domain/scan-plan.ts";
import { UserError } from "../../domain/user-error.ts";
import { compileDefinitions } from "../../register/definitions.ts";
import { tallyPublished } from "../../register/published.ts";
import type { RegisterTallies } from "../../register/tallies.ts";
import type { Files } from "../files.ts";
import type { InputOptions } from "../input-options.ts";
import {
  type CompiledCount,
  type CompiledCounts,
  compiledPart,
  toLoadedInput,
} from "./compiled.ts";
import type { LoadedInput } from "./load-tables.ts";
import { rememberTallies } from "./remember-tallies.ts";

/** The register of a run: its tallies, and what its inputs were. */
export interface LoadedRegister {
  readonly tallies: RegisterTallies;
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
  /** The reference date was taken from the rows, since nobody stated one. */
  readonly dateInferred: boolean;
  /** The newest day in the rows; absent where there are no rows. */
  readonly newest?: IsoDate | undefined;
  /** Ids in `data/sources.csv` of the publications that the figures come from. */
  readonly publications: readonly string[];
}

/** What loading a register needs besides its options. */
export interface Surroundings {
  readonly files: Files;
  readonly areas: AreaIndex;
  readonly definitions: readonly Definition[];
  /** As in `Tool`. */
  readonly scanning?: Scanning | undefined;
}

/** Id by which figures refer to the register's inputs. */
export const registerInput = "associations";

/** The table of counts that the package carries. */
export const bundledCounts = "association-counts.csv";

/** Published counts that were loaded, with the inputs they came from. */
export interface LoadedCounts {
  readonly counts: readonly AssociationCount[];
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/**
 * The register of a run from published counts.
 * Throws: `UserError` when there are none, or none on the wanted day or before.
 */
export function registerOfCounts(
  { counts, inputs, problems }: LoadedCounts,
  { asOf: wanted, associations: own }: InputOptions,
  { areas, definitions }: Surroundings,
): LoadedRegister {
  const source = { input: registerInput };
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
  return {
    tallies: rememberTallies(tallies),
    inputs,
    problems,
    dateInferred: false,
    publications: ids,
  };
}

/**
 * The register from the package's own counts as the build decoded them.
 * Missing: undefined when the user has a register, or when `data/` itself has to be read.
 */
export async function loadCompiledRegister(
  options: InputOptions,
  surroundings: Surroundings,
): Promise<LoadedRegister | undefined> {
  if (options.associations.length > 0) return undefined;
  const { files, areas, definitions } = surroundings;
  const compiled = await compiledPart(files, "counts");
  const counts = compiled && newestCounts(compiled, options.asOf, areas);
  if (compiled === undefined || counts === undefined) return undefined;
  // A user's own definitions are judged even where the figures have no names to match.
  if (options.definitions.length > 0) compileDefinitions(definitions);
  const inputs = [await toLoadedInput(compiled.input, files)];
  const { problems } = compiled.input;
  return registerOfCounts({ counts, inputs, problems }, options, surroundings);
}

/** The counts of the newest snapshot not later than the wanted day; undefined when there is none. */
function newestCounts(
  { snapshots }: CompiledCounts,
  wanted: IsoDate | undefined,
  areas: AreaIndex,
): readonly AssociationCount[] | undefined {
  const early = snapshots.filter(({ on }) => wanted === undefined || on <= wanted);
  const [newest] = early.toSorted((a, b) => (a.on < b.on ? 1 : -1));
  if (newest === undefined) return undefined;
  // Written by `compileData` of the same build.
  const counts = JSON.parse(newest.counts) as readonly CompiledCount[];
  return counts.map((count) => toCount(count, newest.on, areas));
}

function toCount(
  { area: { level, code, year }, ...rest }: CompiledCount,
  snapshot: IsoDate,
  areas: AreaIndex,
): AssociationCount {
  const area = areas.area(level, code, year)?.key;
  if (area === undefined) throw new Error(`${bundledCounts}: no ${level} ${code} in ${year}`);
  return { ...rest, snapshot, area };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The error for inputs that leave nothing to reckon from. */
export function noRows(inputs: readonly LoadedInput[], { listed }: ProblemSummary): UserError {
  const file = inputs.map(({ file: { name } }) => name).join(", ");
  const facts = { file, detail: "no-rows" };
  return new UserError("unreadable", "input/unusable", { facts, problems: listed });
}
