import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { CellKey, ProductionIndex } from "./production-index.ts";
import { quotient, totalOf } from "./sector-share.ts";

/** Ways of buying that leave the choice of the producer to the client; each is part of the purchases. */
export type ClientWay = "voucher-purchases" | "personal-budget-purchases";

/**
 * Part of what was bought that was bought with service vouchers or personal budgets, of the same area, year and service.
 *
 * Unit:    share 0–1.
 * Missing: `no-source` where nothing is told of the way; `incomplete` where the total is not known; else as a quotient.
 */
export function wayShare(
  index: ProductionIndex,
  key: Omit<CellKey, "measure">,
  way: ClientWay,
): Known | Missing {
  const purchases = index.cell({ ...key, measure: "purchases" });
  const part = totalOf(index.cell({ ...key, measure: way }));
  const whole = totalOf(purchases);
  if (part === undefined) return missing("no-source", way);
  return whole === undefined ? missing("incomplete", "total") : quotient(part, whole, purchases);
}
