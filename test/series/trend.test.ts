import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../src/domain/calendar.ts";
import type { Interval } from "../../src/domain/measurement.ts";
import { missing } from "../../src/domain/missing.ts";
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

const stock = (year: number, value: number, areas = "whole", scope = "all"): Point => ({
  figure: figure("registered-associations", "associations", known(value)),
  rests: [{ measure: "associations_in_register", from: `${year}-12-31`, to: `${year}-12-31` }],
  basis: { areas, scope },
});
const lacking = (year: number): Point => ({
  ...stock(year, 0),
  figure: figure("registered-associations", "associations", missing("not-published")),
  basis: undefined,
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

  const rate = (on: IsoDate, count: number, residents: readonly [IsoDate, number]): Point => {
    const [day, value] = residents;
    const denominator = { value, unit: "residents", period: { kind: "day", on: day } } as const;
    const per = (events: number) => (events / value) * 10_000;
    // Two standard errors of a count on either side; how wide it is matters to no change.
    const reach = 2 * Math.sqrt(count);
    const interval: Interval = {
      lower: per(count - reach),
      upper: per(count + reach),
      confidence: 0.95,
      method: "byar",
    };
    const outcome = { ...known(per(count)), numerator: count, denominator, interval };
    const made = figure("associations-per-10000", "per-10000-residents", outcome);
    return {
      figure: { ...made, period: { kind: "day", on } },
      rests: [{ measure: "associations_in_register", from: on, to: on }],
      basis: { areas: "whole", scope: "all" },
    };
  };

  it("judges no change of a rate without an interval, such as net growth", () => {
    const net = (year: number, registered: number, ended: number): Point => {
      const made = rate(`${year}-12-31`, registered - ended, [`${year - 1}-12-31`, 4000]);
      const { outcome } = made.figure;
      if (outcome.kind === "missing") throw new Error("a known figure is missing");
      const { interval: _, ...without } = outcome;
      return { ...made, figure: { ...made.figure, outcome: without } };
    };
    // 200 − 192 and 200 − 170: as counts of 8 and 30 events they would lie far apart; as differences of four counts
    // of about 200 they do not: sqrt(392) / 8 = 2.5 times the first is its standard error.
    const { segments } = seriesOf([net(2018, 200, 192), net(2024, 200, 170)]);
    expect(segments.map(({ change }) => change)).toEqual([undefined]);
  });

  it("judges no change from or to a figure that another source gives differently", () => {
    const contested = (year: number, value: number): Point => {
      const made = stock(year, value);
      return {
        ...made,
        figure: {
          ...made.figure,
          outcome: { ...known(value), flags: ["conflicts"] },
        },
      };
    };
    const changes = (...points: readonly Point[]) =>
      seriesOf(points).segments.map(({ change }) => change);
    expect(changes(stock(2018, 100), stock(2019, 900))[0]?.direction).toBe("grew");
    expect(changes(stock(2018, 100), contested(2019, 900))).toEqual([undefined]);
    expect(changes(contested(2018, 100), stock(2019, 900))).toEqual([undefined]);
  });

  // Uusimaa: PRH's tables of 2024 and 2025 (31,957 and 32,272), Statistics Finland's population of 2022 and 2025.
  it("takes no growth of the population for a decrease of the rate", () => {
    const [first, last] = [
      rate("2024-01-02", 31_957, ["2022-12-31", 1_733_033]),
      rate("2025-01-02", 32_272, ["2025-12-31", 1_799_629]),
    ];
    expect(seriesOf([first, last]).segments.map(({ change }) => change)).toEqual([undefined]);
    // The last figure whose population is as far away still tells; this one is made up.
    const own = rate("2024-12-31", 32_272, ["2024-01-01", 1_759_537]);
    const { segments } = seriesOf([first, own, last]);
    expect(segments[0]?.change?.to).toBe(own.figure);
    expect(segments[0]?.change?.ratio).toBeCloseTo(32_272 / 1_759_537 / (31_957 / 1_733_033), 12);
  });

  it("compares rates only whose populations lie at most half a year otherwise", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (days) => {
        const day = new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10) as IsoDate;
        const points = [
          rate("2020-01-01", 300, ["2020-01-01", 1000]),
          rate("2021-01-01", 400, [day, 1000]),
        ];
        expect(seriesOf(points).segments[0]?.change !== undefined).toBe(days <= 183);
      }),
    );
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

  it("is cut once where an event tells why other associations count, be the figure after it missing", () => {
    const { segments, breaks } = seriesOf([
      stock(2016, 979, "whole", "narrower"),
      ...[lacking(2017), stock(2018, 1486)],
    ]);
    expect(breaks.map((some) => some.map(({ id }) => id))).toEqual([["removal"]]);
    expect(segments.map(({ figures }) => figures.length)).toEqual([1, 2]);
  });

  it("is cut behind a missing figure where no event tells why other associations count", () => {
    const { segments, breaks } = seriesOf([
      stock(2018, 979, "whole", "narrower"),
      ...[lacking(2019), stock(2020, 1486)],
    ]);
    expect(breaks.map((some) => some.map(({ id }) => id))).toEqual([["basis"]]);
    expect(segments.map(({ figures }) => figures.length)).toEqual([2, 1]);
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
