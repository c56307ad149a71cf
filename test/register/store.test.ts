import { expect, test } from "vitest";
import { dateBits } from "../../src/register/packed-date.ts";
import { createStore, endedMark, type StoreRow } from "../../src/register/store.ts";

function row(id: number): StoreRow {
  return {
    municipality: id % 343,
    purposeClass: id % 10,
    language: id % 5,
    registered: 1_000_000 + id,
    ended: id % 2 === 0 ? 0 : 1_000_001 + id,
    lastNotice: id,
    definitions: 0xffff_ffff,
    id,
    line: id + 2,
    fingerprint: 0xffff_fff0,
  };
}

test("rows on both sides of a block's border read back as they were written", () => {
  const store = createStore();
  for (let id = 0; id < 65_538; id += 1) expect(store.append(row(id))).toBe(id);
  for (const id of [0, 65_535, 65_536, 65_537]) expect(store.read(id)).toEqual(row(id));
  expect(store.idAt(65_536)).toBe(65_536);
});

test("a visit gets every row once, the last block only as far as it is filled", () => {
  const store = createStore();
  for (let id = 0; id < 65_540; id += 1) store.append(row(id));
  const filled: number[] = [];
  store.forEachBlock((_, rows) => filled.push(rows));
  expect(filled).toEqual([65_536, 4]);
});

test("an empty store has no block to visit", () => {
  createStore().forEachBlock(() => expect.unreachable());
});

test("the memory of a small store is counted by V8, so that many are collected; that of further blocks is not", () => {
  const store = createStore();
  for (let at = 0; at <= 65_536; at += 1) store.append(row(at));
  const counted: boolean[] = [];
  store.forEachBlock(({ id }) => counted.push(id.buffer instanceof ArrayBuffer));
  expect(counted).toEqual([true, false]);
});

test("a row that is replaced keeps its place and leaves the others alone", () => {
  const store = createStore();
  for (const id of [7, 8, 9]) store.append(row(id));
  store.replace(1, row(400));
  expect([0, 1, 2].map((at) => store.read(at).id)).toEqual([7, 400, 9]);
  expect(store.rowCount()).toBe(3);
});

test("a place without a row is refused rather than read as zeros", () => {
  const store = createStore();
  store.append(row(1));
  expect(() => store.read(1)).toThrow(RangeError);
});

test("a removal by the authority is another mark than a dissolution on the same day", () => {
  const day = 1_036_800;
  expect(endedMark(day, "authority")).not.toBe(endedMark(day, "association"));
  expect(endedMark(day, "authority") & dateBits).toBe(day);
  expect(endedMark(0, "authority")).toBe(0);
});

test("the number of changes moves with every row that is added or replaced, and with nothing else", () => {
  const store = createStore();
  const seen = [store.changes()];
  store.append(row(1));
  seen.push(store.changes());
  store.replace(0, row(2));
  seen.push(store.changes());
  store.forEachBlock((block, rows) => store.appendRows(block, 0, rows));
  seen.push(store.changes());
  expect(new Set(seen).size).toBe(4);
  store.read(0);
  expect(store.changes()).toBe(seen[3]);
});
