import type { AreaClassification } from "../../domain/area-classification.ts";
import type { AssociationCount } from "../../domain/association-count.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Definition } from "../../domain/definition.ts";
import type { Publication } from "../../domain/provenance.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import type { RowAccount } from "../../domain/row-account.ts";
import type { Files } from "../files.ts";
import type { LoadedInput } from "./load-tables.ts";

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
    readonly counts: readonly CompiledCount[];
  }[];
}

/** The populations, year end by year end, since a run uses those near its reference date. */
export interface CompiledPopulation {
  readonly input: CompiledInput;
  readonly yearEnds: readonly CompiledYearEnd[];
}

/** Columns of equal length: one object a row would take longer to parse than to rebuild. */
export interface CompiledYearEnd {
  readonly on: IsoDate;
  readonly divisionYear: number;
  readonly municipalities: readonly string[];
  readonly residents: readonly number[];
  readonly lines: readonly number[];
  /** Positions of the rows that another source gives differently. */
  readonly conflicts: readonly number[];
  readonly sources: readonly (readonly [source: string | null, rows: number])[];
}

/** What the build makes of `data/`, by the name under which it is kept. */
export interface CompiledParts {
  readonly areas: AreaClassification;
  readonly definitions: readonly Definition[];
  readonly publications: Readonly<Record<string, Publication>>;
  readonly counts: CompiledCounts;
  readonly population: CompiledPopulation;
}

/** Name of a compiled part. */
export type CompiledPart = keyof CompiledParts;

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
