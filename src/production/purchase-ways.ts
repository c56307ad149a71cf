import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { ClientWay } from "../domain/service-production.ts";
import type { CellBasis, CellKey, ProductionIndex } from "./production-index.ts";
import { quotient, totalOf } from "./sector-share.ts";

/**
 * Part of what was bought that was bought with service vouchers or personal budgets, of the same area, year and service.
 *
 * Unit:    share 0–1.
 * Missing: `no-source` where nothing is told of the way; `incomplete` where the total is not known; `not-comparable` where the
 *          two are not of the same services, one is stated and the other a sum over producers, or some of the purchases are
 *          of a table that does not tell the way; else as a quotient.
 */
export function wayShare(
  index: ProductionIndex,
  key: Omit<CellKey, "measure">,
  way: ClientWay,
): Known | Missing {
  const purchases = index.cell({ ...key, measure: "purchases" });
  const bought = index.cell({ ...key, measure: way });
  const part = totalOf(bought);
  const whole = totalOf(purchases);
  if (part === undefined) return missing("no-source", way);
  if (whole === undefined) return missing("incomplete", "total");
  return isPartOf(bought.basis, purchases.basis) && !purchases.basis.waysUntold.has(way)
    ? quotient(part, whole, purchases)
    : missing("not-comparable");
}

/** Invoices name a way only where something was bought by it; what is stated is of no service that is not named. */
function isPartOf(part: CellBasis, whole: CellBasis): boolean {
  return (
    part.isStated === whole.isStated &&
    [...part.places].every((place) => whole.places.has(place)) &&
    (!part.isStated || part.places.size === whole.places.size)
  );
}
