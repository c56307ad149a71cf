import type { AreaIndex } from "../../areas/area-index.ts";
import { population } from "../../decode/population.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Population } from "../../domain/population.ts";
import type { ProblemSummary } from "../../domain/report.ts";
import { UserError } from "../../domain/user-error.ts";
import type { Files } from "../files.ts";
import type { InputOptions } from "../input-options.ts";
import { collectPopulations, type PopulationCollection } from "./decode-statements.ts";
import { contextOf } from "./load-table.ts";
import { type LoadedInput, loadTables } from "./load-tables.ts";

/** Residents by municipality and year end, from the user's tables or the package's own. */
export interface LoadedPopulation {
  /** Those of every year end that may serve the reference date, at least. */
  readonly populations: readonly Population[];
  /** Those of every year end that may serve another day, at least. */
  near(day: IsoDate): readonly Population[];
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/** The table of residents that the package carries. */
export const bundledPopulation = "population.csv";

/** Reads the population from the user's tables or the package's. Throws: `UserError` when one cannot be used. */
export async function readPopulation(
  options: InputOptions,
  files: Files,
  areas: AreaIndex,
): Promise<LoadedPopulation> {
  const isOwn = options.population.length > 0;
  const reading = isOwn ? options : { mapping: new Map<string, string>() };
  const context = contextOf(reading, areas, areas.lastYear);
  const { collected, inputs, problems } = await loadTables<PopulationCollection>({
    open: isOwn
      ? options.population.map((path) => () => files.open(path))
      : [() => files.bundled(bundledPopulation)],
    options: reading,
    start: collectPopulations,
    load: (table, populations, log) => {
      const { decoder, file } = table;
      if (decoder.id !== "population") {
        throw new UserError("usage", "input/kind-mismatch", {
          facts: { file: file.name, found: decoder.id, expected: population.id },
        });
      }
      return populations.add(table, context, log);
    },
  });
  const { populations } = collected;
  return { populations, near: () => populations, inputs, problems };
}
