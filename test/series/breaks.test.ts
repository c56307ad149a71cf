import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../../src/domain/calendar.ts";
import type { RegisterEvent } from "../../src/domain/series.ts";
import { concerns, type Rest, separates, sideOf } from "../../src/series/breaks.ts";
import { areaKey } from "../support/sample-report.ts";

// PRH, 14 March 2017: 34,975 associations were removed between 12 January and 24 February 2017.
const removal: RegisterEvent = {
  id: "mass-removal-2017",
  name: { fi: "joukkopoisto", sv: "massavregistrering", en: "mass removal" },
  date: "2017-02-24",
  oldStateUntil: "2017-01-12",
  measures: ["associations_in_register", "dissolutions"],
  classes: ["*"],
  areas: ["*"],
  ofPublished: false,
  sources: ["prh-removal-2017"],
};

const stockOn = (on: IsoDate): Rest => ({ measure: "associations_in_register", from: on, to: on });
const flowIn = (measure: Rest["measure"], year: number): Rest => ({
  measure,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});
const foundingRate = (year: number) => [
  stockOn(`${year - 1}-12-31`),
  flowIn("new_associations", year),
];
const dissolutionRate = (year: number) => [
  stockOn(`${year - 1}-12-31`),
  flowIn("dissolutions", year),
];

describe("an event", () => {
  it("parts stocks of either side, and a stock between the two states from both", () => {
    expect(separates(removal, [stockOn("2015-12-31")], [stockOn("2016-12-31")])).toBe(false);
    expect(separates(removal, [stockOn("2016-12-31")], [stockOn("2017-12-31")])).toBe(true);
    expect(separates(removal, [stockOn("2017-02-01")], [stockOn("2017-02-02")])).toBe(true);
    expect(sideOf(removal, [stockOn("2017-01-12")])).toBe("before");
    expect(sideOf(removal, [stockOn("2017-02-24")])).toBe("after");
  });

  it("parts a rate by its opening stock, and a rate of those who left in its year from both neighbours", () => {
    // The founding rate of 2017 is of the stock of 31 December 2016.
    expect(separates(removal, foundingRate(2016), foundingRate(2017))).toBe(false);
    expect(separates(removal, foundingRate(2017), foundingRate(2018))).toBe(true);
    expect(separates(removal, dissolutionRate(2016), dissolutionRate(2017))).toBe(true);
    expect(separates(removal, dissolutionRate(2017), dissolutionRate(2018))).toBe(true);
    expect(separates(removal, dissolutionRate(2018), dissolutionRate(2019))).toBe(false);
  });

  it("leaves alone what it does not touch: another measure, class or area", () => {
    const founded = (year: number) => [flowIn("new_associations", year)];
    expect(separates(removal, founded(2016), founded(2018))).toBe(false);
    const area = areaKey("region", "06");
    const ofTotals = { ...removal, classes: ["total"], areas: ["region:13", "region:06"] };
    expect(concerns(ofTotals, { area, classes: ["total"] })).toBe(true);
    expect(concerns(ofTotals, { area, classes: ["3"] })).toBe(false);
    expect(concerns(ofTotals, { area: areaKey("region", "07"), classes: ["total"] })).toBe(false);
    expect(concerns({ ...ofTotals, areas: ["region:*"] }, { area, classes: ["total"] })).toBe(true);
    expect(concerns({ ...ofTotals, areas: ["erva:*"] }, { area, classes: ["total"] })).toBe(false);
  });

  it("parts two days alike from either side, and never two on one side of it", () => {
    const day = fc.integer({ min: 2010, max: 2024 }).map((year): IsoDate => `${year}-06-30`);
    fc.assert(
      fc.property(day, day, (one, other) => {
        const apart = separates(removal, [stockOn(one)], [stockOn(other)]);
        expect(separates(removal, [stockOn(other)], [stockOn(one)])).toBe(apart);
        expect(apart).toBe(one < "2017-01-12" !== other < "2017-01-12");
      }),
      { seed: 20210831 },
    );
  });
});
