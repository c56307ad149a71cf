import type { Residents } from "../../domain/population.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import { populationInput } from "./load-population.ts";
import { type LoadedRegister, registerInput } from "./load-published.ts";
import type { LoadedInput } from "./load-tables.ts";
import type { PublicationsOf } from "./publications.ts";
import type { LoadedPopulation } from "./read-population.ts";

/** Inputs of a run, and the country's residents at the year end that serves it. */
export interface RunInputs {
  readonly register: LoadedRegister;
  readonly population: LoadedPopulation;
  readonly residents: Residents;
}

/** What provenance says of every input: its hash and rows, and who published the figures that were used of it. */
export async function inputRecords(
  { register, population, residents }: RunInputs,
  publicationsOf: PublicationsOf,
): Promise<readonly InputRecord[]> {
  const { referenceDate } = register.tallies;
  const isOwn = population.inputs.some(({ file }) => file.kind !== "bundled");
  const used = population.populations.filter(
    ({ on }) => !isOwn && residents.kind === "known" && on === residents.on,
  );
  const populationSources = [...new Set(used.flatMap(({ source }) => source?.split("|") ?? []))];
  return await Promise.all([
    ...register.inputs.map(async (input) => ({
      ...(await toRecord(registerInput, input)),
      date: referenceDate,
      publications: publicationsOf(register.publications),
    })),
    ...population.inputs.map(async (input) => ({
      ...(await toRecord(populationInput, input)),
      publications: publicationsOf(populationSources),
      ...(residents.kind === "known" ? { date: residents.on } : {}),
    })),
  ]);
}

async function toRecord(
  id: string,
  { file, table, account }: LoadedInput,
): Promise<Omit<InputRecord, "publications">> {
  return {
    id,
    kind: file.kind,
    name: file.name,
    sha256: await file.sha256(),
    table,
    rows: account.read,
  };
}
