import { expect, test } from "vitest";
import { serialDay } from "../../../src/decode/support/serial-day.ts";

test.each([
  // Spreadsheet serials of the system of 1900: LibreOffice Calc, DATE(…) formatted as a number.
  ["36526", "2000-01-01"],
  ["36585", "2000-02-29"],
  ["45292", "2024-01-01"],
  ["45351", "2024-02-29"],
  ["46000", "2025-12-09"],
  ["73050", "2099-12-31"],
])("the serial %s is the day %s", (serial, day) => {
  expect(serialDay(serial)).toBe(day);
});

test.each(["36525", "73051", "1250", "123456", "46000,5", "46000.5", "9.12.2025", "", "-46000"])(
  "%s is no serial of a day of a grant",
  (text) => {
    expect(serialDay(text)).toBeUndefined();
  },
);
