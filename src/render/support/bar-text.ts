import type { Cell } from "../../domain/report.ts";

/** A distribution as report cells hold it. */
export type Bar = Extract<Cell, { readonly kind: "bar" }>;

/** Places of the bar proper; what stands apart is drawn on the same scale behind a blank. */
const places = 20;

/**
 * A distribution in plain characters, each symbol in proportion to its count, so that it reads without colour.
 * Shape:   1122333334444444455 ??
 * Places are given by largest remainders, so the bar is always as long; a count above zero may get none.
 */
export function barText({ segments, apart }: Bar): string {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return "";
  const shares = segments.map(({ count }) => (count * places) / total);
  const given = shares.map(Math.floor);
  const left = places - given.reduce((sum, whole) => sum + whole, 0);
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
    .slice(0, left);
  for (const { at } of byRemainder) given[at] = (given[at] ?? 0) + 1;
  const bar = segments.map(({ symbol }, at) => symbol.repeat(given[at] ?? 0)).join("");
  // One that is there at all is seen: a few who do not know are the first thing to be overlooked.
  const behind = apart.count === 0 ? 0 : Math.max(1, Math.round((apart.count * places) / total));
  return behind === 0 ? bar : `${bar} ${apart.symbol.repeat(Math.min(behind, places))}`;
}
