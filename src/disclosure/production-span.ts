import { invert, multiply, prime } from "./algebra/prime-field.ts";

/** A sum over atoms: 1 for each atom that is counted in. */
export type AtomSum = ReadonlyMap<number, number>;

interface Row {
  readonly pivot: number;
  readonly vector: AtomSum;
}

/**
 * Those of the guarded sums that can be worked out by adding and subtracting shown sums, times any numbers.
 *
 * A sum follows exactly when every assignment of numbers to atoms that makes all shown sums 0 makes it 0 too. One such
 * assignment, with drawn numbers wherever they are free, tells: a sum that follows is 0 under it without fail, another one
 * is 0 by a chance of one in ninety million, and is then hidden for nothing. Numbers are kept modulo a prime: what
 * follows over the rational numbers follows there too unless the prime divides a minor of sums of zeros and ones.
 *
 * Shape:   vectors hold only the atoms that are not 0. Short sums are taken first, so that long ones come down to what
 *          is not in them and stay short. The draw is the same every time.
 */
export function followingSums(
  shown: readonly AtomSum[],
  guarded: readonly AtomSum[],
): readonly AtomSum[] {
  const rows = reducedRows(shown);
  const atoms = new Set([...shown, ...guarded].flatMap((sum) => [...sum.keys()]));
  const numbers = drawnNumbers([...atoms].sort((a, b) => a - b));
  // The youngest row's other atoms are free; an older one's are free or pivots of younger rows, which are known by then.
  for (const { pivot, vector } of rows.toReversed()) {
    const others = valueUnder(vector, numbers) - (numbers.get(pivot) ?? 0);
    numbers.set(pivot, (2 * prime - others) % prime);
  }
  return guarded.filter((sum) => valueUnder(sum, numbers) === 0);
}

function reducedRows(shown: readonly AtomSum[]): readonly Row[] {
  const rows: Row[] = [];
  const rowByPivot = new Map<number, number>();
  const reduced = (sum: AtomSum): AtomSum => {
    let rest = sum;
    for (;;) {
      // Older rows may hold the pivots of younger ones and never the other way round, so this comes to an end.
      let oldest = rows.length;
      for (const atom of rest.keys()) oldest = Math.min(oldest, rowByPivot.get(atom) ?? oldest);
      const row = rows[oldest];
      if (row === undefined) return rest;
      rest = without(rest, row);
    }
  };
  for (const sum of [...shown].sort((a, b) => a.size - b.size)) {
    const rest = reduced(sum);
    const [pivot] = rest.keys();
    if (pivot === undefined) continue;
    const vector = scaled(rest, invert(rest.get(pivot) ?? 1));
    rowByPivot.set(pivot, rows.push({ pivot, vector }) - 1);
  }
  return rows;
}

/** Numbers without a pattern that sums of atoms could share, by a fixed multiplicative generator. */
function drawnNumbers(atoms: readonly number[]): Map<number, number> {
  let state = 20_210_831;
  return new Map(
    atoms.map((atom) => {
      state = multiply(state, 48_271);
      return [atom, multiply(state, state + 1)];
    }),
  );
}

function valueUnder(sum: AtomSum, numbers: ReadonlyMap<number, number>): number {
  let value = 0;
  for (const [atom, factor] of sum)
    value = (value + multiply(factor, numbers.get(atom) ?? 0)) % prime;
  return value;
}

function scaled(sum: AtomSum, factor: number): AtomSum {
  return new Map([...sum].map(([atom, value]) => [atom, multiply(value, factor)]));
}

/** A sum less so much of a row that the row's pivot is gone. */
function without(sum: AtomSum, { pivot, vector }: Row): AtomSum {
  const factor = sum.get(pivot) ?? 0;
  const rest = new Map(sum);
  for (const [atom, value] of vector) {
    const left = ((rest.get(atom) ?? 0) - multiply(value, factor) + prime) % prime;
    if (left === 0) rest.delete(atom);
    else rest.set(atom, left);
  }
  return rest;
}
