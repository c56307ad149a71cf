import { correlation } from "./correlation.ts";
import { exactSum } from "./exact-sum.ts";
import { moments, sampleVariance } from "./moments.ts";

/** How well the items of a scale hang together. Lists are in the order of the items. */
export interface Reliability {
  /** At most 1; below 0 when items pull against each other, as a reversed item that was not turned does. */
  readonly alpha: number;
  /** Complete cases. */
  readonly n: number;
  /** Items. */
  readonly k: number;
  /** Alpha of the scale without the item; undefined where fewer than two items or no spread are left. */
  readonly ifDropped: readonly (number | undefined)[];
  /** Correlation of the item with the sum of the others; undefined where either shows no spread. */
  readonly itemRest: readonly (number | undefined)[];
}

/** Variance of a column of at least two values. */
function varianceOf(column: ArrayLike<number>): number {
  const of = moments(column);
  return (of && sampleVariance(of)) ?? 0;
}

/** Alpha from the variances of the items and that of their sum. */
function alphaOf(itemVariances: readonly number[], totalVariance: number): number | undefined {
  const k = itemVariances.length;
  if (k < 2 || totalVariance === 0) return undefined;
  const items = exactSum(k, (place) => itemVariances[place] ?? Number.NaN);
  return (k / (k - 1)) * (1 - items / totalVariance);
}

/** Sum over the items, by respondent. */
function totalsOf(columns: readonly ArrayLike<number>[], n: number): Float64Array {
  const rowTotal = (row: number) =>
    exactSum(columns.length, (item) => columns[item]?.[row] ?? Number.NaN);
  return Float64Array.from({ length: n }, (_, row) => rowTotal(row));
}

/**
 * Cronbach's alpha of a scale, alpha without each item, and the correlation of each item with the rest.
 *
 * Shape:   a column per item, all of one length: complete cases, reversed items turned. The order of the rows changes
 *          nothing, not even the last bit.
 * Unit:    alpha at most 1; correlations −1 to 1.
 * Missing: undefined with fewer than two items, fewer than two cases, or when the sums of all cases are equal.
 * Throws:  RangeError when a value is not finite or the columns differ in length.
 * Source:  Cronbach (1951), k / (k − 1) · (1 − Σs²ᵢ / s²ₜ); R package psych, `alpha(x)`: `raw_alpha`,
 *          `alpha.drop$raw_alpha` and `item.stats$r.drop`.
 * @example cronbachAlpha([[1, 2, 3], [1, 3, 2]])?.alpha.toPrecision(4) // "0.6667"
 */
export function cronbachAlpha(columns: readonly ArrayLike<number>[]): Reliability | undefined {
  const n = columns[0]?.length ?? 0;
  if (columns.some(({ length }) => length !== n)) {
    throw new RangeError("columns of items must be of one length");
  }
  if (n < 2) return undefined;
  const totals = totalsOf(columns, n);
  const variances = columns.map(varianceOf);
  const alpha = alphaOf(variances, varianceOf(totals));
  if (alpha === undefined) return undefined;
  const dropped = columns.map((column, item) => {
    const rest = totals.map((total, row) => total - (column[row] ?? Number.NaN));
    return {
      alpha: alphaOf(variances.toSpliced(item, 1), varianceOf(rest)),
      itemRest: correlation(column, rest),
    };
  });
  return {
    alpha,
    n,
    k: columns.length,
    ifDropped: dropped.map((each) => each.alpha),
    itemRest: dropped.map((each) => each.itemRest),
  };
}
