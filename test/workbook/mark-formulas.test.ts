import { expect, test } from "vitest";
import { markFormulas } from "../../src/workbook/mark-formulas.ts";

test.each([
  ['<c r="A1"><f>1+1</f></c>', "no value at all"],
  ['<c r="A1"><f>1+1</f><v></v></c>', "an empty value"],
  ['<c r="A1"><f>1+1</f><v/></c>', "an empty element"],
  ['<c r="A1" t="str"><f>A2</f></c>', "a text without value"],
])("%s is marked: %s", (xml) => {
  expect(markFormulas(xml)).toMatch(/t="e".*<v>#WTF\?<\/v><\/c>$/);
});

test.each([
  '<c r="A1"><f>1+1</f><v>2</v></c>',
  '<c r="A1"><f>1+1</f><v>0</v></c>',
  '<c r="A1" t="str"><f>A2</f><v></v></c>',
  '<c r="A1" s="1"/><c r="B1"><v>1</v></c>',
])("%s stays as it is", (xml) => {
  expect(markFormulas(xml)).toBe(xml);
});

test("a cell without content before a formula is not taken for its beginning", () => {
  expect(markFormulas('<c r="A1" s="1"/><c r="B1"><f>1</f></c>')).toBe(
    '<c r="A1" s="1"/><c r="B1" t="e"><f>1</f><v>#WTF?</v></c>',
  );
});

test("prefixed names are marked under their prefix", () => {
  expect(markFormulas('<x:c r="A1"><x:f>1</x:f></x:c>')).toBe(
    '<x:c r="A1" t="e"><x:f>1</x:f><x:v>#WTF?</x:v></x:c>',
  );
});
