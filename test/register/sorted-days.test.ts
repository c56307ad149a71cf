import fc from "fast-check";
import { expect, test } from "vitest";
import { groupDays } from "../../src/register/sorted-days.ts";

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
