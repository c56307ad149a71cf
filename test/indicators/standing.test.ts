import { expect, test } from "vitest";
import type { Measurement } from "../../src/domain/measurement.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { ranksByArea } from "../../src/indicators/support/standing.ts";
import { association, datasetOf, talliesOf } from "../support/associations.ts";
import { smallArea } from "../support/small-areas.ts";

const rows = [
  ...["1", "2", "3"].map((registerNumber) => association({ registerNumber, language: "sv" })),
  association({ registerNumber: "4", municipality: "091", language: "fi" }),
];

function ranks(id: string, confidence: number | undefined) {
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const dataset = { ...datasetOf(talliesOf(rows)), confidence };
  const figures = ["01", "06"].map(
    (code): Measurement => indicator.compute(dataset, smallArea("region", code)),
  );
  return ranksByArea(indicator, figures);
}

test("a count has a place, a share the range that the intervals allow", () => {
  expect(ranks("registered-associations", 0.95).get("06")).toEqual({ from: 1, to: 1, of: 2 });
  // Wilson: 3 of 3 is 43.9–100 %, 0 of 1 is 0–79.3 %.
  expect(ranks("swedish-share", 0.95).get("06")).toEqual({ from: 1, to: 2, of: 2 });
});

test("without intervals a count keeps its place, a rate or share has none", () => {
  expect(ranks("registered-associations", undefined).get("01")).toEqual({ from: 2, to: 2, of: 2 });
  for (const id of ["swedish-share", "associations-per-10000", "founding-rate"]) {
    expect([...ranks(id, undefined)]).toEqual([]);
  }
});

test("net growth has no interval and so no rank", () => {
  expect([...ranks("net-growth-rate", 0.95)]).toEqual([]);
});
