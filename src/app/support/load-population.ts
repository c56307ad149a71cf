import type { AreaIndex } from "../../areas/area-index.ts";
import { servesDate } from "../../areas/residents.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { Population } from "../../domain/population.ts";
import type { Files } from "../files.ts";
import type { InputOptions } from "../input-options.ts";
import {
  type CompiledResidents,
  type CompiledYearEnd,
  compiledPart,
  toLoadedInput,
} from "./compiled.ts";
import type { LoadedPopulation } from "./read-population.ts";

/** Id by which figures refer to the population's inputs. */
export const populationInput = "population";

/** What loading the population needs besides its options. */
export interface PopulationSurroundings {
  readonly files: Files;
  readonly areas: AreaIndex;
  readonly referenceDate: IsoDate;
}

/** Loads the population. Throws: `UserError` when a table cannot be used or is of another kind. */
export async function loadPopulation(
  options: InputOptions,
  { files, areas, referenceDate }: PopulationSurroundings,
): Promise<LoadedPopulation> {
  const compiled =
    options.population.length > 0 ? undefined : await compiledPart(files, "population");
  if (compiled !== undefined) {
    const { input, yearEnds } = compiled;
    const byYearEnd = new Map<IsoDate, readonly Population[]>();
    const populationsOf = (yearEnd: CompiledYearEnd) => {
      const known = byYearEnd.get(yearEnd.on) ?? toPopulations(yearEnd);
      byYearEnd.set(yearEnd.on, known);
      return known;
    };
    const near = (day: IsoDate) =>
      yearEnds.filter(({ on }) => servesDate(on, day)).flatMap(populationsOf);
    return {
      populations: near(referenceDate),
      near,
      inputs: [await toLoadedInput(input, files)],
      problems: input.problems,
    };
  }
  const { readPopulation } = await import("./read-population.ts");
  return await readPopulation(options, files, areas);
}

function toPopulations(yearEnd: CompiledYearEnd): readonly Population[] {
  // Written by `compileData` of the same build.
  const rows = JSON.parse(yearEnd.rows) as CompiledResidents;
  const { divisionYear, municipalities, residents, lines } = rows;
  const conflicts = new Set(rows.conflicts);
  const sources = rows.sources.flatMap(([source, rows]) =>
    new Array<typeof source>(rows).fill(source),
  );
  return municipalities.map((municipality, at) => {
    const source = sources[at] ?? undefined;
    return {
      municipality,
      on: yearEnd.on,
      residents: residents[at] ?? 0,
      divisionYear,
      conflicts: conflicts.has(at),
      ...(source === undefined ? {} : { source }),
      line: lines[at] ?? 0,
    };
  });
}
