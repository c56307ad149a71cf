import { expect, test } from "vitest";
import type { FrameEntry } from "../../src/domain/survey-responses.ts";
import { invitedIn } from "../../src/survey/invited.ts";
import { smallArea } from "../support/small-areas.ts";
import { pirkanmaa, uusimaa } from "./survey-builders.ts";

/** A row of a frame. */
function row(
  area: FrameEntry["area"],
  invited: number,
  given: Partial<FrameEntry> = {},
): FrameEntry {
  return { area, invited, line: 2, ...given };
}

test("the invited of several areas are summed", () => {
  const frame = [row(pirkanmaa, 30), row(uusimaa, 12)];
  expect(invitedIn(frame, { areas: [pirkanmaa, uusimaa] })).toBe(42);
  expect(invitedIn(frame, { areas: [uusimaa] })).toBe(12);
});

test("a total without the row of one of its areas would be too small, so there is none", () => {
  expect(invitedIn([row(pirkanmaa, 30)], { areas: [pirkanmaa, uusimaa] })).toBeUndefined();
  expect(invitedIn([row(pirkanmaa, 30)], { areas: [] })).toBeUndefined();
});

test("groups are summed where no row has the total", () => {
  const frame = [
    row(pirkanmaa, 20, { group: "associations" }),
    row(pirkanmaa, 5, { group: "public" }),
  ];
  expect(invitedIn(frame, { areas: [pirkanmaa] })).toBe(25);
  expect(invitedIn(frame, { areas: [pirkanmaa], group: "public" })).toBe(5);
});

test("a row with the total is not added to those of its groups", () => {
  const frame = [row(pirkanmaa, 30), row(pirkanmaa, 5, { group: "public" })];
  expect(invitedIn(frame, { areas: [pirkanmaa] })).toBe(30);
});

test("a frame without groups does not tell the number of one", () => {
  expect(invitedIn([row(pirkanmaa, 30)], { areas: [pirkanmaa], group: "public" })).toBeUndefined();
});

test("a frame without waves stands for each, one with waves for its own", () => {
  const waves = [row(pirkanmaa, 30, { wave: "2021" }), row(pirkanmaa, 40, { wave: "2022" })];
  expect(invitedIn([row(pirkanmaa, 30)], { areas: [pirkanmaa], wave: "2022" })).toBe(30);
  expect(invitedIn(waves, { areas: [pirkanmaa], wave: "2022" })).toBe(40);
  expect(invitedIn(waves, { areas: [pirkanmaa], wave: "2023" })).toBeUndefined();
  expect(invitedIn(waves, { areas: [pirkanmaa] })).toBeUndefined();
});

test("the frame may name the area by the division of another year", () => {
  const earlier = row(smallArea("region", "06", 2021), 30);
  expect(invitedIn([earlier], { areas: [pirkanmaa] })).toBe(30);
});

test("nobody invited is a number, not a gap", () => {
  expect(invitedIn([row(pirkanmaa, 0)], { areas: [pirkanmaa] })).toBe(0);
});
