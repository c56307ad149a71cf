import { type Concentration, concentration } from "../stats/concentration.ts";
import type { CellKey, ProducerVolume, ProductionIndex } from "./production-index.ts";

/** How a cell is divided among its producers. */
export interface ProducerConcentration extends Concentration {
  /** Producers whose credit notes exceed what was bought, or of whom nothing was: they have no share. */
  readonly without: number;
}

/**
 * Concentration over the producers of a cell. `largestShare` is also what would need a new producer if the largest stopped.
 *
 * Shape:   a producer is one over all its rows; one whose sum is 0 or negative has no share and is counted apart.
 * Missing: undefined where no producer has a sum above 0.
 */
export function producerConcentration(
  producers: readonly Pick<ProducerVolume, "value">[],
): ProducerConcentration | undefined {
  const held = producers.map(({ value }) => Math.max(0, value));
  const found = concentration(held);
  return found && { ...found, without: producers.length - found.count };
}

/** Services, and those of them that a single producer provides. */
export interface SingleProducerServices {
  readonly services: number;
  readonly withSingle: number;
}

/** Services with a single producer among those whose producers rows name. */
export function singleProducerServices(
  index: ProductionIndex,
  { areas, year }: Pick<CellKey, "areas" | "year">,
): SingleProducerServices {
  const counts = index
    .services(areas, year)
    .filter((service) => service !== "")
    .map((service) => index.producers({ areas, year, service }).length)
    .filter((count) => count > 0);
  return { services: counts.length, withSingle: counts.filter((count) => count === 1).length };
}
