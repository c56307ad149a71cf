import type { AreaKey } from "../domain/area.ts";
import type { OrderStatistics } from "../stats/quantile-type-7.ts";
import type { AreaMembers } from "./area-members.ts";
import {
  type GroupedDays,
  type Grouping,
  groupDays,
  readOff,
  type StockOfDay,
} from "./grouped-days.ts";

const noDays: OrderStatistics = { count: 0, valueAt: () => Number.NaN };

/**
 * Registration days of the stock by area, as day numbers. The areas of a level and year are made together, in one pass,
 * when one of them is first asked for: whoever asks for one area compares it with the others.
 */
export function registrationDays(
  stock: StockOfDay,
  members: AreaMembers,
): (area: AreaKey) => OrderStatistics {
  const byDivision = new Map<string, ReadonlyMap<string, OrderStatistics>>();
  const known: GroupedDays[] = [];
  return ({ level, code, year }) => {
    const key = `${level} ${year}`;
    const codes = members.membersByCode(level, year);
    const division = byDivision.get(key) ?? divide(stock, codes, known);
    byDivision.set(key, division);
    return division.get(code) ?? noDays;
  };
}

function divide(
  stock: StockOfDay,
  membersByCode: ReadonlyMap<string, readonly number[]>,
  known: GroupedDays[],
): ReadonlyMap<string, OrderStatistics> {
  const grouping = groupingOf(stock.municipalities, [...membersByCode.values()]);
  const daysOf = daysByGroup(stock, grouping, known);
  return new Map([...membersByCode.keys()].map((code, group) => [code, daysOf(group)]));
}

function groupingOf(municipalities: number, members: readonly (readonly number[])[]): Grouping {
  const groupOf = new Uint16Array(municipalities).fill(members.length);
  for (const [group, positions] of members.entries()) {
    for (const position of positions) groupOf[position] = group;
  }
  return { groupOf, groups: members.length + 1 };
}

/** Days by place: from rows grouped already, where their groups lie in these, as regions in the country. */
function daysByGroup(
  stock: StockOfDay,
  grouping: Grouping,
  known: GroupedDays[],
): (group: number) => OrderStatistics {
  for (const finer of known) {
    const parents = parentsOf(finer.groupOf, grouping.groupOf);
    if (parents === undefined) continue;
    const children = (group: number) =>
      [...parents].flatMap(([child, parent]) => (parent === group ? [child] : []));
    return (group) => readOff(finer, children(group));
  }
  const own = groupDays(stock, grouping);
  known.push(own);
  return (group) => readOff(own, [group]);
}

/** The coarser group that each finer one lies in, or undefined when one lies in several. */
function parentsOf(
  finer: Uint16Array,
  coarser: Uint16Array,
): ReadonlyMap<number, number> | undefined {
  const parents = new Map<number, number>();
  for (const [position, group] of finer.entries()) {
    const parent = coarser[position] ?? 0;
    if ((parents.get(group) ?? parent) !== parent) return undefined;
    parents.set(group, parent);
  }
  return parents;
}
