import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeOrders } from "../../../src/app/support/merge-orders.ts";

const ids = "abcdefgh".split("");
/** Orders of some of the ids, all of them cut out of one. */
const agreeing = fc
  .shuffledSubarray(ids, { minLength: ids.length })
  .chain((order) =>
    fc.array(fc.subarray(order), { maxLength: 6 }).map((lists) => ({ order, lists })),
  );

describe("orders merged into one", () => {
  it("have each id of any list once", () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(ids), { maxLength: 6 }), (lists) => {
        const merged = mergeOrders(lists);
        expect(merged.toSorted()).toEqual([...new Set(lists.flat())].toSorted());
      }),
    );
  });

  it("keep the order of the first list, and of every list that adds nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(ids), { minLength: 1, maxLength: 6 }), (lists) => {
        const [first = []] = lists;
        expect(mergeOrders(lists).filter((id) => first.includes(id))).toEqual(first);
        expect(mergeOrders([...lists, first])).toEqual(mergeOrders(lists));
      }),
    );
  });

  it("put an id that only a later list has right behind the one that precedes it there", () => {
    expect(
      mergeOrders([
        ["a", "c"],
        ["a", "b"],
        ["d", "c", "e"],
      ]),
    ).toEqual(["d", "a", "b", "c", "e"]);
    fc.assert(
      fc.property(agreeing, ({ order, lists: [first = [], second = []] }) => {
        // Two lists cut out of one order agree, so both orders survive.
        const merged = mergeOrders([first, second]);
        for (const list of [first, second]) {
          expect(merged.filter((id) => list.includes(id))).toEqual(list);
        }
        expect(order).toEqual(expect.arrayContaining([...merged]));
      }),
    );
  });
});
