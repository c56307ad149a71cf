import type { Level } from "../../domain/area.ts";
import type { AreaClassification, MembershipEntry } from "../../domain/area-classification.ts";
import type { AssociationCount } from "../../domain/association-count.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Definition } from "../../domain/definition.ts";
import type { Publication } from "../../domain/provenance.ts";
import type { PublishedSurvey } from "../../domain/published-survey.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { Files } from "../files.ts";
import type { Message, Outcome } from "../outcome.ts";
import type { LoadedInput } from "./load-tables.ts";
import type { LoadedIndex } from "./loaded-index.ts";
import type {
  PublishedGrants,
  PublishedProduction,
  PublishedStructures,
  RegisterCalendar,
} from "./published-tables.ts";

/** One input of `data/` as it was when the build read it: everything that a run reports of it. */
export interface CompiledInput {
  readonly name: string;
  readonly sha256: string;
  readonly table: string;
  readonly account: RowAccount;
  readonly fields: readonly string[];
  readonly problems: ProblemSummary;
}

/** A published cell without what its snapshot says; the area's code is looked up in the index again. */
export type CompiledCount = Omit<AssociationCount, "snapshot" | "area"> & {
  readonly area: Pick<AssociationCount["area"], "level" | "code" | "year">;
};

/** The published counts, snapshot by snapshot, since a run uses one. */
export interface CompiledCounts {
  readonly input: CompiledInput;
  readonly snapshots: readonly {
    readonly on: IsoDate;
    /** Its cells, `CompiledCount[]`, as JSON text of their own: that of the other snapshots is not taken apart. */
    readonly counts: string;
  }[];
}

/** To which area a municipality belonged, and when: many municipalities have it in common. */
export type CompiledSpan = Omit<MembershipEntry, "municipality">;

/** The classification with its memberships written short: they are half of it. */
export interface CompiledAreas extends Omit<AreaClassification, "memberships"> {
  readonly spans: readonly CompiledSpan[];
  /** Runs of entries of one municipality, each with the positions of its spans. */
  readonly memberships: readonly (readonly [municipality: string, ...spans: number[]])[];
}

/** The populations, year end by year end, since a run uses those near its reference date. */
export interface CompiledPopulation {
  readonly input: CompiledInput;
  readonly yearEnds: readonly CompiledYearEnd[];
}

/** One year end of the population. */
export interface CompiledYearEnd {
  readonly on: IsoDate;
  /** Its rows, `CompiledResidents`, as JSON text of their own: that of far year ends is not taken apart. */
  readonly rows: string;
}

/** Columns of equal length: one object a row would take longer to parse than to rebuild. */
export interface CompiledResidents {
  readonly divisionYear: number;
  readonly municipalities: readonly string[];
  readonly residents: readonly number[];
  readonly lines: readonly number[];
  /** Positions of the rows that another source gives differently. */
  readonly conflicts: readonly number[];
  readonly sources: readonly (readonly [source: string | null, rows: number])[];
}

/** The profile that a name stands for. */
export interface CompiledChoice {
  readonly profile: `profile-${string}`;
  /** What is to be said of the choice. */
  readonly messages: readonly Message[];
}

/** What the areas are called of which the build has made the profile. */
export interface CompiledNames {
  /** Version of the program that made the profiles, which each of them tells. */
  readonly version: string;
  /** By `wantedArea` of what is asked for. */
  readonly choices: Readonly<Record<string, CompiledChoice>>;
}

/** Under what a name is kept, alone or with the level that is asked for too. */
export function wantedArea(name: string, level: Level | undefined): string {
  return `${level ?? "area"} ${name}`;
}

/** What the build makes of `data/`, by the name under which it is kept. */
export interface CompiledParts {
  readonly "named-profiles": CompiledNames;
  /** The profile of an area from published figures alone, with nothing said of how it was chosen. */
  readonly [profile: `profile-${string}`]: Outcome;
  readonly areas: CompiledAreas;
  readonly definitions: readonly Definition[];
  readonly publications: Readonly<Record<string, Publication>>;
  readonly counts: CompiledCounts;
  readonly population: CompiledPopulation;
  readonly "published-survey": PublishedSurvey;
  readonly "published-structures": PublishedStructures;
  readonly "published-grants": PublishedGrants;
  readonly "published-production": PublishedProduction;
  readonly "readiness-index": LoadedIndex;
  readonly "register-events": RegisterCalendar;
}

/** Name of a compiled part. */
export type CompiledPart = keyof CompiledParts;

/** A compiled part, and the files of `data/` that it was made from. */
export interface DataPart {
  readonly part: CompiledPart;
  readonly content: CompiledParts[CompiledPart];
  readonly madeFrom: readonly { readonly path: string; readonly sha256: string }[];
  /** Folders of `data/` that were listed, with what was in them. */
  readonly listed: readonly { readonly folder: string; readonly paths: readonly string[] }[];
}

/** A part of `data/` as the build left it; undefined where `data/` itself has to be read. */
export async function compiledPart<Part extends CompiledPart>(
  files: Files,
  part: Part,
): Promise<CompiledParts[Part] | undefined> {
  // Written by `compileData` of the same build, and refused by the host when `data/` has changed since.
  return (await files.compiled(part)) as CompiledParts[Part] | undefined;
}

/** What a run reports of an input that was compiled, as if it had been read. */
export async function toLoadedInput(input: CompiledInput, files: Files): Promise<LoadedInput> {
  const { name, sha256, table, account, fields } = input;
  const file = { ...(await files.bundled(name)), sha256: async () => sha256 };
  return { file, table, account, fields: new Set(fields) };
}
