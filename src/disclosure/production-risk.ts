import { exactSum } from "../stats/exact-sum.ts";

/** Why a sum over producers may not be shown by itself. */
export type ProductionRisk = "below-threshold" | "dominated" | "p-percent";

/** Limits of the three rules. */
export const productionLimits = {
  /** Fewest producers behind a sum. */
  producers: 3,
  /** Largest part of a sum that its two largest producers may have together. */
  dominance: 0.9,
  /** How near to the largest producer's figure, in parts of it, the second largest may come by taking its own off. */
  pPercent: 0.1,
} as const;

/**
 * The rule by which a sum over producers is confidential, frequency before p-percent before dominance.
 *
 * Shape:   contributions of one producer are one; those of 0 do not count; negative ones count by their size.
 * Missing: undefined where the sum may be shown, or where nobody contributes: a sum of nothing tells of nobody.
 * Source:  Hundepool et al. (2012), Statistical Disclosure Control, ch. 4: minimum frequency, (n, k) dominance with n = 2,
 *          p % rule: sensitive when the sum less its two largest is under p % of the largest.
 */
export function productionRisk(contributions: readonly number[]): ProductionRisk | undefined {
  const sizes = contributions
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => b - a);
  if (sizes.length === 0) return undefined;
  if (sizes.length < productionLimits.producers) return "below-threshold";
  const total = exactSum(sizes.length, (at) => sizes[at] ?? 0);
  const [first = 0, second = 0] = sizes;
  const rest = exactSum(sizes.length - 2, (at) => sizes[at + 2] ?? 0);
  if (rest < productionLimits.pPercent * first) return "p-percent";
  return first + second > productionLimits.dominance * total ? "dominated" : undefined;
}

/** Limits between which the largest share of a divided whole lies when its concentration is told. */
interface Reach {
  readonly lower: number;
  readonly upper: number;
}

/** Least and greatest largest share of `count` shares that sum to 1 and whose squares sum to `index`. */
function reachOfLargest(count: number, index: number): Reach {
  const spread = Math.max(0, count * index - 1);
  const upper = (1 + Math.sqrt((count - 1) * spread)) / count;
  // The largest is least when as many as can are equally large, one takes what is left, and the others next to nothing.
  const equal = Math.min(count - 1, Math.max(1, Math.floor(1 / index)));
  const left = Math.max(0, equal * ((equal + 1) * index - 1));
  const lower = (equal + Math.sqrt(left)) / (equal * (equal + 1));
  return { lower: Math.min(lower, upper), upper };
}

/**
 * Whether the concentration of a sum may be shown beside the number of its producers: neither a stranger nor the second
 * largest producer, who knows its own share, comes so near to the largest share on both sides as p-percent allows.
 *
 * Shape:   with three producers the second largest can solve for the others, so it is never shown.
 */
export function mayShowConcentration(contributions: readonly number[]): boolean {
  const held = contributions.filter((value) => value > 0).sort((a, b) => b - a);
  const total = exactSum(held.length, (at) => held[at] ?? 0);
  if (held.length <= productionLimits.producers || productionRisk(contributions)) return false;
  const shares = held.map((value) => value / total);
  const index = exactSum(shares.length, (at) => (shares[at] ?? 0) ** 2);
  const [first = 0, second = 0] = shares;
  const outside = reachOfLargest(shares.length, index);
  const others = 1 - second;
  const inside = reachOfLargest(shares.length - 1, (index - second ** 2) / others ** 2);
  return isVague(first, outside) && isVague(first / others, inside);
}

function isVague(largest: number, { lower, upper }: Reach): boolean {
  const slack = productionLimits.pPercent * largest;
  return upper - largest >= slack || largest - lower >= slack;
}

/** Steps in which the largest share is told: half a step is more than p per cent of any share. */
const step = 0.25;

/**
 * The largest share as it may be shown, to the nearest quarter: finer steps would tell the largest producer's figure to
 * within p per cent of it.
 * @example coarseShare(0.41) // 0.5
 */
export function coarseShare(share: number): number {
  return Math.round(share / step) * step;
}
