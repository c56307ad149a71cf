import type { AreaKey } from "../domain/area.ts";
import type { OrderStatistics } from "../stats/quantile-type-7.ts";
import type { AreaMembers } from "./area-members.ts";
import {
  countByDay,
  type DayTable,
  type Grouping,
  monthsOf,
  readOff,
  type StockOfDay,
} from "./day-table.ts";
import { dateBits, dayNumberOf } from "./packed-date.ts";
import { groupDays } from "./sorted-days.ts";

/** Beyond so many cells a row, going through a table takes longer than sorting the rows. */
const cellsPerRow = 16;

/** A table larger than this (16 MB) is made only when a list of the rows would be larger still. */
const modestCells = 4_194_304;

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
  const tables: DayTable[] = [];
  return ({ level, code, year }) => {
    const key = `${level} ${year}`;
    const codes = members.membersByCode(level, year);
    const division = byDivision.get(key) ?? divide(stock, codes, tables);
    byDivision.set(key, division);
    return division.get(code) ?? noDays;
  };
}

function divide(
  stock: StockOfDay,
  membersByCode: ReadonlyMap<string, readonly number[]>,
  tables: DayTable[],
): ReadonlyMap<string, OrderStatistics> {
  const grouping = groupingOf(stock.municipalities, [...membersByCode.values()]);
  const daysOf = isWorthTable(stock, grouping)
    ? tabulate(stock, grouping, tables)
    : list(stock, grouping);
  return new Map([...membersByCode.keys()].map((code, group) => [code, daysOf(group)]));
}

function groupingOf(municipalities: number, members: readonly (readonly number[])[]): Grouping {
  const groupOf = new Uint16Array(municipalities).fill(members.length);
  for (const [group, positions] of members.entries()) {
    for (const position of positions) groupOf[position] = group;
  }
  return { groupOf, groups: members.length + 1 };
}

/** Whether counts of every day are cheaper than a list: not for few rows, for many areas or with a day centuries off. */
function isWorthTable(stock: StockOfDay, { groups }: Grouping): boolean {
  const rows = stock.store.rowCount();
  const cells = groups * monthsOf(stock).count * 32;
  return cells <= Math.max(rows, Math.min(modestCells, rows * cellsPerRow));
}

/** Days by place from a table: one that is there already, where its groups lie in these, as regions in the country. */
function tabulate(
  stock: StockOfDay,
  grouping: Grouping,
  tables: DayTable[],
): (group: number) => OrderStatistics {
  for (const finer of tables) {
    const parents = parentsOf(finer.groupOf, grouping.groupOf);
    if (parents === undefined) continue;
    const children = (group: number) =>
      [...parents].flatMap(([child, parent]) => (parent === group ? [child] : []));
    return (group) => readOff(stock, finer, children(group));
  }
  const own = countByDay(stock, grouping);
  tables.push(own);
  return (group) => readOff(stock, own, [group]);
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

/** Lists the days of each group one by one. */
function list(
  { store, day }: StockOfDay,
  { groupOf, groups }: Grouping,
): (group: number) => OrderStatistics {
  const days = new Int32Array(store.rowCount());
  const groupAt = new Uint16Array(store.rowCount());
  let length = 0;
  store.forEachBlock(({ registered, ended, municipality }, rows) => {
    for (let at = 0; at < rows; at += 1) {
      const from = registered[at] ?? 0;
      if (from > day || (((ended[at] ?? 0) & dateBits) - 1) >>> 0 < day) continue; // as in `countStock`
      days[length] = from;
      groupAt[length] = groupOf[municipality[at] ?? 0] ?? 0;
      length += 1;
    }
  });
  const grouped = groupDays({ days, groups: groupAt, length }, groups);
  return (group) => {
    const sorted = grouped.of(group);
    return { count: sorted.length, valueAt: (place) => dayNumberOf(sorted[place] ?? 0) };
  };
}
