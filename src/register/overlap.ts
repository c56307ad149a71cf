import type { Combination } from "./tallies.ts";

/** A count of associations by the places (one bit each) of the definitions they belong to, of several in a row. */
interface CountedKind {
  readonly kind: number;
  readonly count: number;
}

/** Which of several definitions a row belongs to, as one bit each in their order; `bits` are theirs in the store. */
export function kindOfBits(bits: readonly number[]): (definitions: number) => number {
  return (definitions) => {
    let kind = 0;
    for (const [place, bit] of bits.entries()) kind |= ((definitions >>> bit) & 1) << place;
    return kind;
  };
}

/** Combinations that occur, of as many of the definitions as were counted, in the order of their places. */
export function combinationsOf(
  definitions: readonly string[],
  counted: readonly CountedKind[],
): readonly Combination[] {
  const byKind = new Map<number, number>();
  for (const { kind, count } of counted) byKind.set(kind, (byKind.get(kind) ?? 0) + count);
  const kinds = [...byKind.keys()].sort((a, b) => a - b);
  return kinds.flatMap((kind) => {
    const count = byKind.get(kind) ?? 0;
    if (kind === 0 || count === 0) return [];
    return [{ definitions: definitions.filter((_, place) => ((kind >>> place) & 1) === 1), count }];
  });
}
