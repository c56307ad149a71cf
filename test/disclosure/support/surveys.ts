import fc from "fast-check";
import type { ProtectedVariable } from "../../../src/disclosure/protect.ts";
import type { Cell, Universe } from "../../../src/disclosure/universe.ts";
import type { PublishedTotal } from "./differencing.ts";

/** An invented survey: what can be printed of it, how many answered, and what they answered. */
export interface Survey {
  readonly universe: Universe;
  readonly valid: readonly number[];
  /** Sum of the answers, by atom. */
  readonly sums: readonly number[];
}

/** A universe with one atom for each name, and cells written as names: `{ country: "a b c", a: "a" }`. */
export function universeOf(
  names: string,
  cells: Readonly<Record<string, string>>,
  rankOf: (id: string) => number = (id) => (id === "country" ? 0 : 1),
): Universe {
  const places = names.split(" ");
  return {
    atoms: places.length,
    cells: Object.entries(cells).map(([id, members]) => ({
      id,
      atoms: members.split(" ").map((name) => places.indexOf(name)),
      rank: rankOf(id),
    })),
  };
}

/** A cell as a row of coefficients, 1 or 0 by atom. */
export function coefficientsOf({ atoms }: Cell, count: number): readonly number[] {
  return Array.from({ length: count }, (_, atom) => (atoms.includes(atom) ? 1 : 0));
}

/** The totals a reader has: of the cells with these ids, each with its true sum. */
export function totalsOf(
  { universe, sums }: Pick<Survey, "universe" | "sums">,
  isShown: (cell: string) => boolean,
): readonly PublishedTotal[] {
  return universe.cells
    .filter(({ id }) => isShown(id))
    .map((cell) => {
      const coefficients = coefficientsOf(cell, universe.atoms);
      const sum = coefficients.reduce((total, c, atom) => total + c * (sums[atom] ?? 0), 0);
      return { id: cell.id, coefficients, sum };
    });
}

/** Ids of cells by what was decided on them. */
export function cellsThatAre(status: string, { decisions }: ProtectedVariable): readonly string[] {
  return [...decisions.values()]
    .filter((decision) => decision.status === status)
    .map(({ cell }) => cell);
}

/** Up to five areas of which some lie in an upper area, up to three groups and two waves; every kind of total. */
export const surveys: fc.Arbitrary<Survey> = fc
  .record({
    areas: fc.integer({ min: 2, max: 5 }),
    groups: fc.integer({ min: 1, max: 3 }),
    waves: fc.integer({ min: 1, max: 2 }),
    upper: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
    other: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
    answers: fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 12 })), {
      minLength: 30,
      maxLength: 30,
    }),
    means: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ areas, groups, waves, upper, other, answers, means }) => {
    const atoms = areas * groups * waves;
    const valid = answers.slice(0, atoms);
    const sums = valid.map((n, atom) => n * (means[atom] ?? 1));
    const describe = (atom: number) => ({
      area: Math.floor(atom / (groups * waves)),
      group: Math.floor(atom / waves) % groups,
      wave: atom % waves,
    });
    const all = Array.from({ length: atoms }, (_, atom) => atom);
    const cells: Cell[] = [];
    const add = (id: string, rank: number, holds: (of: ReturnType<typeof describe>) => boolean) => {
      cells.push({ id, rank, atoms: all.filter((atom) => holds(describe(atom))) });
      if (waves === 1) return;
      for (const now of [0, 1]) {
        const members = all.filter((atom) => holds(describe(atom)) && describe(atom).wave === now);
        cells.push({ id: `${id} wave ${now}`, rank, atoms: members });
      }
    };
    add("country", 0, () => true);
    for (const place of [1, 2]) {
      add(`upper ${place}`, 1, ({ area }) => upper[area] === place);
      add(`other ${place}`, 1, ({ area }) => other[area] === place);
    }
    for (let g = 0; g < groups; g += 1) add(`group ${g}`, 1, ({ group }) => group === g);
    for (let a = 0; a < areas; a += 1) {
      add(`area ${a}`, 2, ({ area }) => area === a);
      add(`area ${a} side`, 3, ({ area, group }) => area === a && group > 0);
      for (let g = 0; g < groups; g += 1) {
        add(`area ${a} without ${g}`, 4, ({ area, group }) => area === a && group !== g);
      }
    }
    return { universe: { atoms, cells }, valid, sums };
  });
