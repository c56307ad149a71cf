/** Days of many groups, each group's in ascending order. */
export interface GroupedDays {
  of(group: number): Int32Array;
}

/** Days with the group each belongs to, in any order; only the first `length` entries count. */
interface UnsortedDays {
  readonly days: Int32Array;
  readonly groups: Uint16Array;
  readonly length: number;
}

/** Sorts days within their groups by counting, first by day and then by group: linear, without comparing. */
export function groupDays(unsorted: UnsortedDays, groupCount: number): GroupedDays {
  const byDay = inDayOrder(unsorted);
  const starts = new Uint32Array(groupCount + 1);
  for (const group of byDay.groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  accumulate(starts);
  const sorted = new Int32Array(byDay.length);
  const next = starts.slice();
  for (let at = 0; at < byDay.length; at += 1) {
    const group = byDay.groups[at] ?? 0;
    const place = next[group] ?? 0;
    sorted[place] = byDay.days[at] ?? 0;
    next[group] = place + 1;
  }
  return { of: (group) => sorted.subarray(starts[group] ?? 0, starts[group + 1] ?? 0) };
}

/** All days of several sorted lists in one ascending list. */
export function mergeDays(lists: readonly Int32Array[]): Int32Array {
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  const days = new Int32Array(length);
  let filled = 0;
  for (const list of lists) {
    days.set(list, filled);
    filled += list.length;
  }
  return inDayOrder({ days, groups: new Uint16Array(length), length }).days;
}

/** How many days of an ascending list are not later than the day. */
export function countUpTo(sorted: Int32Array, day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inDayOrder({ days, groups, length }: UnsortedDays): UnsortedDays {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at += 1) {
    const day = days[at] ?? 0;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const next = new Uint32Array(length === 0 ? 1 : last - first + 2);
  for (let at = 0; at < length; at += 1) {
    const slot = (days[at] ?? 0) - first + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  accumulate(next);
  const sortedDays = new Int32Array(length);
  const sortedGroups = new Uint16Array(length);
  for (let at = 0; at < length; at += 1) {
    const day = days[at] ?? 0;
    const place = next[day - first] ?? 0;
    sortedDays[place] = day;
    sortedGroups[place] = groups[at] ?? 0;
    next[day - first] = place + 1;
  }
  return { days: sortedDays, groups: sortedGroups, length };
}

/** Turns counts, each one place late, into the places where the groups start. */
function accumulate(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at += 1) {
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  }
}
