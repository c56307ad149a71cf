import type { Cell } from "../universe.ts";
import { searchedAtoms } from "./small-sums.ts";

/**
 * The small sets that a reader would think of, of more atoms than the search reaches: cells, and what two cells
 * have in common or one has beyond the other. Empty for a minimum of up to five answers.
 *
 * Shape:   each set once, atoms ascending, atoms without answers left out.
 */
export function namedSets(
  cells: readonly Cell[],
  valid: ArrayLike<number>,
  minimum: number,
): readonly (readonly number[])[] {
  if (minimum <= searchedAtoms + 1) return [];
  const sets = new Map<string, readonly number[]>();
  const members = cells.map(({ atoms }) => new Set(atoms));
  const keep = (atoms: readonly number[], holds: (atom: number) => boolean) => {
    const small = smallPart(atoms, holds, valid, minimum);
    if (small.length > searchedAtoms) sets.set(small.join(" "), small);
  };
  for (const { atoms } of cells) {
    keep(atoms, () => true);
    for (const other of members) {
      keep(atoms, (atom) => other.has(atom));
      keep(atoms, (atom) => !other.has(atom));
    }
  }
  return [...sets.values()];
}

/** The answered atoms that hold; none as soon as they have `minimum` answers. */
function smallPart(
  atoms: readonly number[],
  holds: (atom: number) => boolean,
  valid: ArrayLike<number>,
  minimum: number,
): readonly number[] {
  const part: number[] = [];
  let answers = 0;
  for (const atom of atoms) {
    const n = valid[atom] ?? 0;
    if (n === 0 || !holds(atom)) continue;
    answers += n;
    if (answers >= minimum) return [];
    part.push(atom);
  }
  return part.sort((a, b) => a - b);
}
