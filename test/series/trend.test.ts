import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegisterEvent } from "../../src/domain/series.ts";
import { type Point, toSeries } from "../../src/series/trend.ts";
import { figure, known, pirkanmaa } from "../support/sample-report.ts";

const event = (id: string, date: RegisterEvent["date"], until = date): RegisterEvent => ({
  id,
  name: { fi: id, sv: id, en: id },
  date,
  oldStateUntil: until,
  measures: ["associations_in_register"],
  classes: ["*"],
  areas: ["*"],
  ofPublished: false,
  sources: ["prh-removal-2017"],
});
const removal = event("removal", "2017-02-24", "2017-01-12");
const otherBasis = event("basis", "0001-01-01");

const stock = (year: number, value: number, basis = "whole"): Point => ({
  figure: figure("registered-associations", "associations", known(value)),
  rests: [{ measure: "associations_in_register", from: `${year}-12-31`, to: `${year}-12-31` }],
  basis,
  scope: "all",
});

const seriesOf = (points: readonly Point[], confidence: number | undefined = 0.95) =>
  toSeries({
    area: pirkanmaa,
    points,
    classes: ["total"],
    events: [removal],
    otherBasis,
    confidence,
  });

describe("a series", () => {
  it("is cut at an event and judged within its segments only", () => {
    const { segments, breaks } = seriesOf([
      ...[stock(2014, 100), stock(2015, 110), stock(2016, 125)],
      ...[stock(2017, 90), stock(2018, 80)],
    ]);
    expect(segments.map(({ figures }) => figures.length)).toEqual([3, 2]);
    expect(breaks.map((some) => some.map(({ id }) => id))).toEqual([["removal"]]);
    // R: exp(log(1.25) + c(-1, 1) * qnorm(0.975) * sqrt(1/100 + 1/125)); the like of 80/90.
    expect(segments[0]?.change).toMatchObject({ ratio: 1.25 });
    expect(segments[0]?.change?.lower).toBeCloseTo(0.960_968_9, 7);
    expect(segments[0]?.change?.upper).toBeCloseTo(1.625_963_1, 7);
    expect(segments[1]?.change?.ratio).toBeCloseTo(80 / 90, 12);
  });

  it("is cut where two sums are of different areas", () => {
    const { segments, breaks } = seriesOf([
      stock(2023, 106_066, "17 regions"),
      stock(2024, 107_851, "18"),
    ]);
    expect(segments).toHaveLength(2);
    expect(breaks[0]?.[0]?.id).toBe("basis");
    expect(segments.map(({ change }) => change)).toEqual([undefined, undefined]);
  });

  it("loses no figure and keeps their order, wherever it is cut", () => {
    const years = fc.uniqueArray(fc.integer({ min: 2005, max: 2024 }), { maxLength: 12 });
    fc.assert(
      fc.property(years, (some) => {
        const points = some.toSorted((a, b) => a - b).map((year) => stock(year, year));
        const { segments, breaks } = seriesOf(points);
        expect(segments.flatMap(({ figures }) => figures)).toEqual(
          points.map((point) => point.figure),
        );
        expect(breaks).toHaveLength(Math.max(0, segments.length - 1));
      }),
      { seed: 20210831 },
    );
  });

  it("judges nothing without a confidence, of one figure, or of none", () => {
    const two = [stock(2014, 100), stock(2015, 110)];
    const { segments } = toSeries({
      ...{ area: pirkanmaa, points: two, classes: ["total"], events: [], otherBasis },
      confidence: undefined,
    });
    expect(segments[0]?.change).toBeUndefined();
    expect(seriesOf(two.slice(1)).segments[0]?.change).toBeUndefined();
    expect(seriesOf([stock(2014, 0), stock(2015, 9)]).segments[0]?.change).toBeUndefined();
  });
});
