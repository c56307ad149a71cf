import type { AreaIndex } from "../../areas/area-index.ts";
import { type ResidentsOf, residentsAt } from "../../areas/residents.ts";
import type { IsoDate } from "../../domain/calendar.ts";
import type { InputRecord } from "../../domain/provenance.ts";
import type { Released } from "../../domain/released.ts";
import { distinct } from "./distinct.ts";
import { populationInput } from "./load-population.ts";
import type { PublicationsOf } from "./publications.ts";
import type { LoadedPopulation } from "./read-population.ts";

/** The population of other times than the reference date, for sums of other years. */
export interface PopulationTimes {
  /** Residents of any area at the year end nearest to a day, as `residentsAt`. */
  residentsOn(day: IsoDate): ResidentsOf;
  /** The inputs of the population that figures are divided by, once for each day, with those who published that day's. */
  inputsOf(figures: readonly Released[]): readonly InputRecord[];
}

/** What the population of any time is taken from. */
export interface PopulationTimesSource {
  readonly population: LoadedPopulation;
  readonly areas: AreaIndex;
  /** All inputs of the run. */
  readonly inputs: readonly InputRecord[];
  readonly publicationsOf: PublicationsOf;
}

/** The population of any time, that of one day put together once. */
export function populationTimes(source: PopulationTimesSource): PopulationTimes {
  const { population, areas, inputs, publicationsOf } = source;
  const byDay = new Map<IsoDate, ResidentsOf>();
  const residentsOn = (day: IsoDate) => {
    const known = byDay.get(day) ?? residentsAt(population.near(day), areas, day);
    byDay.set(day, known);
    return known;
  };
  const isOwn = population.inputs.some(({ file }) => file.kind !== "bundled");
  const publishersOf = (day: IsoDate) => {
    const rows = isOwn ? [] : population.near(day).filter(({ on }) => on === day);
    return publicationsOf(distinct(rows.flatMap(({ source: ids }) => ids?.split("|") ?? [])));
  };
  return {
    residentsOn,
    inputsOf: (figures) => {
      const own = inputs.filter(({ id }) => id === populationInput);
      return distinct(figures.flatMap((figure) => dayOfResidents(figure) ?? [])).flatMap((date) =>
        own.map((input) => ({ ...input, publications: publishersOf(date), date })),
      );
    },
  };
}

/** The day of the residents that a figure is divided by; undefined where it is divided by none. */
export function dayOfResidents({ outcome }: Released): IsoDate | undefined {
  const { unit, period } = (outcome.kind === "known" && outcome.denominator) || {};
  return unit === "residents" && period?.kind === "day" ? period.on : undefined;
}
