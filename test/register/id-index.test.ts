import { expect, test } from "vitest";
import { createIdIndex } from "../../src/register/id-index.ts";

test("every id is found at its row, and only those that were added", () => {
  const ids: number[] = [];
  const index = createIdIndex((position) => ids[position] ?? 0);
  // Neighbours, multiples of the table's size and the largest ids: what a poor hash would pile up.
  const wanted = [0, ...Array.from({ length: 20_000 }, (_, at) => at * 1024 + 1), 0xffff_ffff];
  for (const id of wanted) {
    expect(index.find(id)).toBeUndefined();
    index.add(id, ids.push(id) - 1);
  }
  for (const [position, id] of wanted.entries()) expect(index.find(id)).toBe(position);
  expect(index.find(3)).toBeUndefined();
});
