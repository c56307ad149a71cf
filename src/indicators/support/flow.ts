import type { AreaKey } from "../../domain/area.ts";
import { dayBefore, type IsoDate } from "../../domain/calendar.ts";
import type { Known } from "../../domain/measurement.ts";
import { type Missing, missing } from "../../domain/missing.ts";
import type { Count } from "../../register/tallies.ts";
import { rateInterval } from "../../stats/count-interval.ts";
import type { Dataset } from "../dataset.ts";
import type { KnownCount } from "./count.ts";
import { intervalOf, joinFlags, type Outcome } from "./measured.ts";

/** Rates of register dynamics are per thousand associations of the opening stock. */
const perThousand = 1000;

/** The dynamics period's opening stock, which is that of the day before it begins. */
interface Opening {
  readonly kind: "known";
  readonly stock: KnownCount;
  readonly on: IsoDate;
}

/**
 * The stock at the start of the dynamics period.
 * Missing: `period-absent` when the period is not over on the reference date; `zero-denominator` when there is none.
 */
export function openingStock(
  { register, dynamicsPeriod }: Dataset,
  area: AreaKey,
): Opening | Missing {
  if (dynamicsPeriod.to > register.referenceDate) return missing("period-absent");
  const on = dayBefore(dynamicsPeriod.from);
  if (on === undefined) return missing("period-absent");
  const stock = register.inRegisterOn(area, on);
  if (stock.kind === "missing") return stock;
  return stock.value === 0 ? missing("zero-denominator") : { kind: "known", stock, on };
}

/** A flow of the dynamics period per thousand of the opening stock, with the limits of its count. */
export function flowRate(dataset: Dataset, area: AreaKey, flow: Count): Outcome {
  if (flow.kind === "missing") return flow;
  const opening = openingStock(dataset, area);
  if (opening.kind === "missing") return opening;
  const base = { denominator: opening.stock.value, per: perThousand };
  return {
    ...rateOf(flow.value, flow.value, opening),
    ...intervalOf(dataset, (confidence) => rateInterval(flow.value, base, confidence)),
    flags: joinFlags(flow.flags, opening.stock.flags),
  };
}

/** A change of the dynamics period per thousand of the opening stock; `n` is the number of events behind it. */
export function rateOf(change: number, n: number, { stock, on }: Opening): Known {
  return {
    kind: "known",
    value: (change / stock.value) * perThousand,
    n,
    numerator: change,
    denominator: { value: stock.value, unit: "associations", period: { kind: "day", on } },
    flags: stock.flags,
  };
}
