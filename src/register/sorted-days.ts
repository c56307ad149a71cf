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

/**
 * Sorts days within their groups by counting: linear, without comparing. By group first: the few hundred places that
 * are written to in turn stay in the cache, the tens of thousands of days would not.
 */
export function groupDays({ days, groups, length }: UnsortedDays, groupCount: number): GroupedDays {
  const starts = new Uint32Array(groupCount + 1);
  for (let at = 0; at < length; at += 1) {
    const group = groups[at] ?? 0;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  accumulate(starts);
  const sorted = new Int32Array(length);
  const next = starts.slice();
  for (let at = 0; at < length; at += 1) {
    const group = groups[at] ?? 0;
    const place = next[group] ?? 0;
    sorted[place] = days[at] ?? 0;
    next[group] = place + 1;
  }
  const of = (group: number) => sorted.subarray(starts[group] ?? 0, starts[group + 1] ?? 0);
  for (let group = 0; group < groupCount; group += 1) sortDays(of(group));
  return { of };
}

/**
 * Sorts days in place, eight bits at a time from the lowest: linear in short lists and long ones, where a count of
 * every day would cost tens of thousands of steps for each of hundreds of small groups.
 */
function sortDays(days: Int32Array): void {
  const [first, last] = rangeOf(days);
  let from: Int32Array = days;
  let to: Int32Array = new Int32Array(days.length);
  for (let shift = 0; shift < 32 && last - first >= 2 ** shift; shift += 8) {
    scatter(from, to, { first, shift });
    [from, to] = [to, from];
  }
  if (from !== days) days.set(from);
}

/** First and last day of a list; of an empty one twice the same. */
function rangeOf(days: Int32Array): readonly [number, number] {
  let first = days[0] ?? 0;
  let last = first;
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at] ?? 0;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}

/** Puts days in the order of eight of their bits; days with the same bits keep their order. */
function scatter(
  from: Int32Array,
  to: Int32Array,
  { first, shift }: { readonly first: number; readonly shift: number },
): void {
  const next = new Uint32Array(257);
  for (let at = 0; at < from.length; at += 1) {
    const digit = (((from[at] ?? 0) - first) >>> shift) & 0xff;
    next[digit + 1] = (next[digit + 1] ?? 0) + 1;
  }
  accumulate(next);
  for (let at = 0; at < from.length; at += 1) {
    const day = from[at] ?? 0;
    const digit = ((day - first) >>> shift) & 0xff;
    const place = next[digit] ?? 0;
    to[place] = day;
    next[digit] = place + 1;
  }
}

/** Replaces each count by the sum of the counts up to it: of counts one place late, the places where groups start. */
export function accumulate(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at += 1) {
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  }
}
