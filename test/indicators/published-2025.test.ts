import { expect, test } from "vitest";
import type { AreaKey } from "../../src/domain/area.ts";
import type { Measurement } from "../../src/domain/measurement.ts";
import type { Dataset } from "../../src/indicators/dataset.ts";
import { indicators } from "../../src/indicators/registry.ts";
import { tallyPublished } from "../../src/register/published.ts";
import { datasetOf, smallDefinitions } from "../support/associations.ts";
import {
  country2025,
  counts2025,
  region2025,
  regions2025,
  residents2025,
} from "../support/published-2025.ts";

/** PRH's table of 2 January 2025 with the residents of 31 December 2025, as bundled figures give them. */
function dataset2025(given: Partial<Dataset> = {}): Dataset {
  const register = tallyPublished({
    counts: counts2025,
    areas: regions2025,
    definitions: smallDefinitions,
    wanted: undefined,
    source: { input: "associations" },
  });
  if (register === undefined) throw new Error("no snapshot");
  return datasetOf(register, { country: country2025, residents: residents2025, ...given });
}

function figure(id: string, area: AreaKey, dataset = dataset2025()): Measurement {
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator.compute(dataset, area);
}

function known(id: string, area: AreaKey) {
  const { outcome } = figure(id, area);
  if (outcome.kind === "missing") throw new Error(`${id}: ${outcome.reason}`);
  return outcome;
}

const pirkanmaa = region2025("06");

// Values: PRH's table and Statistics Finland's population, divided by hand; intervals in double precision outside this
// program with z = 1.959963984540054.
test.each([
  ["registered-associations", 9306],
  ["associations-per-10000", 169.536],
  ["share-of-country", 0.086286],
  ["sote-associations", 759],
  ["sote-associations-per-10000", 13.8274],
  ["sote-share-of-classified", 0.101254],
  ["unclassified-share", 0.194498],
  ["associations-class-1", 520],
  ["associations-class-9", 571],
  ["associations-unclassified", 1810],
  ["class-diversity", 7.205116],
  ["class-shannon", 1.974791],
  ["class-simpson", 0.841083],
])("%s of Pirkanmaa is %d", (id, value) => {
  expect(known(id, pirkanmaa).value).toBeCloseTo(value, value < 10 ? 6 : 3);
});

// 107,851 − 22,894 = 84,957 classified; residents 5,652,881 − 30,836 of Åland = 5,622,045.
test.each([
  ["registered-associations", 107_851],
  ["associations-per-10000", 191.836],
  ["share-of-country", 1],
  ["sote-associations", 8099],
  ["sote-associations-per-10000", 14.4058],
  ["sote-share-of-classified", 0.095331],
  ["unclassified-share", 0.212274],
])("%s of Finland, over the 18 complete regions, is %d", (id, value) => {
  const outcome = known(id, country2025());
  expect(outcome.value).toBeCloseTo(value, value < 10 ? 6 : 3);
  expect(outcome.coverage).toEqual({ areas: 18, of: 19, level: "region" });
});

test("a rate of the country is over the residents of the regions that it counts", () => {
  expect(known("associations-per-10000", country2025()).denominator).toEqual({
    value: 5_622_045,
    unit: "residents",
    period: { kind: "day", on: "2025-12-31" },
  });
});

test("the rate of Pirkanmaa has its denominator, its date and Byar's limits", () => {
  const outcome = known("associations-per-10000", pirkanmaa);
  expect(outcome.denominator?.value).toBe(548_910);
  expect(outcome.n).toBe(9306);
  expect(outcome.interval?.method).toBe("byar");
  expect(outcome.interval?.lower).toBeCloseTo(166.1088, 3);
  expect(outcome.interval?.upper).toBeCloseTo(173.0161, 3);
  expect(figure("associations-per-10000", pirkanmaa).sources).toEqual([
    { input: "associations" },
    { input: "population" },
  ]);
});

test("a share has its whole as n and Wilson's limits", () => {
  const outcome = known("sote-share-of-classified", pirkanmaa);
  expect(outcome.n).toBe(7496);
  expect(outcome.denominator).toMatchObject({ value: 7496, unit: "associations" });
  expect(outcome.interval?.method).toBe("wilson");
  expect(outcome.interval?.lower).toBeCloseTo(0.094628, 6);
  expect(outcome.interval?.upper).toBeCloseTo(0.108289, 6);
});

test("a share of the country has no interval, and none of an area that the country leaves out", () => {
  expect(known("share-of-country", pirkanmaa).interval).toBeUndefined();
  expect(figure("share-of-country", region2025("21")).outcome).toMatchObject({
    reason: "not-published",
  });
});

test("no figure has an interval when none is wanted", () => {
  const dataset = dataset2025({ confidence: undefined });
  for (const { compute } of indicators) {
    expect(compute(dataset, pirkanmaa).outcome).not.toHaveProperty("interval");
  }
});

test.each([
  "village-associations",
  "swedish-share",
  "founding-rate",
  "dissolution-rate",
  "net-growth-rate",
  "median-age",
  "age-lower-quartile",
  "age-upper-quartile",
  "dormancy-share",
])("%s needs rows, and says so", (id) => {
  expect(figure(id, pirkanmaa).outcome).toEqual({ kind: "missing", reason: "needs-rows" });
});

test("without residents the rate is missing for their reason, with none of them it is not applicable", () => {
  const absent = dataset2025({ residents: () => ({ kind: "missing", reason: "period-absent" }) });
  const nobody = dataset2025({
    residents: (area) => ({ ...residents2025(area), value: 0 }) as ReturnType<Dataset["residents"]>,
  });
  expect(figure("associations-per-10000", pirkanmaa, absent).outcome).toMatchObject({
    reason: "period-absent",
  });
  expect(figure("associations-per-10000", pirkanmaa, nobody).outcome).toMatchObject({
    reason: "zero-denominator",
  });
});

test("a rate over residents of another time or in doubt carries the flags", () => {
  const dataset = dataset2025({
    residents: () => {
      const on = "2022-12-31";
      return { kind: "known", value: 500_000, on, estimated: true, conflicts: true };
    },
  });
  expect(figure("associations-per-10000", pirkanmaa, dataset).outcome).toMatchObject({
    flags: ["estimated", "conflicts"],
  });
});
