import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetNames } from "../../src/render/support/sheet-names.ts";

test("a title that can be a name is one", () => {
  expect(sheetNames(["Kansi", "Alueprofiili"])).toEqual(["Kansi", "Alueprofiili"]);
});

test.each([
  ["Osuus [%]: a/b", "Osuus % a b"],
  ["'Lainattu'", "Lainattu"],
  ["History", "History_"],
  ["", "_"],
  ["Vastausosuudet vastaajaryhmittäin", "Vastausosuudet vastaajaryhmitt…"],
  ["Yhdistysten lukumäärät alueittain", "Yhdistysten lukumäärät…"],
  ["Hyvinvointialueittaisetvastausosuudet", "Hyvinvointialueittaisetvastaus…"],
])("%j becomes %j", (title, name) => {
  expect(sheetNames([title])).toEqual([name]);
});

test("names that differ in case only get numbers", () => {
  expect(sheetNames(["Osa", "osa", "OSA"])).toEqual(["Osa", "osa (2)", "OSA (3)"]);
});

// Source: Microsoft, "Rename a worksheet": not blank, at most 31 characters, none of / \ ? * : [ ], no apostrophe at
// either end, not "History".
test("every name is one that spreadsheets take, and no two are alike", () => {
  const title = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("Alueet", "alueet", "a/b", "a\\b", "👩‍👩‍👧".repeat(9), "x".repeat(31), "'"),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = sheetNames(titles);
      expect(names).toHaveLength(titles.length);
      for (const name of names) {
        expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
        expect(name).not.toMatch(/^'|'$|^history$/i);
        expect(name).not.toMatch(/\p{Cs}|\p{Cc}/u);
      }
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }),
    { seed: 20210831, numRuns: 300 },
  );
});
