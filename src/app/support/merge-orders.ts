/**
 * Several orders of partly the same ids as one: each id once, and one that a list has alone right behind the id that
 * precedes it there. Where two lists disagree on an order the earlier list wins.
 *
 * @example mergeOrders([["a", "c"], ["a", "b", "c", "d"]]) // ["a", "b", "c", "d"]
 */
export function mergeOrders(lists: readonly (readonly string[])[]): readonly string[] {
  const merged: string[] = [];
  const known = new Set<string>();
  for (const list of lists) {
    let place = 0;
    for (const id of list) {
      if (known.has(id)) {
        place = merged.indexOf(id) + 1;
        continue;
      }
      known.add(id);
      merged.splice(place, 0, id);
      place += 1;
    }
  }
  return merged;
}
