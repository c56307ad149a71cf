/** A source of whole numbers that gives the same ones on every machine: 32-bit integers only, nothing floating. */
export interface RandomSource {
  /** A whole number from 0 to one less than the limit. */
  below(limit: number): number;
  /** True so many times in a hundred. */
  percent(chance: number): boolean;
  /** One entry of a list that is not empty. */
  pick<Entry>(list: readonly Entry[]): Entry;
}

/** The generator mulberry32 with the given seed. */
export function randomSource(seed: number): RandomSource {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    percent: (chance) => below(100) < chance,
    pick: (list) => {
      const entry = list[below(list.length)];
      if (entry === undefined) throw new Error("nothing to pick from");
      return entry;
    },
  };
}
