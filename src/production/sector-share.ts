import { type Flag, flags as flagOrder, type Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import { unitOfMeasure } from "../domain/service-production.ts";
import type { Amount, ProductionCell } from "./production-index.ts";

/** Whose part of a cell is taken: associations alone, or associations and foundations together. */
export type ShareOf = "association" | "association-and-foundation";

/** Sectors that share nothing and leave nothing out, by which a total that nobody states can be had. */
const wholes = [
  ["public", "company", "association", "foundation"],
  ["public", "company", "association-and-foundation"],
] as const;

/** The value of all sectors together: as stated, else the sum of sectors that leave nothing out. */
export function totalOf({ amounts }: ProductionCell): Amount | undefined {
  const stated = amounts.get("total");
  if (stated !== undefined) return stated;
  for (const sectors of wholes) {
    const parts = sectors.flatMap((sector) => amounts.get(sector) ?? []);
    if (parts.length === sectors.length) return added(parts);
  }
  return undefined;
}

/** The value of associations, or of associations and foundations together. */
export function partOf({ amounts }: ProductionCell, part: ShareOf): Amount | undefined {
  const stated = amounts.get(part);
  if (stated !== undefined || part === "association") return stated;
  const both = (["association", "foundation"] as const).flatMap((one) => amounts.get(one) ?? []);
  return both.length === 2 ? added(both) : undefined;
}

function added(amounts: readonly Amount[]): Amount {
  return {
    value: amounts.reduce((sum, { value }) => sum + value, 0),
    flags: amounts.flatMap(({ flags }) => flags),
  };
}

/** Flags of several values, each once, in their order. */
export function joinedFlags(
  ...amounts: readonly { readonly flags: readonly Flag[] }[]
): readonly Flag[] {
  return flagOrder.filter((flag) => amounts.some(({ flags }) => flags.includes(flag)));
}

/**
 * The part of associations in a cell. Both sides come from one cell, so that measure, service, area and year are the same.
 *
 * Unit:    share 0–1.
 * Missing: `incomplete` where the part or the total is not known; `zero-denominator` where nothing was produced;
 *          `not-comparable` where credit notes make one of them negative or the part exceeds the total, and where the cell
 *          holds shares or changes already.
 */
export function sectorShare(cell: ProductionCell, part: ShareOf): Known | Missing {
  if (unitOfMeasure(cell.key.measure) === "share") return missing("not-comparable");
  const own = partOf(cell, part);
  const total = totalOf(cell);
  if (own === undefined) return missing("incomplete", part);
  if (total === undefined) return missing("incomplete", "total");
  return quotient(own, total, cell);
}

/** A part of a whole of money or people, with the producers behind it where they are known. */
export function quotient(part: Amount, whole: Amount, cell: ProductionCell): Known | Missing {
  if (whole.value === 0) return missing("zero-denominator");
  if (part.value < 0 || whole.value < 0 || part.value > whole.value) {
    return missing("not-comparable");
  }
  return {
    kind: "known",
    value: part.value / whole.value,
    n: cell.producers.length === 0 ? "not-published" : cell.producers.length,
    numerator: part.value,
    ...denominatorOf(part.value, whole.value, cell),
    flags: joinedFlags(part, whole),
  };
}

/** What the share was divided by; people and others have no unit of denominators, and stand in a formula. */
function denominatorOf(part: number, value: number, { key }: ProductionCell) {
  if (unitOfMeasure(key.measure) !== "euros") {
    return { workings: { formula: "{part} ÷ {total}", numbers: { part, total: value } } };
  }
  const from = `${key.year}-01-01` as const;
  const to = `${key.year}-12-31` as const;
  return { denominator: { value, unit: "euros", period: { kind: "span", from, to } } } as const;
}
