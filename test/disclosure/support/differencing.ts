/** A total as the reader of all reports has it: what it adds up, and to how much. */
export interface PublishedTotal {
  readonly id: string;
  /** By atom: 1 where the atom is counted in, 0 where not, −1 where taken off, a weight in a weighted total. */
  readonly coefficients: ArrayLike<number>;
  /** Mean × n, or any other sum over the answers. */
  readonly sum: number;
}

/** A protected set whose sum follows from the totals. For the eyes of tests and of a run that then stops. */
export interface Recovered {
  readonly atoms: readonly number[];
  readonly n: number;
  readonly sum: number;
}

/** Which sets are protected, and how many of them are tried. */
export interface Attack {
  /** Valid answers by atom. */
  readonly valid: ArrayLike<number>;
  readonly minimum: number;
  /** Sets tried at most, fewest atoms first; 100,000 by default. */
  readonly tries?: number;
  /** Most atoms of a set that is tried; as many as there can be by default. */
  readonly largest?: number;
}

/** A direction that the totals determine, of length 1, and the sum along it. */
interface Direction {
  readonly along: Float64Array;
  readonly sum: number;
}

const defaultTries = 100_000;

/** Squared length of what remains of a vector of length about 1 that lies in the plane of others, by rounding alone. */
const tolerance = 1e-9;

/**
 * Tries by brute force to work out sums over fewer than `minimum` answers from totals, in any combination of them.
 *
 * It knows nothing of how cells were chosen, and shares no arithmetic with `protect`: totals become directions at right
 * angles (Gram–Schmidt in doubles, each twice), and every union of atoms with 1 to minimum − 1 answers is projected on
 * them. One that loses no length is a combination of totals, and the same combination of their sums is its sum.
 *
 * Shape:   unions of one atom first, then two, and so on, atoms ascending; atoms without answers are left out.
 * Source:  Björck (1967), reorthogonalisation; R `qr.resid(qr(t(totals)), set)` is 0 for the sets found.
 */
export function recoverBySubtraction(
  totals: readonly PublishedTotal[],
  { valid, minimum, tries = defaultTries, largest = minimum - 1 }: Attack,
): readonly Recovered[] {
  const directions = directionsOf(totals, valid);
  const recovered: Recovered[] = [];
  let left = tries;
  for (const atoms of smallUnions(valid, minimum, largest)) {
    if (left === 0) break;
    left -= 1;
    const sum = sumAlong(directions, atoms);
    if (sum === undefined) continue;
    recovered.push({ atoms, n: atoms.reduce((n, atom) => n + (valid[atom] ?? 0), 0), sum });
  }
  return recovered;
}

function directionsOf(
  totals: readonly PublishedTotal[],
  valid: ArrayLike<number>,
): readonly Direction[] {
  const directions: Direction[] = [];
  for (const { coefficients, sum } of totals) {
    const given = Float64Array.from(coefficients, (value, atom) =>
      (valid[atom] ?? 0) > 0 ? value : 0,
    );
    const length = Math.sqrt(dot(given, given));
    if (length === 0) continue;
    const start = { along: given.map((value) => value / length), sum: sum / length };
    const rest = without(directions, without(directions, start));
    const size = Math.sqrt(dot(rest.along, rest.along));
    if (size * size < tolerance) continue;
    directions.push({ along: rest.along.map((value) => value / size), sum: rest.sum / size });
  }
  return directions;
}

function without(directions: readonly Direction[], given: Direction): Direction {
  const along = Float64Array.from(given.along);
  let { sum } = given;
  for (const direction of directions) {
    const share = dot(direction.along, along);
    for (let atom = 0; atom < along.length; atom += 1) {
      along[atom] = (along[atom] ?? 0) - share * (direction.along[atom] ?? 0);
    }
    sum -= share * direction.sum;
  }
  return { along, sum };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place += 1) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}

/** The sum over the atoms, where the totals determine it. */
function sumAlong(directions: readonly Direction[], atoms: readonly number[]): number | undefined {
  let kept = 0;
  let sum = 0;
  for (const direction of directions) {
    let share = 0;
    for (const atom of atoms) share += direction.along[atom] ?? 0;
    kept += share * share;
    sum += share * direction.sum;
  }
  return atoms.length - kept < tolerance * atoms.length ? sum : undefined;
}

/** Every union with 1 to minimum − 1 answers, fewer atoms first. */
function* smallUnions(
  valid: ArrayLike<number>,
  minimum: number,
  largest: number,
): Generator<readonly number[], void, undefined> {
  const small = Array.from(valid, (_, atom) => atom).filter((atom) => {
    const n = valid[atom] ?? 0;
    return n > 0 && n < minimum;
  });
  for (let size = 1; size <= Math.min(small.length, minimum - 1, largest); size += 1) {
    yield* unionsOf({ small, valid }, { size, from: 0, answers: minimum - 1 });
  }
}

interface Wanted {
  readonly size: number;
  readonly from: number;
  /** Answers the union may still have. */
  readonly answers: number;
}

function* unionsOf(
  pool: { readonly small: readonly number[]; readonly valid: ArrayLike<number> },
  { size, from, answers }: Wanted,
): Generator<readonly number[], void, undefined> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let place = from; place < pool.small.length; place += 1) {
    const atom = pool.small[place] ?? 0;
    const left = answers - (pool.valid[atom] ?? 0);
    if (left < size - 1) continue;
    for (const rest of unionsOf(pool, { size: size - 1, from: place + 1, answers: left })) {
      yield [atom, ...rest];
    }
  }
}
