import fc from "fast-check";
import { expect, test } from "vitest";
import { timesBehindDay, toClockTimes } from "../../../src/decode/support/clock-times.ts";

test.each([
  ["13", "13:00", undefined],
  ["9", "09:00", undefined],
  ["13.00", "13:00", undefined],
  ["13:05", "13:05", undefined],
  ["13:00:00", "13:00", undefined],
  ["klo 13", "13:00", undefined],
  ["kl. 13.30", "13:30", undefined],
  ["13–15", "13:00", "15:00"],
  ["13-15.30", "13:00", "15:30"],
  ["klo 9.00 – 11.30", "09:00", "11:30"],
  ["13:00 — klo 15:00", "13:00", "15:00"],
  ["18–24", "18:00", "24:00"],
  ["0.00", "00:00", undefined],
])("%s is from %s to %s", (text, from, to) => {
  expect(toClockTimes(text)).toMatchObject({ kind: "value", value: { from, to } });
});

test.each([
  "24.00",
  "25",
  "13.60",
  "13–12",
  "13–13",
  "iltapäivällä",
  "13,00",
  "1300",
  "13.0",
  "klo",
])("%s is no time", (text) => {
  expect(toClockTimes(text)).toEqual({ kind: "fault", fault: { code: "cell/not-a-time" } });
});

test("a cell without a time is missing", () => {
  for (const text of ["", "-", "..", "x"]) expect(toClockTimes(text).kind).toBe("missing");
});

test("every minute of the day is read back, with a point or a colon", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom(".", ":"),
      (hour, minute, sign) => {
        const two = String(minute).padStart(2, "0");
        const read = toClockTimes(`klo ${hour}${sign}${two}`);
        const from = `${String(hour).padStart(2, "0")}:${two}`;
        expect(read).toMatchObject({ kind: "value", value: { from } });
      },
    ),
    { seed: 20210831, numRuns: 200 },
  );
});

test.each([
  ["5.12.2026 klo 13.00", "13:00"],
  ["5.12.2026 13.00–15.00", "13:00"],
  ["2026-12-05T13:30:00", "13:30"],
  ["2026-12-05T00:00:00", undefined],
  ["5.12.2026", undefined],
])("behind the day of %s stands %s", (text, from) => {
  expect(timesBehindDay(text)?.from).toBe(from);
});
