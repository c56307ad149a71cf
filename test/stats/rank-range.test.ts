import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateInterval } from "../../src/stats/count-interval.ts";
import { rankRanges } from "../../src/stats/rank-range.ts";
import { wilsonInterval } from "../../src/stats/wilson-interval.ts";

// PRH, associations by region and purpose class, 2 January 2025 (the 18 complete rows): all, class 3, unclassified; then
// residents on 31 December 2025 (Statistics Finland, Kuntien avainluvut, M411).
const regions: readonly (readonly [string, number, number, number, number])[] = [
  ["Uusimaa", 32272, 2746, 5991, 1799629],
  ["Varsinais-Suomi", 9013, 691, 1780, 497800],
  ["Satakunta", 4434, 339, 1003, 210112],
  ["Kanta-Häme", 3241, 240, 690, 168957],
  ["Pirkanmaa", 9306, 759, 1810, 548910],
  ["Päijät-Häme", 3147, 252, 690, 204522],
  ["Kymenlaakso", 3524, 250, 755, 156198],
  ["Etelä-Karjala", 2491, 131, 505, 124238],
  ["Etelä-Savo", 3527, 240, 853, 128144],
  ["Pohjois-Savo", 4901, 327, 1098, 248512],
  ["Pohjois-Karjala", 3619, 213, 763, 161418],
  ["Keski-Suomi", 5330, 354, 1158, 273731],
  ["Etelä-Pohjanmaa", 3923, 305, 1033, 189474],
  ["Pohjanmaa", 3959, 289, 1067, 179555],
  ["Keski-Pohjanmaa", 1486, 120, 392, 67498],
  ["Pohjois-Pohjanmaa", 6933, 461, 1555, 417939],
  ["Kainuu", 2027, 119, 551, 69193],
  ["Lappi", 4718, 263, 1200, 176215],
];
const pirkanmaa = regions.findIndex(([name]) => name === "Pirkanmaa");

const figure = fc.record({
  value: fc.integer({ min: -50, max: 50 }),
  below: fc.nat({ max: 20 }),
  above: fc.nat({ max: 20 }),
  hasInterval: fc.boolean(),
});

describe("rankRanges", () => {
  it("gives ties the lowest place and leaves the next ones out", () => {
    const ranks = rankRanges([{ value: 4 }, { value: 9 }, { value: 9 }, { value: 1 }]);
    expect(ranks.map(({ from }) => from)).toEqual([3, 1, 1, 4]); // R: rank(-x, ties.method = "min")
    expect(ranks.every(({ from, to, of }) => from === to && of === 4)).toBe(true);
  });

  it("ranks unrounded values", () => {
    expect(rankRanges([{ value: 1.04 }, { value: 1.049 }]).map(({ from }) => from)).toEqual([2, 1]);
  });

  it("spans the places that overlapping intervals leave open", () => {
    const ranks = rankRanges([
      { value: 10, interval: { lower: 9, upper: 11 } },
      { value: 8, interval: { lower: 7, upper: 9.5 } },
      { value: 3, interval: { lower: 2, upper: 4 } },
    ]);
    expect(ranks).toEqual([
      { from: 1, to: 2, of: 3 },
      { from: 1, to: 2, of: 3 },
      { from: 3, to: 3, of: 3 },
    ]);
  });

  it("counts intervals that only touch as overlapping", () => {
    const ranks = rankRanges([
      { value: 2, interval: { lower: 1, upper: 3 } },
      { value: 4, interval: { lower: 3, upper: 5 } },
    ]);
    expect(ranks[0]).toEqual({ from: 1, to: 2, of: 2 });
  });

  it("takes a figure without an interval as a point among intervals", () => {
    const ranks = rankRanges([{ value: 6 }, { value: 2, interval: { lower: 1, upper: 3 } }]);
    expect(ranks).toEqual([
      { from: 1, to: 1, of: 2 },
      { from: 2, to: 2, of: 2 },
    ]);
  });

  it("ranks nothing when there is nothing", () => {
    expect(rankRanges([])).toEqual([]);
  });

  // Places counted in R 4.2.2 from the limits of the 18 regions: l, u by Byar's formula (rates) and prop.test (shares),
  // then 1 + sum(l > u[5]) and 18 - sum(u < l[5]) for Pirkanmaa, the fifth row.
  it("puts Pirkanmaa 2nd by count and 16th or 17th per resident on 2 January 2025", () => {
    const counts = rankRanges(regions.map(([, total]) => ({ value: total })));
    expect(counts[pirkanmaa]).toEqual({ from: 2, to: 2, of: 18 });
    const rates = regions.map(([, total, , , residents]) => ({
      value: (total / residents) * 10_000,
      interval: rateInterval(total, { denominator: residents, per: 10_000 }, 0.95),
    }));
    expect(rankRanges(rates)[pirkanmaa]).toEqual({ from: 16, to: 17, of: 18 });
  });

  it("leaves Pirkanmaa's shares of class 3 and of the unclassified many places", () => {
    const share = (part: number, whole: number) => ({
      value: part / whole,
      interval: wilsonInterval({ part, whole }, 0.95),
    });
    const ofClassified = regions.map(([, total, social, none]) => share(social, total - none));
    const unclassified = regions.map(([, total, , none]) => share(none, total));
    expect(rankRanges(ofClassified)[pirkanmaa]).toEqual({ from: 1, to: 13, of: 18 });
    expect(rankRanges(unclassified)[pirkanmaa]).toEqual({ from: 12, to: 18, of: 18 });
  });

  it("keeps every range within 1 to the number ranked, with the plain place inside it", () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 30 }), (given) => {
        const figures = given.map(({ value, below, above, hasInterval }) =>
          hasInterval
            ? { value, interval: { lower: value - below, upper: value + above } }
            : { value },
        );
        const plain = rankRanges(given.map(({ value }) => ({ value })));
        for (const [index, { from, to, of }] of rankRanges(figures).entries()) {
          const place = plain[index]?.from ?? Number.NaN;
          expect(of).toBe(given.length);
          expect(from).toBeGreaterThanOrEqual(1);
          expect(from).toBeLessThanOrEqual(place);
          expect(to).toBeGreaterThanOrEqual(place);
          expect(to).toBeLessThanOrEqual(of);
        }
      }),
      { seed: 20210831 },
    );
  });

  it("refuses values and limits that are no numbers", () => {
    expect(() => rankRanges([{ value: Number.NaN }])).toThrow(RangeError);
    const interval = { lower: 0, upper: Number.POSITIVE_INFINITY };
    expect(() => rankRanges([{ value: 1, interval }])).toThrow(/upper limit/);
  });
});
