/**
 * A total that some run can print. Its figures are sums over the answers of `atoms`.
 * Atoms are numbered sets of respondents that share no one, such as those of one area, group and wave.
 */
export interface Cell {
  readonly id: string;
  readonly atoms: readonly number[];
  /** Which cells are kept first: 0 for the country, higher for what is given up earlier. */
  readonly rank: number;
}

/**
 * All totals that any run over one survey can print: every level, group, side, wave and leave-one-out, whatever was
 * asked for now, so that two runs never hide in two patterns.
 */
export interface Universe {
  /** Number of atoms. */
  readonly atoms: number;
  readonly cells: readonly Cell[];
}

/** An item or score, and how many valid answers each atom has for it. */
export interface Variable {
  readonly id: string;
  /** By atom. */
  readonly valid: ArrayLike<number>;
  /**
   * By atom, where weighted figures are printed too: the weight that all its valid answers share, 0 where they
   * have none, or `varies`.
   * Both figures of a cell are then shown or hidden together.
   */
  readonly weights?: readonly (number | "varies")[];
}

/** What becomes of a cell. A cell without valid answers is `shown`: as having none. */
export interface Decision {
  readonly variable: string;
  readonly cell: string;
  readonly status: "shown" | "below-threshold" | "hidden-to-protect-another";
  /** Fewest valid answers that a cell must have to be shown. */
  readonly threshold: number;
}

/** Valid answers in some atoms. */
export function answersOf(atoms: readonly number[], valid: ArrayLike<number>): number {
  let sum = 0;
  for (const atom of atoms) sum += valid[atom] ?? 0;
  return sum;
}
