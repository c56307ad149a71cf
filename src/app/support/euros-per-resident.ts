import { type Flag, flags as flagOrder, type Known } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Residents } from "../../domain/population.ts";

/**
 * Euros per resident of the year end nearest to the end of the euros' period.
 *
 * Unit:    euros; `estimated` where the residents are those of a day more than twelve months from it.
 * Missing: as the residents are; `zero-denominator` where nobody lives.
 */
export function eurosPerResident(
  { value, n, flags }: Pick<Known, "value" | "n" | "flags">,
  residents: Residents,
): Known | Missing {
  if (residents.kind === "missing") return residents;
  if (residents.value === 0) return missing("zero-denominator");
  const own: readonly Flag[] = [
    ...flags,
    ...(residents.estimated ? (["estimated"] as const) : []),
    ...(residents.conflicts ? (["conflicts"] as const) : []),
  ];
  return {
    kind: "known",
    value: value / residents.value,
    n,
    numerator: value,
    denominator: {
      value: residents.value,
      unit: "residents",
      period: { kind: "day", on: residents.on },
    },
    flags: flagOrder.filter((flag) => own.includes(flag)),
  };
}
