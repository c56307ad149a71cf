import { expect, test } from "vitest";
import { toMoment } from "../../src/workbook/serial-date.ts";

function dayOf(iso: string) {
  const [year, month, day] = iso.split("-").map(Number);
  return { year, month, day };
}

// Excel's own answers: =TEXT(n;"yyyy-mm-dd"); 46000 also stands in the export of the state grant service.
test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [61, "1900-03-01"],
  [367, "1901-01-01"],
  [36526, "2000-01-01"],
  [44439, "2021-08-31"],
  [46000, "2025-12-09"],
  [2958465, "9999-12-31"],
])("day %d of the system of 1900 is %s", (serial, date) => {
  expect(toMoment(serial, "1900")).toEqual({ date: dayOf(date), time: undefined });
});

test.each([
  [0, "1904-01-01"],
  [42977, "2021-08-31"], // 44439 − 1462
])("day %d of the system of 1904 is %s", (serial, date) => {
  expect(toMoment(serial, "1904")).toEqual({ date: dayOf(date), time: undefined });
});

test.each([60, -1, 0, 2958466, Number.NaN])("%d is no day of the system of 1900", (serial) => {
  expect(toMoment(serial, "1900")).toBeUndefined();
});

test.each([
  [44439.5, "2021-08-31", "12:00:00"],
  [44439.999999, "2021-09-01", undefined],
  [44439.604166666664, "2021-08-31", "14:30:00"],
])("%d is %s at %s", (serial, date, time) => {
  expect(toMoment(serial, "1900")).toEqual({ date: dayOf(date), time });
});

test("less than a day is a time of day", () => {
  expect(toMoment(0.25, "1900")).toEqual({ date: undefined, time: "06:00:00" });
});
