import fc from "fast-check";
import { expect, test } from "vitest";
import { toDate } from "../../../src/decode/support/cell.ts";
import { toBusinessId, toRegisterNumber } from "../../../src/decode/support/identifier.ts";
import { packDate } from "../../../src/register/packed-date.ts";
import {
  businessIdIn,
  notPlain,
  packedDateIn,
  registerNumberIn,
} from "../../../src/register/scan/plain-cells.ts";

const settings = { seed: 20210831, numRuns: 20_000 };

/** A cell between other bytes, as a scanner meets it. */
function inRow<Value>(
  read: (bytes: Uint8Array, start: number, end: number) => Value,
  text: string,
): Value {
  const bytes = new TextEncoder().encode(`9;${text};9\0\0\0\0\0\0\0\0`);
  return read(bytes, 2, 2 + text.length);
}

const part = fc.constantFrom(..."0123456789".split(""), ".", ".", "-", "0", "1", "2");
const garble = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
const day = fc
  .record({
    year: fc.integer({ min: 0, max: 2100 }),
    month: fc.nat(13),
    day: fc.nat(32),
    form: fc.nat(2),
  })
  .map(({ year, month, day, form }) => {
    const two = (number: number) => String(number).padStart(2, "0");
    const four = String(year).padStart(4, "0");
    return (
      [
        `${day}.${month}.${four}`,
        `${two(day)}.${two(month)}.${four}`,
        `${four}-${two(month)}-${two(day)}`,
      ][form] ?? ""
    );
  });

test("a date that is plain is the decoder's date, and no day is plain that the decoder refuses", () => {
  fc.assert(
    fc.property(fc.oneof(garble, day), (text) => {
      const packed = inRow(packedDateIn, text);
      const converted = toDate(text);
      if (packed === notPlain) return;
      expect(packed).toBe(converted.kind === "value" ? packDate(converted.value) : 0);
      expect(converted.kind === "value" || text === "").toBe(true);
    }),
    settings,
  );
});

test.each(["1.2.1990", "01.02.1990", "1990-02-01", "29.2.2000", "31.12.2024"])(
  "the date %s is plain",
  (text) => {
    expect(inRow(packedDateIn, text)).toBeGreaterThan(0);
  },
);

test("a register number that is plain is the decoder's number", () => {
  fc.assert(
    fc.property(garble, (text) => {
      const number = inRow(registerNumberIn, text);
      if (number === notPlain) return;
      expect(toRegisterNumber(text)).toMatchObject({ kind: "value", value: String(number) });
    }),
    settings,
  );
});

test.each([
  ["600.036", 600_036],
  ["194820", 194_820],
  ["1.234.567", 1_234_567],
  ["7", 7],
])("the register number %s is plain", (text, number) => {
  expect(inRow(registerNumberIn, text)).toBe(number);
});

test("a business id that is plain is the decoder's id", () => {
  const id = fc
    .record({ digits: fc.integer({ min: 0, max: 9_999_999 }), check: fc.nat(9) })
    .map(({ digits, check }) => `${String(digits).padStart(7, "0")}-${check}`);
  fc.assert(
    fc.property(fc.oneof(garble, id), (text) => {
      const number = inRow(businessIdIn, text);
      const converted = toBusinessId(text);
      if (converted.kind === "value" && text.length === 9)
        expect(number).toBe(Number(converted.value.replace("-", "")));
      else if (text !== "") expect(number).toBe(notPlain);
    }),
    settings,
  );
});
