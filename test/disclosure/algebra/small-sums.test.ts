import fc from "fast-check";
import { expect, test } from "vitest";
import { prime } from "../../../src/disclosure/algebra/prime-field.ts";
import { findSmallSum, type SmallAtom } from "../../../src/disclosure/algebra/small-sums.ts";

/** Every union that should be found, by trying them all. */
function unionsOf(atoms: readonly SmallAtom[], minimum: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let mask = 1; mask < 2 ** atoms.length; mask += 1) {
    const union = atoms.filter((_, place) => Math.floor(mask / 2 ** place) % 2 === 1);
    const n = union.reduce((sum, atom) => sum + atom.n, 0);
    const key = union.reduce((sum, atom) => sum + atom.key, 0) % prime;
    const isTouched =
      union.some(({ touches }) => touches) && union.some(({ touchesToo }) => touchesToo);
    if (union.length <= 4 && n < minimum && isTouched && key === 0)
      found.add(union.map(({ atom }) => atom).join(" "));
  }
  return found;
}

const atoms = fc
  .array(
    fc.record({
      n: fc.integer({ min: 1, max: 4 }),
      // few keys, so that sums to the prime are common
      key: fc.constantFrom(0, 1, 2, 3, prime - 1, prime - 2, prime - 4),
      touches: fc.boolean(),
      touchesToo: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((given) => given.map((atom, place) => ({ ...atom, atom: place })));

test("every union that trying all of them finds is offered, and no other", () => {
  fc.assert(
    fc.property(atoms, fc.integer({ min: 2, max: 7 }), (all, minimum) => {
      const given = all.filter(({ n }) => n < minimum);
      const offered = new Set<string>();
      const found = findSmallSum(given, minimum, (union) => {
        offered.add([...union].sort((a, b) => a - b).join(" "));
        return false;
      });
      expect(found).toBe(false);
      expect(offered).toEqual(unionsOf(given, minimum));
    }),
    { seed: 20210831, numRuns: 1000 },
  );
});

test("the search ends with the first union that is confirmed", () => {
  const one = [{ atom: 7, n: 1, key: 0, touches: true, touchesToo: true }];
  expect(findSmallSum(one, 5, () => true)).toBe(true);
});
