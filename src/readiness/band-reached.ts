import type { Band } from "../domain/codebook.ts";
import { bandOf } from "./bands.ts";

/**
 * The end of the bands within which limits lie wholly: above the highest band's lower limit, or below the upper limit
 * of the lowest.
 *
 * Missing: undefined where the limits reach into another band, lie in one between, or there are fewer than two bands.
 */
export function bandReached(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  bands: readonly Band[],
): "highest" | "lowest" | undefined {
  const [from, to] = [bandOf(lower, bands), bandOf(upper, bands)];
  if (bands.length < 2 || from === undefined || from.place !== to?.place) return undefined;
  if (from.place === 0) return "lowest";
  return from.place === bands.length - 1 ? "highest" : undefined;
}
