import fc from "fast-check";
import { expect, test } from "vitest";
import { countUpTo, groupDays, mergeDays } from "../../src/register/sorted-days.ts";

const entries = fc.array(
  fc.record({ group: fc.nat({ max: 4 }), day: fc.integer({ min: -3, max: 40 }) }),
);

test("each group has its own days, ascending", () => {
  fc.assert(
    fc.property(entries, (given) => {
      // Longer than the filled part, as when rows were left out.
      const days = new Int32Array(given.length + 3).fill(7);
      const groups = new Uint16Array(given.length + 3).fill(2);
      for (const [at, { day, group }] of given.entries()) {
        days[at] = day;
        groups[at] = group;
      }
      const grouped = groupDays({ days, groups, length: given.length }, 5);
      for (let group = 0; group < 5; group += 1) {
        const own = given.filter((entry) => entry.group === group).map(({ day }) => day);
        expect([...grouped.of(group)]).toEqual(own.sort((a, b) => a - b));
      }
    }),
    { seed: 20210831 },
  );
});

test("merged lists hold every day of each, ascending", () => {
  const lists = [Int32Array.of(3, 9), Int32Array.of(), Int32Array.of(1, 9, 12)];
  expect([...mergeDays(lists)]).toEqual([1, 3, 9, 9, 12]);
  expect(mergeDays([])).toHaveLength(0);
});

test("days up to a day are counted with the day itself", () => {
  const days = Int32Array.of(3, 5, 5, 8);
  expect([2, 3, 4, 5, 8, 9].map((day) => countUpTo(days, day))).toEqual([0, 1, 1, 3, 4, 4]);
});
