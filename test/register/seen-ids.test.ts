import fc from "fast-check";
import { expect, test } from "vitest";
import { createSeenIds } from "../../src/register/seen-ids.ts";

const id = fc.oneof(
  fc.integer({ min: 0, max: 0xffff_ffff }),
  fc.constantFrom(0, 31, 32, 65_535, 65_536, 0xf000_0000, 0xffff_ffff),
);

test("an id is new once, whatever its size and order", () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
      const seen = createSeenIds();
      const before = new Set<number>();
      for (const each of ids) {
        expect(seen.note(each)).toBe(!before.has(each));
        before.add(each);
      }
      const together = createSeenIds();
      const firstRepeated = ids.findIndex((each, at) => ids.indexOf(each) < at);
      const end = firstRepeated < 0 ? ids.length : firstRepeated;
      expect(together.noteNew(Uint32Array.from(ids), 0, ids.length)).toBe(end);
      for (const each of ids.slice(0, end)) expect(together.note(each)).toBe(false);
    }),
    { seed: 20210831 },
  );
});
