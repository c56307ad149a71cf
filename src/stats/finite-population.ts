import { wholeCount } from "./finite.ts";

/**
 * What a standard error is multiplied by when n of a known N were observed, √(1 − n/N).
 *
 * Shape:   0 when all were observed. Takes those who did not answer for missing at random, which a report must say.
 * Unit:    0 to 1.
 * Missing: undefined when more were observed than there are: the number of those asked is then wrong.
 * Throws:  RangeError when either is no count.
 * Source:  Cochran (1977), Sampling Techniques, formula 2.12; R `sqrt(1 - n / N)`.
 * @example finitePopulationFactor(75, 100) // 0.5
 */
export function finitePopulationFactor(observed: number, population: number): number | undefined {
  wholeCount(observed, "observed");
  wholeCount(population, "population");
  if (population === 0 || observed > population) return undefined;
  return Math.sqrt((population - observed) / population);
}
