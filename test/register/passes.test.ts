import fc from "fast-check";
import { expect, test } from "vitest";
import { purposeClasses } from "../../src/domain/association.ts";
import { kernelPasses } from "../../src/register/kernel-passes.ts";
import type { Passes } from "../../src/register/passes.ts";
import { classCells, languageCells } from "../../src/register/passes-layout.ts";
import { plainPasses } from "../../src/register/plain-passes.ts";
import {
  createStore,
  endedMark,
  type RegisterStore,
  type StoreRow,
  storedLanguages,
} from "../../src/register/store.ts";
import { kernelBytes } from "../support/kernel.ts";

const municipalities = 7;

/** A row of what passes look at; the rest does not matter. */
type Seen = Pick<
  StoreRow,
  | "municipality"
  | "purposeClass"
  | "language"
  | "registered"
  | "ended"
  | "lastNotice"
  | "definitions"
>;

function storeOf(rows: Iterable<Seen>): RegisterStore {
  const store = createStore();
  for (const row of rows) store.append({ ...row, id: 1, line: 2, fingerprint: 0 });
  return store;
}

const packed = (year: number, month: number, day: number) => (year << 9) | (month << 5) | day;

/** Days near each other and centuries off, so that they fall on, before and after whatever is asked for. */
const somePackedDays = [
  ...[packed(1, 1, 1), packed(1919, 1, 1), packed(1994, 3, 15), packed(1994, 3, 16)],
  ...[packed(1994, 12, 31), packed(1995, 1, 1), packed(2024, 2, 29), packed(9999, 12, 31)],
];
const anyDay = fc.constantFrom(...somePackedDays);
const dayOrNone = fc.oneof(fc.constant(0), anyDay);
// 1, 234 and 611 share a slot of the counts, and so do 233, 466 and rows of no definition.
const bits = fc.oneof(
  fc.constantFrom(0, 1, 3, 234, 611, 233, 466, 0x8000_0001),
  fc.integer({ min: 0, max: 0xffff_ffff }),
);
const anyRow: fc.Arbitrary<Seen> = fc.record({
  municipality: fc.integer({ min: 0, max: municipalities - 1 }),
  purposeClass: fc.integer({ min: 0, max: 9 }),
  language: fc.integer({ min: 0, max: 4 }),
  registered: anyDay,
  ended: fc
    .tuple(dayOrNone, fc.constantFrom("association", "authority"))
    .map(([day, by]) => endedMark(day, by)),
  lastNotice: dayOrNone,
  definitions: bits,
});

/** Everything that passes tell of a store, asked for with these days. */
function toldBy(passes: Passes, store: RegisterStore, [day, other]: readonly [number, number]) {
  const byDefinitions = new Map<string, number>();
  const { byClass, byLanguage } = passes.countStock(
    store,
    { municipalities, day },
    (home, definitions, rows) => {
      const key = `${home} ${definitions >>> 0}`;
      byDefinitions.set(key, (byDefinitions.get(key) ?? 0) + rows);
    },
  );
  const span = { first: Math.min(day, other), last: Math.max(day, other), municipalities };
  const rowOf = Int32Array.from(
    { length: municipalities },
    (_, home) => ((home % 3) * 20_480) << 9,
  );
  return {
    ranges: (["registered", "ended", "lastNotice"] as const).map((column) =>
      passes.rangeOfDays(store, column),
    ),
    occurring: passes.whatOccurs(store),
    byClass: [...byClass],
    byLanguage: [...byLanguage],
    byDefinitions: [...byDefinitions].sort(),
    registered: [...passes.countSpan(store, { ...span, column: "registered" })],
    ended: [...passes.countSpan(store, { ...span, column: "ended" })],
    notices: Object.values(passes.countNotices(store, { municipalities, day, limit: other })).map(
      (counts) => [...counts],
    ),
    days: Object.values(passes.groupDays(store, { day, rowOf, bits: 9, spans: 3 * 20_480 })).map(
      (cells) => cells.join(),
    ),
  };
}

function kernel(): Passes {
  const passes = kernelPasses(kernelBytes());
  if (passes === undefined) throw new Error("no kernel");
  return passes;
}

test("the kernel's passes tell what those as written tell, of any rows and one after the other", () => {
  const passes = kernel();
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), fc.tuple(anyDay, anyDay), (rows, days) => {
      const store = storeOf(rows);
      expect(toldBy(passes, store, days)).toEqual(toldBy(plainPasses, store, days));
    }),
    { seed: 20210831, numRuns: 200 },
  );
});

test("the kernel's passes tell the same of more rows than lie in its memory or in a block at a time", () => {
  const day = packed(1994, 12, 31);
  const [first] = fc.sample(anyRow, { seed: 1, numRuns: 1 });
  if (first === undefined) throw new Error("no row");
  for (const length of [16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 82_001]) {
    const drawn = fc.sample(anyRow, { seed: length, numRuns: 97 });
    const store = storeOf(Array.from({ length }, (_, at) => drawn[at % 97] ?? first));
    const days = [day, packed(2024, 2, 29)] as const;
    expect(toldBy(kernel(), store, days)).toEqual(toldBy(plainPasses, store, days));
  }
});

test("the kernel's tables have a cell for every class and language", () => {
  expect(classCells).toBe(purposeClasses.length);
  expect(languageCells).toBe(storedLanguages.length);
});

test("of no rows there is nothing to tell", () => {
  const told = toldBy(kernel(), createStore(), [packed(2024, 1, 1), packed(2025, 1, 1)]);
  expect(told.ranges).toEqual(Array.from({ length: 3 }, () => ({ least: 0, most: 0 })));
  expect(told.occurring).toEqual({ language: 0, purposeClass: 0, definitions: 0 });
  expect(told.byClass.every((count) => count === 0)).toBe(true);
  expect(told.byDefinitions).toEqual([]);
});
