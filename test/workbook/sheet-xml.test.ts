import { expect, test } from "vitest";
import { hasOrderedRows, withDatesAsText } from "../../src/workbook/sheet-xml.ts";

test.each([
  '<row r="1"></row><row r="5" spans="1:2"></row>',
  "<row></row><row></row>",
  '<x:row r="3"></x:row><x:row></x:row>',
  '<sheetPr rows="1"/><row spans="1:3" r="2"/>',
  "",
])("%s is in order", (xml) => {
  expect(hasOrderedRows(xml)).toBe(true);
});

test.each([
  '<row r="2"></row><row r="1"></row>',
  '<row r="1"></row><row r="1"></row>',
  '<row r="2"></row><row></row><row r="3"></row>',
  '<row r="0"></row>',
  '<row r="1048577"></row>',
  '<row r="99999999999"></row>',
])("%s is not", (xml) => {
  expect(hasOrderedRows(xml)).toBe(false);
});

test("a date in ISO text becomes a text, other cells stay", () => {
  const xml = '<c r="A1" t="d"><v>2021-08-31</v></c><c t="d"/><c r="B1" t="s"><v>1</v></c>';
  expect(withDatesAsText(xml)).toBe(
    '<c r="A1" t="str"><v>2021-08-31</v></c><c t="str"/><c r="B1" t="s"><v>1</v></c>',
  );
});
