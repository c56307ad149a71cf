import type { Period } from "../domain/calendar.ts";
import type { Coverage } from "../domain/coverage.ts";
import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { StructureCounts } from "./scorecard.ts";

/** Coverage under which no share in place is given: it would tell more of the sources than of the area. */
export const lowestCoverage = 0.5;

/** What both shares of a checklist say beside their value. */
export interface AboutShare {
  readonly period: Period;
  /** Areas whose checklists were taken together, where there are several. */
  readonly coverage?: Coverage;
}

/**
 * Share of the structures with a known state that are in place. The checklist is a whole and no sample, so there is no
 * interval.
 *
 * Unit:    share 0–1 of structures; n is the number with a known state.
 * Missing: "not-applicable" where nothing was asked, "incomplete" where fewer than half of the states are known.
 */
export function shareInPlace(
  { inPlace, known, all }: StructureCounts,
  about: AboutShare,
): Known | Missing {
  if (all === 0) return missing("not-applicable");
  if (known / all < lowestCoverage) return missing("incomplete");
  return quotient(inPlace, known, about);
}

/**
 * Share of the structures asked whose state is known; it stands beside every share in place.
 *
 * Unit:    share 0–1 of structures; n is the number asked.
 * Missing: "not-applicable" where nothing was asked.
 */
export function shareKnown({ known, all }: StructureCounts, about: AboutShare): Known | Missing {
  return all === 0 ? missing("not-applicable") : quotient(known, all, about);
}

function quotient(numerator: number, whole: number, { period, coverage }: AboutShare): Known {
  return {
    kind: "known",
    value: numerator / whole,
    n: whole,
    numerator,
    denominator: { value: whole, unit: "structures", period },
    ...(coverage === undefined ? {} : { coverage }),
    flags: [],
  };
}
