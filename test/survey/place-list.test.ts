import { expect, test } from "vitest";
import { createPlaceList, sortedPlaces } from "../../src/survey/place-list.ts";

test("values get places in the order of their first occurrence, and keep them", () => {
  const list = createPlaceList((text: string) => text);
  expect(["b", "a", "b", "c"].map(list.placeOf)).toEqual([0, 1, 0, 2]);
  expect(list.values).toEqual(["b", "a", "c"]);
});

test("looking for a value does not add it", () => {
  const list = createPlaceList((text: string) => text);
  list.placeOf("b");
  expect([list.find("b"), list.find("a")]).toEqual([0, undefined]);
  expect(list.values).toEqual(["b"]);
});

test("values are known again by their text, not as objects", () => {
  const list = createPlaceList(({ code }: { readonly code: string }) => code);
  expect([{ code: "06" }, { code: "06" }].map(list.placeOf)).toEqual([0, 0]);
});

test("a value that 16 bits cannot tell from none is refused", () => {
  const list = createPlaceList((number: number) => String(number));
  for (let number = 0; number < 65_535; number += 1) list.placeOf(number);
  expect(list.placeOf(65_534)).toBe(65_534);
  expect(() => list.placeOf(65_535)).toThrow("more than 65535 distinct values");
});

test("sorting tells where each old place went", () => {
  const { sorted, placeByOldPlace } = sortedPlaces(["b", "c", "a"], (a, b) => (a < b ? -1 : 1));
  expect(sorted).toEqual(["a", "b", "c"]);
  expect(placeByOldPlace).toEqual(new Uint16Array([1, 2, 0]));
});
