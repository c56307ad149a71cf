import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDecimalText } from "../../src/domain/decimal-text.ts";

describe("toDecimalText", () => {
  it.each([
    [1.005, 2, "1.01"],
    [-1.005, 2, "-1.01"],
    [0.5, 0, "1"],
    [-0.5, 0, "-1"],
    [2.5, 0, "3"],
    [0.49999999999999994, 0, "0"],
    [8.345, 2, "8.35"],
    [1.45, 1, "1.5"],
    [169.53599679364558, 1, "169.5"],
    [9.95, 1, "10.0"],
    [99.96, 1, "100.0"],
    [0.05, 1, "0.1"],
    [0.04, 1, "0.0"],
  ])("writes %s with %s decimals as %s, half away from zero", (value, decimals, expected) => {
    expect(toDecimalText(value, decimals)).toBe(expected);
  });

  it.each([
    [-0.04, 1],
    [-0, 1],
    [-1e-300, 1],
  ])("never writes minus zero, as of %s", (value, decimals) => {
    expect(toDecimalText(value, decimals)).toBe("0.0");
  });

  it.each([
    [1e21, 0, "1000000000000000000000"],
    [1.5e300, 0, `15${"0".repeat(299)}`],
    [1.2345e22, 1, "12345000000000000000000.0"],
    [1e-7, 7, "0.0000001"],
    [1.5e-7, 7, "0.0000002"],
    [5e-324, 2, "0.00"],
    [9007199254740992, 0, "9007199254740992"],
    [Number.MAX_SAFE_INTEGER, 2, "9007199254740991.00"],
  ])("writes %s without an exponent", (value, decimals, expected) => {
    expect(toDecimalText(value, decimals)).toBe(expected);
  });

  it("pads with zeros to the number of decimals asked for", () => {
    expect(toDecimalText(3, 2)).toBe("3.00");
    expect(toDecimalText(0.001, 5)).toBe("0.00100");
  });

  it("gives back every whole number of hundredths as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const size = String(Math.abs(hundredths)).padStart(3, "0");
        const written = `${hundredths < 0 ? "-" : ""}${size.slice(0, -2)}.${size.slice(-2)}`;
        expect(toDecimalText(Number(written), 2)).toBe(written);
      }),
      { seed: 20210831 },
    );
  });

  it("is at most half a unit of the last decimal away", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.nat({ max: 4 }), (given, decimals) => {
        const unit = 10 ** -decimals;
        const away = Math.abs(Number(toDecimalText(given, decimals)) - given);
        expect(away).toBeLessThanOrEqual(unit / 2 + 1e-9);
      }),
      { seed: 20210831 },
    );
  });

  it.each([
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
    [1, -1],
    [1, 0.5],
    [1, 101],
  ])("refuses %s with %s decimals", (value, decimals) => {
    expect(() => toDecimalText(value, decimals)).toThrow(RangeError);
  });
});
