import { exactSum } from "./exact-sum.ts";
import { finite } from "./finite.ts";

/** How a volume is divided among those who have a part of it. */
export interface Concentration {
  /** Herfindahl–Hirschman index, Σs². */
  readonly index: number;
  /** How many equally large ones would be as concentrated, 1/Σs². */
  readonly effectiveNumber: number;
  readonly largestShare: number;
  readonly twoLargestShare: number;
  /** Those with a part above 0. */
  readonly count: number;
}

/**
 * Concentration of volumes: the Herfindahl–Hirschman index, its inverse, and what the largest hold.
 *
 * Shape:   volumes of 0 add nothing; their order is irrelevant; ties change nothing.
 * Unit:    volumes 0 or more in any one unit; index and shares 0–1, the index at least 1/count.
 * Missing: undefined when nothing is divided.
 * Throws:  RangeError when a volume is negative or not finite.
 * Source:  Herfindahl (1950), Hirschman (1964); R `s <- x / sum(x); c(sum(s^2), 1 / sum(s^2), max(s))`.
 * @example concentration([50, 30, 20])?.index.toPrecision(2) // "0.38"
 */
export function concentration(volumes: readonly number[]): Concentration | undefined {
  const held = volumes.filter((volume) => {
    if (finite(volume, "volume") < 0)
      throw new RangeError(`volume must not be negative: ${volume}`);
    return volume > 0;
  });
  const ordered = held.toSorted((a, b) => b - a);
  const whole = exactSum(ordered.length, (place) => ordered[place] ?? 0);
  if (whole === 0) return undefined;
  const shares = ordered.map((volume) => volume / whole);
  const index = exactSum(shares.length, (place) => (shares[place] ?? 0) ** 2);
  const [first = 0, second = 0] = shares;
  return {
    index,
    effectiveNumber: 1 / index,
    largestShare: first,
    // Two shares that are all there is sum to 1 but for rounding.
    twoLargestShare: Math.min(1, first + second),
    count: shares.length,
  };
}
