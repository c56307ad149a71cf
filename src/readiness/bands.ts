import type { Band } from "../domain/codebook.ts";
import { isAbove } from "./nearly.ts";

/** Where a band begins and ends; the last one ends with the scale. */
export interface BandSpan {
  readonly band: Band;
  /** Its place among the bands, from the lowest. */
  readonly place: number;
  readonly from: number | undefined;
  readonly below: number | undefined;
}

/** The bands from the lowest; the one without a lower limit comes first. */
function ascending(bands: readonly Band[]): readonly Band[] {
  const limit = ({ from }: Band) => from ?? Number.NEGATIVE_INFINITY;
  return [...bands].sort((one, other) => (limit(one) < limit(other) ? -1 : 1));
}

/**
 * The band in which a score lies.
 *
 * Shape:   the lower limit belongs to the band. The score is taken unrounded: 3.499 shows as 3.50 and is below 3.5.
 * Missing: undefined without bands, or below the lowest where all have a limit.
 */
export function bandOf(score: number, bands: readonly Band[]): BandSpan | undefined {
  const sorted = ascending(bands);
  const above = sorted.findIndex(({ from }) => from !== undefined && isAbove(from, score));
  const place = (above < 0 ? sorted.length : above) - 1;
  const band = sorted[place];
  return band && { band, place, from: band.from, below: sorted[place + 1]?.from };
}
