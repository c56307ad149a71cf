import { expect, test } from "vitest";
import { unanimousCells } from "../../src/disclosure/unanimous.ts";
import type { Decision } from "../../src/disclosure/universe.ts";

function decision(cell: string, status: Decision["status"]): Decision {
  return { variable: "ability", cell, status, threshold: 5 };
}

test("a shown cell in which all answered the same is warned of; hidden, mixed and empty ones are not", () => {
  const distributions = new Map([
    ["same", [0, 0, 0, 6, 0]],
    ["mixed", [0, 0, 1, 6, 0]],
    ["hidden", [0, 0, 0, 3, 0]],
    ["nobody", [0, 0, 0, 0, 0]],
  ]);
  const decisions = [
    decision("same", "shown"),
    decision("mixed", "shown"),
    decision("hidden", "below-threshold"),
    decision("nobody", "shown"),
  ];
  expect(unanimousCells(decisions, (cell) => distributions.get(cell) ?? [])).toEqual([
    { variable: "ability", cell: "same", rule: "unanimous", threshold: 5 },
  ]);
});
