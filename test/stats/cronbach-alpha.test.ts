import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../src/stats/cronbach-alpha.ts";

const hand = [
  [1, 2, 3, 4, 5],
  [2, 2, 3, 5, 4],
  [1, 3, 2, 4, 5],
];

/** Complete cases: rows of as many answers as there are items. */
const table = fc.integer({ min: 2, max: 6 }).chain((items) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), {
    minLength: 2,
    maxLength: 30,
  }),
);
const columnsOf = (rows: readonly (readonly number[])[]) =>
  (rows[0] ?? []).map((_, item) => rows.map((row) => row[item] ?? Number.NaN));

describe("cronbachAlpha", () => {
  // By hand: variances 2.5, 1.7 and 2.5 sum to 6.7; the sums 4, 7, 8, 13, 14 have variance 17.7; 3/2 · (1 − 6.7/17.7).
  it("is 0.9322 for a table worked by hand", () => {
    const found = cronbachAlpha(hand);
    expect(found?.alpha).toBeCloseTo(16.5 / 17.7, 14);
    expect(found).toMatchObject({ n: 5, k: 3 });
  });

  // By hand: the other two sum to 3, 5, 5, 9, 9 with variance 7.2; 2 · (1 − 4.2/7.2); 16 / √(10 · 28.8).
  it("looks at the scale without an item, and at the item against the rest", () => {
    const found = cronbachAlpha(hand);
    expect(found?.ifDropped[0]).toBeCloseTo(5 / 6, 14);
    expect(found?.itemRest[0]).toBeCloseTo(16 / Math.sqrt(288), 14);
  });

  it("is 1 when the items say the same, and nothing remains to be said without one of two", () => {
    const found = cronbachAlpha([
      [1, 2, 5],
      [1, 2, 5],
    ]);
    expect(found?.alpha).toBeCloseTo(1, 14);
    expect(found?.ifDropped).toEqual([undefined, undefined]);
    expect(found?.itemRest).toEqual([expect.closeTo(1, 14), expect.closeTo(1, 14)]);
  });

  it("shows a reversed item that was not turned by a negative correlation with the rest", () => {
    const [first = [], second = [], third = []] = hand;
    const found = cronbachAlpha([first, second, third.map((answer) => 6 - answer)]);
    expect(found?.itemRest[2]).toBeLessThan(0);
    expect(found?.ifDropped[2]).toBeGreaterThan(found?.alpha ?? Number.NaN);
  });

  it("is not there for one item, one case, or sums that are all equal", () => {
    expect(cronbachAlpha([])).toBeUndefined();
    expect(cronbachAlpha([[1, 2, 3]])).toBeUndefined();
    expect(cronbachAlpha([[1], [2]])).toBeUndefined();
    expect(cronbachAlpha([[], []])).toBeUndefined();
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBeUndefined();
  });

  it("has no correlation for an item that all answered alike", () => {
    const found = cronbachAlpha([...hand, [4, 4, 4, 4, 4]]);
    expect(found?.itemRest[3]).toBeUndefined();
    expect(found?.ifDropped[3]).toBe(cronbachAlpha(hand)?.alpha);
  });

  it("does not change when an item is shifted", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: -20, max: 20 }), (rows, by) => {
        const [first = [], ...others] = columnsOf(rows);
        const plain = cronbachAlpha([first, ...others]);
        const moved = cronbachAlpha([first.map((answer) => answer + by), ...others]);
        expect(moved === undefined).toBe(plain === undefined);
        if (plain === undefined || moved === undefined) return;
        expect(moved.alpha).toBeCloseTo(plain.alpha, 9);
        expect(moved.itemRest).toEqual(
          plain.itemRest.map((each) => (each === undefined ? each : expect.closeTo(each, 9))),
        );
      }),
      { seed: 20210831 },
    );
  });

  it("does not depend on the order of the rows, to the last bit", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = cronbachAlpha(columnsOf(rows));
        expect(cronbachAlpha(columnsOf(rows.toReversed()))).toEqual(found);
        const shuffled = rows.toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0));
        expect(cronbachAlpha(columnsOf(shuffled))).toEqual(found);
      }),
      { seed: 20210831 },
    );
  });

  it("never exceeds 1", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = cronbachAlpha(columnsOf(rows));
        expect(found?.alpha ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        for (const each of found?.ifDropped ?? []) expect(each ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 20210831 },
    );
  });

  it("refuses columns of different length, and what is no number", () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError);
    expect(() =>
      cronbachAlpha([
        [1, 2],
        [1, Number.NaN],
      ]),
    ).toThrow(RangeError);
  });
});
