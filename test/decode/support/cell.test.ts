import { describe, expect, test } from "vitest";
import { isMissing, normaliseCell, toDate, toYear } from "../../../src/decode/support/cell.ts";

describe("normaliseCell", () => {
  test.each([
    ["  Tampere\t", "Tampere"],
    ["\u00A0Oulu\u202F\u2009\uFEFF", "Oulu"],
    ["Hyvinka\u0308a\u0308", "Hyvinkää"],
    ["049", "049"],
  ])("%j has neither blanks around it nor combining marks", (text, expected) => {
    expect(normaliseCell(text)).toBe(expected);
  });
});

test.each(["", "-", "–", ".", "..", "...", "x", "X", "*", "Tieto puuttuu", "NA"])(
  "%j says that there is no value",
  (symbol) => {
    expect(isMissing(symbol)).toBe(true);
    expect(toDate(symbol)).toEqual({ kind: "missing", symbol });
  },
);

test.each(["0", "xx", "ei", "--"])("%j is no missing symbol", (text) => {
  expect(isMissing(text)).toBe(false);
});

describe("toDate", () => {
  test.each([
    ["2.1.2025", "2025-01-02"],
    ["02.01.2025", "2025-01-02"],
    ["2025-01-02", "2025-01-02"],
    ["2.1.2025 14.30", "2025-01-02"],
    ["2.1.2025 klo 14.30", "2025-01-02"],
    ["2025-01-02T23:59:59", "2025-01-02"],
    ["2025-01-02 00:00:00.000", "2025-01-02"],
    ["2025-01-02T23:30:00+02:00", "2025-01-02"],
    ["29.2.2024", "2024-02-29"],
  ])("%s is a day", (text, value) => {
    expect(toDate(text)).toEqual({ kind: "value", value, marks: [] });
  });
  test.each([
    ["1/2/2025", "cell/ambiguous-date"],
    ["13/2/2025", "cell/ambiguous-date"],
    ["1.2.25", "cell/ambiguous-date"],
    ["2025/01/02", "cell/ambiguous-date"],
    ["31.2.2025", "cell/impossible-date"],
    ["29.2.2023", "cell/impossible-date"],
    ["2025-13-01", "cell/impossible-date"],
    ["0.1.2025", "cell/impossible-date"],
    ["46000", "cell/not-a-date"],
    ["31 augusti 2022", "cell/not-a-date"],
    ["2.1.2025 25.00", "cell/not-a-date"],
    ["tammikuu", "cell/not-a-date"],
  ])("%s is refused as %s", (text, code) => {
    expect(toDate(text)).toEqual({ kind: "fault", fault: { code } });
  });
});

test("a year has four digits; a star beside it says preliminary", () => {
  expect(toYear("2019")).toEqual({ kind: "value", value: 2019, marks: [] });
  expect(toYear("2019*")).toEqual({ kind: "value", value: 2019, marks: ["preliminary"] });
  expect(toYear("19")).toMatchObject({ fault: { code: "cell/not-a-year" } });
  expect(toYear("..")).toEqual({ kind: "missing", symbol: ".." });
});
