import fc from "fast-check";
import { expect, test } from "vitest";
import { toDayNumber, toIsoDate } from "../../src/domain/calendar.ts";
import { dateBits, dayNumberOf, packDate } from "../../src/register/packed-date.ts";
import { anyDay } from "../support/associations.ts";

test("a packed date is year, month and day in nine, four and five bits", () => {
  expect(packDate("2025-01-02")).toBe(2025 * 512 + 1 * 32 + 2);
});

test("no day is packed as 0", () => {
  expect(packDate(undefined)).toBe(0);
});

test("the latest day leaves the bits above free for marks", () => {
  expect(packDate("9999-12-31")).toBeLessThanOrEqual(dateBits);
});

test("the day number of a packed date is that of its text, on every day of leap and common years", () => {
  for (const year of [1, 4, 100, 400, 1900, 2000, 2023, 2024]) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 31; day += 1) {
        const date = toIsoDate(year, month, day);
        if (date !== undefined) expect(dayNumberOf(packDate(date))).toBe(toDayNumber(date));
      }
    }
  }
});

test("packed dates are ordered as days are", () => {
  const days = fc.tuple(anyDay(1800, 2100), anyDay(1800, 2100));
  fc.assert(
    fc.property(days, ([a, b]) => {
      expect(Math.sign(packDate(a) - packDate(b))).toBe(Math.sign(toDayNumber(a) - toDayNumber(b)));
    }),
    { seed: 20210831 },
  );
});
