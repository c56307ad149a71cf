import type { IndicatorId } from "./indicator-id.ts";

/** Whether more of an indicator is better, or less. */
export type Direction = "higher-is-better" | "lower-is-better";

/** Indicators that have a direction, and why. Every other has none: it is never called better or worse. */
interface Directed {
  readonly shape: RegExp;
  readonly direction: Direction;
}

/**
 * The one place where indicators are given a direction. Not here, and on purpose: counts and rates of associations (more
 * associations is not better), sums of grants (not comparable between counties), shares of sectors. Means of survey
 * items have theirs from the codebook, since an item may be worded either way.
 */
const directed: readonly Directed[] = [
  // The scale runs from weak to strong.
  { shape: /^readiness-score$/u, direction: "higher-is-better" },
  // The checklist asks for what helps associations to work with the area.
  { shape: /^structures-in-place$/u, direction: "higher-is-better" },
  {
    shape: /^(?:published-)?municipal-cooperation-agreed(?:-\d{4})?$/u,
    direction: "higher-is-better",
  },
  { shape: /^(?:published-)?reform-as-threat(?:-\d{4})?$/u, direction: "lower-is-better" },
  // Grants that end after a year leave nothing to plan by.
  { shape: /^grants-continuity-.+-\d{4}$/u, direction: "higher-is-better" },
  // If the one producer stops, the whole service needs another.
  { shape: /^production-services-with-single-producer$/u, direction: "lower-is-better" },
];

/** The direction of an indicator; undefined for all that have none. */
export function directionOf(indicator: IndicatorId): Direction | undefined {
  return directed.find(({ shape }) => shape.test(indicator))?.direction;
}
