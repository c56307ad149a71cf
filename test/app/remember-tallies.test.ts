import { expect, test } from "vitest";
import { rememberTallies } from "../../src/app/support/remember-tallies.ts";
import type { AreaKey } from "../../src/domain/area.ts";
import { missing } from "../../src/domain/missing.ts";
import type { Count, RegisterTallies } from "../../src/register/tallies.ts";

/** Tallies that answer every question with another number, and count how often they were asked. */
function counting() {
  let asked = 0;
  const next = (): Count => {
    asked += 1;
    return { kind: "known", value: asked, flags: [] };
  };
  const never = () => missing("needs-rows");
  const tallies: RegisterTallies = {
    kind: "published",
    referenceDate: "2025-01-02",
    source: { input: "associations" },
    holdsEnded: false,
    inRegister: next,
    inClass: next,
    inDefinition: next,
    overlap: never,
    inSectors: () => ({ any: never(), several: never() }),
    inRegisterOn: next,
    foundedIn: never,
    endedIn: never,
    registrationDays: never,
    lastNoticeBefore: () => ({ older: never(), known: never(), later: never() }),
    inSwedish: () => ({ swedish: never(), known: never() }),
    coveredAreas: () => [],
    unplaced: () => 7,
  };
  return { tallies, asked: () => asked };
}

// The keys are made by the area index; here only their identity counts.
const pirkanmaa = { level: "region", code: "06", year: 2025 } as AreaKey;
const kainuu = { level: "region", code: "18", year: 2025 } as AreaKey;

test("a count that is asked for again is the one that was given first", () => {
  const { tallies, asked } = counting();
  const remembering = rememberTallies(tallies);
  const answers = () => [
    remembering.inRegister(pirkanmaa),
    remembering.inClass(pirkanmaa, 3),
    remembering.inDefinition(pirkanmaa, "sote"),
  ];
  expect(answers()).toEqual(answers());
  expect(asked()).toBe(3);
});

test("areas, classes and definitions are kept apart", () => {
  const { tallies } = counting();
  const { inRegister, inClass, inDefinition } = rememberTallies(tallies);
  const answers = [
    inRegister(pirkanmaa),
    inRegister(kainuu),
    inClass(pirkanmaa, 3),
    inClass(pirkanmaa, 4),
    inClass(kainuu, 3),
    inDefinition(pirkanmaa, "sote"),
    inDefinition(pirkanmaa, "village"),
  ];
  expect(new Set(answers.map((count) => count.kind === "known" && count.value)).size).toBe(7);
});

test("what is asked once only is passed on", () => {
  const { tallies } = counting();
  const remembering = rememberTallies(tallies);
  expect(remembering.unplaced("region", 2025)).toBe(7);
  expect(remembering.inRegisterOn(pirkanmaa, "2024-01-02")).not.toEqual(
    remembering.inRegisterOn(pirkanmaa, "2024-01-02"),
  );
});
