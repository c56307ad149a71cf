import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOfBits } from "../../src/register/overlap.ts";
import { type BitGroup, countStock } from "../../src/register/stock-counts.ts";
import { createStore, type StoreRow } from "../../src/register/store.ts";

const day = (2025 << 9) | (1 << 5) | 2;

function row(municipality: number, definitions: number, ended: number): StoreRow {
  const registered = (1990 << 9) | (5 << 5) | 17;
  return {
    ...{ municipality, definitions, ended, registered },
    ...{ purposeClass: 3, language: 1, lastNotice: 0, id: 1, line: 2, fingerprint: 0 },
  };
}

/** Two groups of bits: three that may be set together, and one alone. */
const groups: readonly BitGroup[] = [
  { kinds: 8, kindOf: kindOfBits([0, 3, 31]) },
  { kinds: 2, kindOf: kindOfBits([5]) },
];

test("a definition is counted by its bit, whatever other bits are set and however many kinds of rows there are", () => {
  // 1, 234 and 611 share a slot of the counts, and so do 233, 466 and rows of no definition.
  const usual = fc.constantFrom(0, 1, 3, 234, 611, 233, 466, 0x8000_0001);
  const bits = fc.oneof(usual, fc.integer({ min: 0, max: 0xffff_ffff }));
  const ended = fc.constantFrom(0, 0, 0, (2001 << 9) | (2 << 5) | 3, (2026 << 9) | (2 << 5) | 3);
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), bits, ended), { maxLength: 600 });
  fc.assert(
    fc.property(rows, (drawn) => {
      const store = createStore();
      for (const each of drawn) store.append(row(...each));
      const counts = countStock(store, { municipalities: 3, day, groups });
      const stock = drawn.filter(([, , end]) => end === 0 || end > day);
      for (const home of [0, 1, 2]) {
        const here = stock.filter(([municipality]) => municipality === home);
        expect(counts.inRegister(home)).toBe(here.length);
        for (let bit = 0; bit < 32; bit += 1) {
          const held = here.filter(([, set]) => ((set >>> bit) & 1) === 1);
          expect(counts.inDefinition(home, bit)).toBe(held.length);
        }
        for (let kind = 1; kind < 8; kind += 1) {
          const isSet = (set: number, place: number) => ((set >>> place) & 1) === 1;
          const held = here.filter(
            ([, set]) =>
              isSet(set, 0) === isSet(kind, 0) &&
              isSet(set, 3) === isSet(kind, 1) &&
              isSet(set, 31) === isSet(kind, 2),
          );
          expect(counts.inKind(home, 0, kind)).toBe(held.length);
        }
        const five = here.filter(([, set]) => ((set >>> 5) & 1) === 1);
        expect(counts.inKind(home, 1, 1)).toBe(five.length);
      }
    }),
    { seed: 20210831, numRuns: 100 },
  );
});
