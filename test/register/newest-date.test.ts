import { expect, test } from "vitest";
import type { Association } from "../../src/domain/association.ts";
import { compileDefinitions } from "../../src/register/definitions.ts";
import { createRegister } from "../../src/register/fill.ts";
import { firstEnd, newestDate } from "../../src/register/newest-date.ts";
import { association, smallDefinitions } from "../support/associations.ts";
import { smallAreas } from "../support/small-areas.ts";

function newestOf(rows: readonly Association[]): string | undefined {
  const matcher = compileDefinitions(smallDefinitions);
  const register = createRegister({ source: "register.csv", areas: smallAreas, matcher });
  for (const row of rows) register.accept(row);
  return newestDate(register.store);
}

test.each([
  ["registration", association({ registeredOn: "2024-12-30" }), "2024-12-30"],
  ["dissolution", association({ dissolvedOn: "2024-11-05" }), "2024-11-05"],
  ["removal", association({ removedOn: "2017-09-08" }), "2017-09-08"],
  ["notice", association({ lastNoticeOn: "2024-02-29" }), "2024-02-29"],
])("the newest date may be that of a %s", (_, row, expected) => {
  expect(newestOf([association({ registerNumber: "7" }), row])).toBe(expected);
});

test("a register without rows has no newest date", () => {
  expect(newestOf([])).toBeUndefined();
});

test("a row that comes later is seen, though the newest date was asked for before", () => {
  const matcher = compileDefinitions(smallDefinitions);
  const register = createRegister({ source: "register.csv", areas: smallAreas, matcher });
  register.accept(association({ registeredOn: "2001-01-01" }));
  expect(newestDate(register.store)).toBe("2001-01-01");
  register.accept(association({ registerNumber: "7", registeredOn: "2024-12-30" }));
  expect(newestDate(register.store)).toBe("2024-12-30");
});

test("the first end is that of the first who left, and none where all are there", () => {
  const matcher = compileDefinitions(smallDefinitions);
  const register = createRegister({ source: "register.csv", areas: smallAreas, matcher });
  register.accept(association({ registeredOn: "2001-01-01" }));
  expect(firstEnd(register.store)).toBeUndefined();
  register.accept(association({ registerNumber: "7", dissolvedOn: "2016-11-05" }));
  register.accept(association({ registerNumber: "8", removedOn: "2015-03-02" }));
  expect(firstEnd(register.store)).toBe("2015-03-02");
});
