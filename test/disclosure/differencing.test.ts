import { expect, test } from "vitest";
import { recoverBySubtraction } from "./support/differencing.ts";

function total(id: string, coefficients: readonly number[], sum: number) {
  return { id, coefficients, sum };
}

test("a county is the country less the others: 4 answers with sum 14 are found", () => {
  // country 100 answers, mean 3.2; others 50 × 3.0 and 46 × 3.391…: 320 − 150 − 156 = 14
  const found = recoverBySubtraction(
    [total("country", [1, 1, 1], 320), total("b", [0, 1, 0], 150), total("c", [0, 0, 1], 156)],
    { valid: [4, 50, 46], minimum: 5 },
  );
  expect(found).toMatchObject([{ atoms: [0], n: 4 }]);
  expect(found[0]?.sum).toBeCloseTo(14, 9);
});

test("halves are found: (ab + ac − bc) ÷ 2 is a", () => {
  const found = recoverBySubtraction(
    [total("ab", [1, 1, 0], 20), total("ac", [1, 0, 1], 22), total("bc", [0, 1, 1], 18)],
    { valid: [3, 9, 9], minimum: 5 },
  );
  expect(found.map(({ atoms }) => atoms)).toEqual([[0]]);
  expect(found[0]?.sum).toBeCloseTo(12, 9);
});

test("a union of small sets counts where none of them follows alone", () => {
  const found = recoverBySubtraction([total("abc", [1, 1, 1], 40), total("c", [0, 0, 1], 28)], {
    valid: [2, 2, 8],
    minimum: 5,
  });
  expect(found).toMatchObject([{ atoms: [0, 1], n: 4 }]);
});

test("two hidden counties with five answers together cannot be told apart", () => {
  const totals = [total("abc", [1, 1, 1], 40), total("c", [0, 0, 1], 28)];
  expect(recoverBySubtraction(totals, { valid: [4, 1, 8], minimum: 5 })).toEqual([]);
});

test("a set without answers hides nobody: its column tells the attacker that it is nothing", () => {
  const totals = [total("ab", [1, 1], 9)];
  expect(recoverBySubtraction(totals, { valid: [3, 0], minimum: 5 })).toMatchObject([
    { atoms: [0], n: 3 },
  ]);
});

test("a weighted total beside the plain one gives two areas with different weights away", () => {
  // x + y = 20 and 0.5x + 2y = 19: x = 14, y = 6
  const found = recoverBySubtraction(
    [total("plain", [1, 1], 20), total("weighted", [0.5, 2], 19)],
    { valid: [4, 3], minimum: 5 },
  );
  expect(found.map(({ sum }) => Math.round(sum))).toEqual([14, 6]);
});

test("the number of tries is the limit that it says", () => {
  const totals = [total("a", [1, 0], 3), total("b", [0, 1], 4)];
  expect(recoverBySubtraction(totals, { valid: [1, 1], minimum: 5, tries: 1 })).toHaveLength(1);
});
