import { describe, expect, it } from "vitest";
import { leaveOneOuts, leaveOut } from "../../src/readiness/scenarios.ts";
import { cellsOf, instrumentWith, responsesOf } from "./small-survey.ts";

const instrument = instrumentWith({
  strategy: { weight: 2, items: ["plan", "agreement"] },
  premises: { weight: 1, items: ["rooms"] },
});
const responses = responsesOf([
  { group: "association", answers: [4, 3, 2] },
  { group: "county", answers: [5, 5, 1] },
  { answers: [1, 2, 3] },
]);
const scoring = { instrument, cells: cellsOf(responses).map((cell) => ({ ...cell, invited: 9 })) };

describe("leaveOneOuts", () => {
  it("lists items, dimensions and groups, but not the only item of a dimension", () => {
    expect(leaveOneOuts(instrument, responses)).toEqual([
      { kind: "item", id: "plan" },
      { kind: "item", id: "agreement" },
      { kind: "dimension", id: "strategy" },
      { kind: "dimension", id: "premises" },
      { kind: "group", id: "association" },
      { kind: "group", id: "county" },
    ]);
  });

  it("does not list what would leave nothing", () => {
    const single = instrumentWith({ all: { weight: 1, items: ["a"] } });
    const answers = { group: "association", answers: [4] };
    expect(leaveOneOuts(single, responsesOf([answers]))).toEqual([]);
    expect(leaveOneOuts(single, responsesOf([answers, { answers: [3] }]))).toEqual([
      { kind: "group", id: "association" },
    ]);
  });
});

describe("leaveOut", () => {
  it("drops an item and keeps its dimension's weight", () => {
    const left = leaveOut({ kind: "item", id: "plan" }, scoring, responses);
    expect(left?.instrument.dimensions).toEqual([
      { id: "strategy", items: [1], weight: 2 },
      { id: "premises", items: [2], weight: 1 },
    ]);
    expect(left?.cells).toBe(scoring.cells);
  });

  it("drops a dimension, also by its only item", () => {
    const expected = [{ id: "strategy", items: [0, 1], weight: 2 }];
    const byId = leaveOut({ kind: "dimension", id: "premises" }, scoring, responses);
    const byItem = leaveOut({ kind: "item", id: "rooms" }, scoring, responses);
    expect(byId?.instrument.dimensions).toEqual(expected);
    expect(byItem?.instrument.dimensions).toEqual(expected);
  });

  it("drops the respondents of a group, keeps those of none, and no longer knows how many were invited", () => {
    const left = leaveOut({ kind: "group", id: "association" }, scoring, responses);
    expect(left?.cells).toEqual([
      { area: scoring.cells[0]?.area, respondents: Uint32Array.from([1, 2]) },
    ]);
  });

  it.each([
    ["item", "unknown"],
    ["dimension", "unknown"],
    ["group", "unknown"],
  ] as const)("is none for a %s that does not exist", (kind, id) => {
    expect(leaveOut({ kind, id }, scoring, responses)).toBeUndefined();
  });
});
