import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCount, toNumber } from "../../../src/decode/support/number.ts";

const value = (number: number, marks: readonly string[] = []) => ({
  kind: "value",
  value: number,
  marks,
});

describe("a number", () => {
  test.each([
    ["12 345", 12345],
    ["12\u00A0345", 12345],
    ["12\u202F345\u202F678", 12345678],
    ["12\u2009345", 12345],
    ["12\u2007345", 12345],
    ["12'345", 12345],
    ["6789", 6789],
    ["049", 49],
    ["-5", -5],
    ["\u22125", -5],
    ["\u20135", -5],
    ["\u22121\u00A0234\u00A0567,89", -1234567.89],
    ["12,5", 12.5],
    ["12,5 %", 12.5],
    ["1 250,00 €", 1250],
    ["€ 1 250", 1250],
    ["27 kpl", 27],
    ["27 st.", 27],
  ])("%j is %d", (text, expected) => {
    expect(toNumber(text, ",")).toEqual(value(expected));
  });
  test("has the declared decimal mark; the other one is a fault", () => {
    expect(toNumber("12.5", ".")).toEqual(value(12.5));
    expect(toNumber("12.5", ",")).toMatchObject({ fault: { code: "cell/not-a-number" } });
    expect(toNumber("1.234,5", ",")).toMatchObject({ fault: { code: "cell/not-a-number" } });
    expect(toNumber("1,234.5", ".")).toMatchObject({ fault: { code: "cell/not-a-number" } });
  });
  test("keeps the marks of its source: preliminary and footnote", () => {
    expect(toNumber("12*", ",")).toEqual(value(12, ["preliminary"]));
    expect(toNumber("5 1)", ",")).toEqual(value(5, ["footnote"]));
    expect(toNumber("5²", ",")).toEqual(value(5, ["footnote"]));
    expect(toNumber("51)", ",")).toMatchObject({ fault: { code: "cell/not-a-number" } });
  });
  test.each([
    "noin 120",
    "yli 100",
    "lähes 50",
    "miltei 50",
    "vajaa 30",
    "cirka 5",
    "drygt 5",
    "about 9",
    "over 9",
  ])("%s is approximate", (text) => {
    expect(toNumber(text, ",")).toMatchObject({ fault: { code: "cell/approximate" } });
  });
  test.each(["3 milj.", "3 miljoonaa", "3 mn", "1,5 milj. €"])(
    "%s is scaled and no plain number",
    (text) => {
      expect(toNumber(text, ",")).toMatchObject({ fault: { code: "cell/not-a-number" } });
    },
  );
  // The row of the Swedish page of 31 August 2022 from which the separators are lost.
  test.each(["677027114898507651198024555", "999 3726 2313", "1 2"])(
    "%s is several numbers",
    (text) => {
      expect(toNumber(text, ",")).toMatchObject({ fault: { code: "cell/run-together" } });
    },
  );
  test.each(["0x10", "1e3", "Infinity", "NaN", "12,", ",5", "--5", "1,2,3", "5 ry", "12 34,5.6"])(
    "%s is none",
    (text) => {
      expect(toNumber(text, ",").kind).toBe("fault");
    },
  );
  test("that is not there keeps its symbol", () => {
    expect(toNumber("..", ",")).toEqual({ kind: "missing", symbol: ".." });
  });
  test("reads back however its thousands are parted", () => {
    const separator = fc.constantFrom("", " ", "\u00A0", "\u202F", "\u2009", "\u2007", "'");
    fc.assert(
      fc.property(fc.nat(99_999_999), separator, (number, mark) => {
        const text = String(number).replace(/\B(?=(?:\d{3})+$)/gu, mark);
        expect(toCount(text, ",")).toEqual(value(number));
      }),
      { seed: 20210831 },
    );
  });
});

describe("a count", () => {
  test.each([
    ["12,5", "cell/not-an-integer"],
    ["-5", "cell/negative"],
    ["146 198 119", "cell/run-together"],
    ["monta", "cell/not-a-number"],
  ])("%s is refused as %s", (text, code) => {
    expect(toCount(text, ",")).toMatchObject({ fault: { code } });
  });
  test("may be written with decimals that are zero", () => {
    expect(toCount("1733033.0", ".")).toEqual(value(1733033));
  });
});
