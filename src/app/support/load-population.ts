import type { AreaIndex } from "../../areas/area-index.ts";
import { population } from "../../decode/population.ts";
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
  readonly populations: readonly Population[];
  readonly inputs: readonly LoadedInput[];
  readonly problems: ProblemSummary;
}

/** Id by which figures refer to the population's inputs. */
export const populationInput = "population";

/** Loads the population. Throws: `UserError` when a table cannot be used or is of another kind. */
export async function loadPopulation(
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
      : [() => files.bundled("population.csv")],
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
  return { populations: collected.populations, inputs, problems };
}
