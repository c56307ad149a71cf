import { expect, test } from "vitest";
import { type ProtectedVariable, protect } from "../../src/disclosure/protect.ts";
import { requireNothingFollows } from "../../src/disclosure/require-nothing-follows.ts";
import { universeOf } from "./support/surveys.ts";

const areas = universeOf("a b c", { country: "a b c", a: "a", b: "b", c: "c" });

/** Decisions as a broken protection could make them: cells in `hidden` are hidden, all others shown. */
function claimed(...hidden: readonly string[]): ProtectedVariable {
  const decisions = areas.cells.map(({ id: cell }) => {
    const status = hidden.includes(cell) ? ("below-threshold" as const) : ("shown" as const);
    return [cell, { variable: "item", cell, status, threshold: 5 }] as const;
  });
  return { variable: "item", decisions: new Map(decisions), records: [] };
}

test("what protection decides passes, with and without weights", () => {
  for (const weights of [undefined, [0.5, 2, 1], ["varies", 2, 1]] as const) {
    const variable = {
      id: "item",
      valid: [4, 9, 20],
      ...(weights === undefined ? {} : { weights }),
    };
    const kept = protect(areas, variable, { minimum: 5 });
    expect(() => requireNothingFollows(areas, variable, kept)).not.toThrow();
  }
});

test("a small cell that is shown, or follows from the others, stops the run and names no figure", () => {
  const variable = { id: "item", valid: [4, 9, 20] };
  expect(() => requireNothingFollows(areas, variable, claimed())).toThrow(
    "item: 1 atoms with fewer than 5 answers",
  );
  expect(() => requireNothingFollows(areas, variable, claimed("a"))).toThrow("fewer than 5");
  expect(() => requireNothingFollows(areas, variable, claimed("a", "b"))).not.toThrow();
});

test("two hidden areas of different weights follow from a plain and a weighted total", () => {
  const variable = { id: "item", valid: [4, 9, 20], weights: [0.5, 2, 1] };
  expect(() => requireNothingFollows(areas, variable, claimed("a", "b"))).toThrow("fewer than 5");
  const alike = { ...variable, weights: [0.5, 0.5, 1] };
  expect(() => requireNothingFollows(areas, alike, claimed("a", "b"))).not.toThrow();
});
