import type { Variable } from "../universe.ts";
import { toRemainder, toSimplestFraction } from "./prime-field.ts";

/**
 * One kind of sum over an atom: of its answers, or of its weighted answers.
 *
 * Where all answers of an atom have one weight, its weighted sum is that many times the plain one and has no unknown of
 * its own. Where weights vary it has one, and so is no clue to the plain sum.
 */
export interface Measure {
  /** By atom; −1 where it has no answers. */
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

/**
 * The measures that are printed of a variable, in one list for each reading of its weights.
 *
 * Weights are read twice: as written, and as the simplest fraction nearby. A weight of 0.3333 beside one of 0.6667 is
 * unrelated to it by its digits, but near enough to half of it for a reader who may round.
 */
export function measuresOf(
  { weights }: Variable,
  answered: readonly number[],
  atoms: number,
): readonly (readonly Measure[])[] {
  const columns = new Array<number>(atoms).fill(-1);
  answered.forEach((atom, column) => {
    columns[atom] = column;
  });
  const plain = { columns, coefficients: columns.map(() => 1) };
  if (weights === undefined) return [[plain]];
  let next = answered.length;
  const own = columns.map((column, atom) => {
    if (column === -1 || weights[atom] !== "varies") return column;
    next += 1;
    return next - 1;
  });
  return [toRemainder, toSimplestFraction].map((read) => {
    const coefficients = columns.map((column, atom) => {
      const weight = weights[atom];
      return column !== -1 && typeof weight === "number" ? read(weight) : 1;
    });
    return [plain, { columns: own, coefficients }];
  });
}
