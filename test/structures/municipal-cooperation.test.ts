import { expect, test } from "vitest";
import type { StructureState } from "../../src/domain/structure.ts";
import { cooperationShare } from "../../src/structures/municipal-cooperation.ts";
import { settleStatements } from "../../src/structures/settle-statements.ts";
import { statement } from "./statement.ts";

const period = { kind: "day", on: "2024-03-15" } as const;
const answersOf = (states: readonly StructureState[]) =>
  states.map((state) => settleStatements([statement({ state })]));

test("the share is of the municipalities that answered, with Wilson's interval", () => {
  // R 4: prop.test(3, 8, correct = FALSE)$conf.int is 0.1368443 0.6942576
  const states = [
    ...(["in-place", "in-place", "in-place", "planned", "absent"] as const),
    ...(["absent", "absent", "absent", "unknown", "unknown"] as const),
  ];
  const outcome = cooperationShare(answersOf(states), { period, confidence: 0.95, of: 23 });
  if (outcome.kind !== "known") throw new Error(outcome.reason);
  expect(outcome).toMatchObject({
    value: 0.375,
    n: 8,
    numerator: 3,
    denominator: { value: 8, unit: "municipalities" },
    coverage: { areas: 8, of: 23, level: "municipality" },
  });
  expect(outcome.interval?.lower).toBeCloseTo(0.1368443, 6);
  expect(outcome.interval?.upper).toBeCloseTo(0.6942576, 6);
});

test("without a confidence there is no interval", () => {
  const outcome = cooperationShare(answersOf(["in-place"]), {
    period,
    confidence: undefined,
    of: 1,
  });
  expect(outcome).toMatchObject({ value: 1, n: 1 });
  expect(outcome).not.toHaveProperty("interval");
});

test("where no municipality answered there is no share", () => {
  for (const states of [[], ["unknown"]] as const) {
    expect(cooperationShare(answersOf(states), { period, confidence: 0.95, of: 23 })).toEqual({
      kind: "missing",
      reason: "no-source",
    });
  }
});
