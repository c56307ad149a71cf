import { type IsoDate, toDayNumber } from "../domain/calendar.ts";
import { type Flag, flags as flagOrder, type Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { Residents } from "../domain/population.ts";
import type { Amount } from "./production-index.ts";

/** Days from the end of the year beyond which residents of another time are marked, and beyond which they do not serve. */
const marked = 366;
const longest = 1096;

/**
 * Euros of a year per resident.
 *
 * Unit:    euros; `estimated` where the residents are those of a day more than twelve months from the year's end.
 * Missing: as the residents are; `not-comparable` where their day is more than 36 months away; `zero-denominator` where
 *          nobody lives.
 */
export function perResident(
  { value, flags }: Amount,
  year: number,
  residents: Residents,
): Known | Missing {
  if (residents.kind === "missing") return residents;
  if (residents.value === 0) return missing("zero-denominator");
  const yearEnd: IsoDate = `${year}-12-31`;
  const days = Math.abs(toDayNumber(residents.on) - toDayNumber(yearEnd));
  if (days > longest) return missing("not-comparable", "population");
  const own: readonly Flag[] = [
    ...flags,
    ...(residents.estimated || days > marked ? (["estimated"] as const) : []),
    ...(residents.conflicts ? (["conflicts"] as const) : []),
  ];
  return {
    kind: "known",
    value: value / residents.value,
    n: "not-published",
    numerator: value,
    denominator: {
      value: residents.value,
      unit: "residents",
      period: { kind: "day", on: residents.on },
    },
    flags: flagOrder.filter((flag) => own.includes(flag)),
  };
}
