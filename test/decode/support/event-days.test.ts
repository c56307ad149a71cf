import { expect, test } from "vitest";
import { toEventDays } from "../../../src/decode/support/event-days.ts";

test.each([
  ["5.12.2026", "2026-12-05"],
  ["2026-12-05", "2026-12-05"],
  ["5.12.2026 klo 13.00", "2026-12-05"],
  ["46361", "2026-12-05"], // ECMA-376 part 1 section 18.17.4: 46000 is 9 December 2025
])("%s is the day %s", (text, on) => {
  expect(toEventDays(text)).toMatchObject({ kind: "value", value: { kind: "day", on } });
});

test.each([
  ["5.–6.12.2026", "2026-12-05", "2026-12-06"],
  ["5.-6.12.2026", "2026-12-05", "2026-12-06"],
  ["30.11.–2.12.2026", "2026-11-30", "2026-12-02"],
  ["30.12.2026 – 2.1.2027", "2026-12-30", "2027-01-02"],
  ["2026-12-05/2026-12-06", "2026-12-05", "2026-12-06"],
  ["2026-12-05 – 2026-12-06", "2026-12-05", "2026-12-06"],
])("%s is the days from %s to %s", (text, from, to) => {
  expect(toEventDays(text)).toMatchObject({ kind: "value", value: { kind: "span", from, to } });
});

test.each([
  ["6.–5.12.2026", "cell/impossible-date"],
  ["30.–31.11.2026", "cell/impossible-date"],
  ["31.2.2027", "cell/impossible-date"],
  ["5/12/2026", "cell/ambiguous-date"],
  ["ensi viikolla", "cell/not-a-date"],
  ["5.12.", "cell/not-a-date"],
])("%s is refused as %s", (text, code) => {
  expect(toEventDays(text)).toEqual({ kind: "fault", fault: { code } });
});

test("an empty cell is missing", () => {
  expect(toEventDays("").kind).toBe("missing");
});
