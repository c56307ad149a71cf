import { prime } from "./prime-field.ts";

/** A set of respondents that no total divides, small enough to need protection. */
export interface SmallAtom {
  readonly atom: number;
  /** Number of valid answers, 1 to minimum − 1. */
  readonly n: number;
  /** Its product with the probe, a remainder. */
  readonly key: number;
  /** Whether the total under judgement bears on it: a union becomes known only if one of its atoms touches, */
  readonly touches: boolean;
  /** and one that touches besides, the same or another. */
  readonly touchesToo: boolean;
}

/** Most atoms of a union that is searched: all unions of fewer than five answers, as each atom has one at least. */
export const searchedAtoms = 4;

interface Search {
  /** By number of answers, fewest first. */
  readonly atoms: readonly SmallAtom[];
  readonly atomsByKey: ReadonlyMap<number, readonly SmallAtom[]>;
  /** 1 where some key has these last 16 bits: a look-up that nearly always says no at once. */
  readonly present: Uint8Array;
  /** The same for sums of any two; undefined where filling it would cost more than it saves. */
  readonly presentPairs: Uint8Array | undefined;
  readonly confirm: (atoms: readonly number[]) => boolean;
  readonly chosen: number[];
}

/** Places of the look-up of pairs: many more than there are pairs, so that it says no nearly always. */
const pairPlaces = 0x100000;

/**
 * Searches the unions of up to four atoms with fewer than `minimum` answers, one atom touching and one touching too, for
 * one whose keys sum to 0 and that `confirm` holds for.
 *
 * Shape:   of a union of four, three are chosen and the fourth is looked up; the touches leave few choices for two.
 */
export function findSmallSum(
  atoms: readonly SmallAtom[],
  minimum: number,
  confirm: (atoms: readonly number[]) => boolean,
): boolean {
  const touching = atoms.filter(({ touches }) => touches);
  const touchingToo = atoms.filter(({ touchesToo }) => touchesToo);
  if (touching.length === 0 || touchingToo.length === 0) return false;
  const pairsAsked = touching.length * touchingToo.length;
  const search = searchOver(atoms, { minimum, hasPairs: pairsAsked * 2 > atoms.length }, confirm);
  return touching.some((first) => {
    const answers = minimum - 1 - first.n;
    if (first.touchesToo) return completesAll(search, [first], answers);
    return touchingToo.some(
      (second) => second.n <= answers && completesAll(search, [first, second], answers - second.n),
    );
  });
}

/** Whether the chosen atoms are such a union, or become one with others. */
function completesAll(search: Search, chosen: readonly SmallAtom[], answers: number): boolean {
  search.chosen.length = 0;
  search.chosen.push(...chosen.map(({ atom }) => atom));
  const key = chosen.reduce((sum, atom) => plus(sum, atom.key), 0);
  if (key === 0 && search.confirm(search.chosen)) return true;
  return completes(search, { key, answers, from: 0 });
}

function searchOver(
  atoms: readonly SmallAtom[],
  { minimum, hasPairs }: { readonly minimum: number; readonly hasPairs: boolean },
  confirm: Search["confirm"],
): Search {
  const atomsByKey = new Map<number, SmallAtom[]>();
  const present = new Uint8Array(0x10000);
  for (const atom of atoms) {
    const same = atomsByKey.get(atom.key);
    if (same === undefined) atomsByKey.set(atom.key, [atom]);
    else same.push(atom);
    present[atom.key & 0xffff] = 1;
  }
  const ordered = [...atoms].sort((a, b) => a.n - b.n || a.atom - b.atom);
  const presentPairs = hasPairs ? pairsOf(ordered, minimum) : undefined;
  return { atoms: ordered, atomsByKey, present, presentPairs, confirm, chosen: [] };
}

/** 1 where two atoms that may be the last two of a union of four have these last bits as sum of their keys. */
function pairsOf(ordered: readonly SmallAtom[], minimum: number): Uint8Array {
  const present = new Uint8Array(pairPlaces);
  const keys = Float64Array.from(ordered, ({ key }) => key);
  // The other two have one answer each at least.
  const most = minimum - 3;
  for (const [place, { n, key }] of ordered.entries()) {
    for (let other = place + 1; other < ordered.length; other += 1) {
      if (n + (ordered[other]?.n ?? 0) > most) break;
      present[plus(key, keys[other] ?? 0) & (pairPlaces - 1)] = 1;
    }
  }
  return present;
}

/** What is chosen so far: sum of the keys, answers that may still be added, first atom not yet tried. */
interface State {
  readonly key: number;
  readonly answers: number;
  readonly from: number;
}

function completes(search: Search, { key, answers, from }: State): boolean {
  if (answers < 1) return false;
  if (hasLast(search, key, answers)) return true;
  const { atoms, chosen, present } = search;
  const endsAfterNext = chosen.length + 2 >= searchedAtoms;
  if (chosen.length + 1 >= searchedAtoms || !mayEnd(search, key)) return false;
  for (let place = from; place < atoms.length; place += 1) {
    const next = atoms[place];
    // One more atom, of one answer at least, would have to follow; later ones have no fewer answers.
    if (next === undefined || next.n > answers - 1) return false;
    const sum = plus(key, next.key);
    // The innermost loop, where nearly all the time goes: most sums need no more than this look.
    if (endsAfterNext && present[opposite(sum) & 0xffff] === 0) continue;
    if (chosen.includes(next.atom)) continue;
    chosen.push(next.atom);
    if (completes(search, { key: sum, answers: answers - next.n, from: place + 1 })) return true;
    chosen.pop();
  }
  return false;
}

/** False where the last two atoms are wanted and no two make the sum 0. */
function mayEnd({ chosen, presentPairs }: Search, key: number): boolean {
  if (chosen.length + 2 < searchedAtoms) return true;
  return presentPairs?.[opposite(key) & (pairPlaces - 1)] !== 0;
}

function plus(a: number, b: number): number {
  const sum = a + b;
  return sum >= prime ? sum - prime : sum;
}

/** The remainder that makes the sum 0. */
function opposite(key: number): number {
  return key === 0 ? 0 : prime - key;
}

function hasLast(search: Search, key: number, answers: number): boolean {
  const wanted = opposite(key);
  if (search.present[wanted & 0xffff] === 0) return false;
  const { chosen, confirm } = search;
  return (search.atomsByKey.get(wanted) ?? []).some(
    ({ atom, n }) => n <= answers && !chosen.includes(atom) && confirm([...chosen, atom]),
  );
}
