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
  /** The newest day in the rows, where they end well before the reference date and are not said to be newer. */
  readonly endsOn?: IsoDate;
  /** Ids in `data/sources.csv` of the publications that the figures come from. */
  readonly publications: readonly string[];
  /** The register on other days. */
  readonly timeline: RegisterTimeline;
}

/** The register on any day that its source tells. */
export interface RegisterTimeline {
  /** Days of published tables, in order; undefined where rows can be counted on any day. */
  readonly publishedOn: readonly IsoDate[] | undefined;
  /** First day whose stock is whole: before it those who have left are missing. Undefined of published tables. */
  readonly wholeFrom: IsoDate | undefined;
  /** Whether an extract was made late enough to tell of a day; published tables tell of theirs. */
  isToldOn?(day: IsoDate): boolean;
  /** Tallies of a day, of published tables one of `publishedOn`. */
  talliesOn(day: IsoDate): RegisterTallies;
  /** Ids of the publications that tell of the day. */
  publicationsOn(day: IsoDate): readonly string[];
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
  /** The days of all tables, in order. */
  readonly days: readonly IsoDate[];
  /** The cells of one of the days. */
  countsOn(day: IsoDate): readonly AssociationCount[];
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/**
 * The register of a run from published counts.
 * Throws: `UserError` when there are none, or none on the wanted day or before.
 */
export function registerOfCounts(
  { days, countsOn, inputs, problems }: LoadedCounts,
  { asOf: wanted, associations: own }: InputOptions,
  { areas, definitions }: Surroundings,
): LoadedRegister {
  const [first] = days;
  if (first === undefined) throw noRows(inputs, problems);
  const newest = days.findLast((day) => wanted === undefined || day <= wanted);
  if (newest === undefined) {
    throw new UserError("usage", "data/no-counts", { facts: { date: wanted ?? "", first } });
  }
  const timeline: RegisterTimeline = {
    publishedOn: days,
    wholeFrom: undefined,
    talliesOn(day) {
      const counts = countsOn(day);
      const source = { input: registerInput };
      const tallies = tallyPublished({ counts, areas, definitions, wanted: day, source });
      if (tallies === undefined) throw new Error(`no counts of ${day}`);
      return rememberTallies(tallies);
    },
    publicationsOn(day) {
      if (own.length > 0) return [];
      return [...new Set(countsOn(day).flatMap((count) => count.source?.split("|") ?? []))];
    },
  };
  return {
    tallies: timeline.talliesOn(newest),
    publications: timeline.publicationsOn(newest),
    ...{ inputs, problems, dateInferred: false, timeline },
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
  if (compiled === undefined) return undefined;
  // A user's own definitions are judged even where the figures have no names to match.
  if (options.definitions.length > 0) compileDefinitions(definitions);
  const counts = {
    days: inOrder(compiled.snapshots.map(({ on }) => on)),
    countsOn: (day: IsoDate) => compiledCounts(compiled, day, areas),
    inputs: [await toLoadedInput(compiled.input, files)],
    problems: compiled.input.problems,
  };
  return registerOfCounts(counts, options, surroundings);
}

/** Days in order, each once. */
export function inOrder(days: readonly IsoDate[]): readonly IsoDate[] {
  return [...new Set(days)].toSorted((a, b) => (a < b ? -1 : 1));
}

function compiledCounts(
  { snapshots }: CompiledCounts,
  day: IsoDate,
  areas: AreaIndex,
): readonly AssociationCount[] {
  const counts = snapshots.find(({ on }) => on === day)?.counts ?? "[]";
  // Written by `compileData` of the same build.
  return (JSON.parse(counts) as readonly CompiledCount[]).map((count) =>
    toCount(count, day, areas),
  );
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

/** The error for inputs that leave nothing to reckon from. */
export function noRows(inputs: readonly LoadedInput[], { listed }: ProblemSummary): UserError {
  const file = inputs.map(({ file: { name } }) => name).join(", ");
  const facts = { file, detail: "no-rows" };
  return new UserError("unreadable", "input/unusable", { facts, problems: listed });
}
