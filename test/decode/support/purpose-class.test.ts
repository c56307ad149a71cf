import { expect, test } from "vitest";
import { toPublishedClass, toPurposeClass } from "../../../src/decode/support/purpose-class.ts";
import { bundledRecords } from "../../support/bundled-tables.ts";

test("every name of the bundled class names means its class, in full and short, in three languages", () => {
  const records = bundledRecords("class-names.csv");
  expect(records).toHaveLength(11);
  for (const record of records) {
    const written = record.get("class") ?? "";
    const expected = { unclassified: 0, total: "total" }[written] ?? Number(written);
    for (const [column, name] of record) {
      if (!/^(name|short)_/u.test(column) || name === "") continue;
      expect([name, toPublishedClass(name)]).toEqual([name, expected]);
    }
  }
});

test.each([
  ["3", 3],
  ["0", 0],
  ["SOSIAALI- JA TERVEYSALAN YHDISTYKSET", 3],
  ["3. Sosiaali- ja terveysalan yhdistykset", 3],
  ["3 - Sosiaali- ja terveysala", 3],
  ["Föreningar inom kulturbranchen", 4],
  ["Luokittelematon", 0],
])("%s is class %d", (text, expected) => {
  expect(toPurposeClass(text)).toBe(expected);
});

test.each(["10", "33", "3,0", "4. Sosiaali- ja terveysalan yhdistykset", "Yhteensä", "sosiaali"])(
  "%s is no class",
  (text) => {
    expect(toPurposeClass(text)).toBeUndefined();
  },
);
