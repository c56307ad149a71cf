import { searchedAtoms } from "./algebra/small-sums.ts";
import { type PublishedTotal, recoverBySubtraction } from "./differencing.ts";
import type { ProtectedVariable } from "./protect.ts";
import type { Cell, Universe, Variable } from "./universe.ts";

/**
 * Turns the attacker on what is about to be printed of a variable: plain totals of every shown cell, and weighted ones
 * where all weights in it are known.
 *
 * Throws:  when a protected set of up to four atoms follows from them: protection has a defect, and nothing may be printed.
 */
export function requireNothingFollows(
  universe: Universe,
  variable: Variable,
  { decisions }: ProtectedVariable,
): void {
  const shown = universe.cells.filter(({ id }) => decisions.get(id)?.status === "shown");
  const minimum = Math.max(0, ...[...decisions.values()].map(({ threshold }) => threshold));
  const totals = shown.flatMap((cell) => totalsOf(cell, universe.atoms, variable));
  const { valid } = variable;
  const [found] = recoverBySubtraction(totals, { valid, minimum, largest: searchedAtoms });
  if (found === undefined) return;
  throw new Error(
    `${variable.id}: ${found.atoms.length} atoms with fewer than ${minimum} answers follow from what is shown`,
  );
}

/** The attacker needs no sums to see that one follows. */
function totalsOf(
  { id, atoms, minus = [] }: Cell,
  count: number,
  { weights }: Variable,
): readonly PublishedTotal[] {
  const plain = new Array<number>(count).fill(0);
  for (const atom of atoms) plain[atom] = 1;
  for (const atom of minus) plain[atom] = -1;
  const total = { id, coefficients: plain, sum: 0 };
  if (weights === undefined) return [total];
  const members = [...atoms, ...minus];
  if (members.some((atom) => weights[atom] === "varies")) return [total];
  const coefficients = plain.map((sign, atom) => {
    const weight = weights[atom];
    return typeof weight === "number" ? sign * weight : 0;
  });
  return [total, { id, coefficients, sum: 0 }];
}
