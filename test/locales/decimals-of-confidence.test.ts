import { expect, test } from "vitest";
import { decimalsOfConfidence } from "../../src/locales/support/decimals-of-confidence.ts";

test.each([
  [0.5, 0],
  [0.9, 0],
  [0.95, 0],
  [0.99, 0],
  [0.975, 1],
  [0.999, 1],
  [0.9973, 2],
  [0.9999, 2],
] as const)(
  "confidence %f is printed with %i decimals, so that it is never rounded",
  (confidence, decimals) => {
    expect(decimalsOfConfidence(confidence)).toBe(decimals);
  },
);
