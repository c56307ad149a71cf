import type { Known } from "../domain/measurement.ts";
import { type Missing, missing } from "../domain/missing.ts";
import type { Producer } from "../domain/service-production.ts";
import type { ProductionCell } from "./production-index.ts";
import { quotient } from "./sector-share.ts";

/** Size classes of enterprises; `unknown` where the figures at hand do not tell. */
export type ProducerSize = "micro" | "small" | "medium" | "large" | "unknown";

/** Below so many persons, and at or under one of the two sums in euros. */
const ceilings = [
  { size: "micro", employees: 10, turnover: 2_000_000, balance: 2_000_000 },
  { size: "small", employees: 50, turnover: 10_000_000, balance: 10_000_000 },
  { size: "medium", employees: 250, turnover: 50_000_000, balance: 43_000_000 },
] as const;

/**
 * Size class by headcount and by turnover or balance sheet total, as far as they are known: either sum may exceed its
 * ceiling, not both. Owners and partners are not looked at, since no table tells them.
 *
 * Missing: `unknown` where what is known allows several classes.
 * Source:  Commission Recommendation 2003/361/EC, Annex, Article 2.
 * @example producerSize({ employees: 40, turnover: 60_000_000, balance: 9_000_000 }) // "small"
 */
export function producerSize({
  employees,
  turnover,
  balance,
}: Pick<Producer, "employees" | "turnover" | "balance">): ProducerSize {
  for (const ceiling of ceilings) {
    const fits = fitsUnder(ceiling, { employees, turnover, balance });
    if (fits === "yes") return ceiling.size;
    if (fits === "cannot-say") return "unknown";
  }
  return "large";
}

type Sizes = {
  readonly [Key in "employees" | "turnover" | "balance"]: number | undefined;
};

function fitsUnder(
  ceiling: (typeof ceilings)[number],
  { employees, turnover, balance }: Sizes,
): "yes" | "no" | "cannot-say" {
  const few = employees === undefined ? undefined : employees < ceiling.employees;
  const sums = [
    turnover === undefined ? undefined : turnover <= ceiling.turnover,
    balance === undefined ? undefined : balance <= ceiling.balance,
  ];
  const isAnyUnder = sums.includes(true);
  const areBothOver = sums.every((under) => under === false);
  if (few === false || areBothOver) return "no";
  return few === true && isAnyUnder ? "yes" : "cannot-say";
}

/** Whether a producer is small or medium, micro included; undefined where its size is not known. */
export function isSmallOrMedium(producer: Producer): boolean | undefined {
  if (isKnownSmallOrMedium(producer)) return true;
  const size = producerSize(producer);
  if (size === "large") return false;
  return size === "unknown" ? undefined : true;
}

/** Under the ceilings of medium ones: certain even where it is not certain that they are not small. */
function isKnownSmallOrMedium({ employees, turnover, balance }: Producer): boolean {
  return fitsUnder(ceilings[2], { employees, turnover, balance }) === "yes";
}

/**
 * Part of a cell's value that small and medium producers have, of the value whose producers' size is known.
 *
 * Unit:    share 0–1, `estimated` where the size of some producers is not known.
 * Missing: `needs-column` where no size is known; `incomplete` where less than half of the value has a producer of known size.
 */
export function smallAndMediumShare(cell: ProductionCell): Known | Missing {
  const sized = cell.producers.map((each) => ({ ...each, small: isSmallOrMedium(each.producer) }));
  const known = sized.filter(({ small }) => small !== undefined);
  if (known.length === 0) return missing("needs-column", "employees, turnover, balance");
  const sumOf = (some: readonly { readonly value: number }[]) =>
    some.reduce((sum, { value }) => sum + value, 0);
  const base = sumOf(known);
  if (base * 2 < sumOf(sized)) return missing("incomplete", "employees, turnover, balance");
  const part = sumOf(known.filter(({ small }) => small === true));
  const flags = known.length < sized.length ? (["estimated"] as const) : [];
  return quotient(
    { value: part, flags },
    { value: base, flags: [] },
    { ...cell, producers: known },
  );
}
