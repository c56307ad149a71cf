import { expect, test } from "vitest";
import { growingColumn } from "../../src/survey/growing-column.ts";

test("a column has its blank wherever nothing was put", () => {
  const column = growingColumn((length) => new Int16Array(length), -1);
  column.put(10_000, 7);
  expect([0, 9_999, 10_000, 10_001, 1_000_000].map(column.at)).toEqual([-1, -1, 7, -1, -1]);
});

test("a value put later replaces the one before", () => {
  const column = growingColumn((length) => new Float64Array(length), Number.NaN);
  column.put(4_095, 0.5);
  column.put(4_096, 1.5);
  column.put(4_095, 2.5);
  expect([column.at(4_095), column.at(4_096)]).toEqual([2.5, 1.5]);
  expect(column.at(0)).toBeNaN();
});
