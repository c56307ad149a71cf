import { expect, test } from "vitest";
import { knownValues } from "../../src/survey/known-values.ts";

test("gaps and respondents outside the set are left out, zero is a value", () => {
  const values = Float64Array.of(4, Number.NaN, 0, 2.5);
  expect(knownValues(values, Uint32Array.of(1, 2, 3))).toEqual(Float64Array.of(0, 2.5));
  expect(knownValues(values, Uint32Array.of(1))).toEqual(Float64Array.of());
});
