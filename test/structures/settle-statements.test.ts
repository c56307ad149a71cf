import fc from "fast-check";
import { expect, test } from "vitest";
import { type Period, periodNamed } from "../../src/domain/calendar.ts";
import { type StructureState, structureStates } from "../../src/domain/structure.ts";
import { settleStatements } from "../../src/structures/settle-statements.ts";
import { statement } from "./statement.ts";

const day = (on: `${number}-${number}-${number}`): Period => ({ kind: "day", on });

test("the newest statement wins, however the rows are ordered", () => {
  const rows = [
    statement({ state: "planned", time: periodNamed("2023") }),
    statement({ state: "in-place", time: day("2024-01-15") }),
    statement({ state: "absent", time: undefined }),
  ];
  for (const order of [rows, rows.toReversed()]) {
    expect(settleStatements(order)).toMatchObject({
      state: "in-place",
      isContradictory: false,
      statements: [{ time: day("2024-01-15") }],
    });
  }
});

test("of a year and a day in it neither is newer: statements that differ then contradict each other", () => {
  const settled = settleStatements([
    statement({ state: "in-place", time: periodNamed("2023") }),
    statement({ state: "absent", time: day("2023-10-16") }),
  ]);
  expect(settled).toMatchObject({ state: "unknown", isContradictory: true });
  expect(settled.statements).toHaveLength(2);
});

test("of statements without a date none is newer, and one with a date is newer than all of them", () => {
  const undated = [
    statement({ state: "in-place", time: undefined }),
    statement({ state: "absent", time: undefined }),
  ];
  expect(settleStatements(undated)).toMatchObject({ state: "unknown", isContradictory: true });
  const dated = statement({ state: "planned", time: day("2010-01-01") });
  expect(settleStatements([...undated, dated])).toMatchObject({ state: "planned" });
});

test("that somebody does not know contradicts nothing, but is the newest word where it is newer", () => {
  const known = statement({ state: "in-place", time: day("2024-05-01") });
  const unknown = (on: `${number}-${number}-${number}`) =>
    statement({ state: "unknown", time: day(on) });
  expect(settleStatements([known, unknown("2024-05-01")])).toMatchObject({
    state: "in-place",
    isContradictory: false,
  });
  expect(settleStatements([known, unknown("2024-05-02")])).toMatchObject({ state: "unknown" });
});

test("an item that nobody spoke of is unknown, without contradiction", () => {
  expect(settleStatements([])).toEqual({
    state: "unknown",
    isContradictory: false,
    statements: [],
  });
});

test("any order of any statements gives the same, and equal statements never contradict", () => {
  const time = fc.constantFrom<Period | undefined>(
    undefined,
    periodNamed("2023"),
    periodNamed("2023-06"),
    day("2023-06-15"),
    day("2024-01-01"),
  );
  const one = fc.record({
    state: fc.constantFrom<StructureState>(...structureStates),
    time,
    line: fc.nat(99),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (given) => {
      const rows = given.map(statement);
      const settled = settleStatements(rows);
      const { statements: _, ...rest } = settleStatements(rows.toReversed());
      expect(rest).toEqual({ state: settled.state, isContradictory: settled.isContradictory });
      const states = new Set(rows.map(({ state }) => state));
      if (states.size < 2) expect(settled.isContradictory).toBe(false);
      if (rows.length > 0) expect(settled.statements.length).toBeGreaterThan(0);
    }),
    { seed: 20210831 },
  );
});
