import type { AreaKey } from "../../domain/area.ts";
import type { Flag } from "../../domain/measurement.ts";
import { missing } from "../../domain/missing.ts";
import type { Residents } from "../../domain/population.ts";
import type { Count } from "../../register/tallies.ts";
import { rateInterval } from "../../stats/count-interval.ts";
import type { Dataset } from "../dataset.ts";
import { coverageOf } from "./count.ts";
import { intervalOf, joinFlags, type Outcome } from "./measured.ts";
import { residentsBehind } from "./residents.ts";

/** A count per 10,000 residents of what it covers. Missing: as the count or the residents are; none lives there. */
export function perTenThousand(dataset: Dataset, area: AreaKey, count: Count): Outcome {
  if (count.kind === "missing") return count;
  const residents = residentsBehind(dataset, area, count);
  if (residents.kind === "missing") return residents;
  if (residents.value === 0) return missing("zero-denominator");
  const base = { denominator: residents.value, per: 10_000 };
  return {
    kind: "known",
    value: (count.value / base.denominator) * base.per,
    n: count.value,
    numerator: count.value,
    denominator: {
      value: residents.value,
      unit: "residents",
      period: { kind: "day", on: residents.on },
    },
    ...intervalOf(dataset, (confidence) => rateInterval(count.value, base, confidence)),
    ...coverageOf(count),
    flags: joinFlags(count.flags, flagsOf(residents)),
  };
}

function flagsOf({ estimated, conflicts }: Extract<Residents, { kind: "known" }>): readonly Flag[] {
  return [
    ...(estimated ? (["estimated"] as const) : []),
    ...(conflicts ? (["conflicts"] as const) : []),
  ];
}
