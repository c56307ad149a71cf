import { expect, test } from "vitest";
import type { Industry } from "../../src/domain/association.ts";
import type { DefinitionCriteria } from "../../src/domain/definition.ts";
import { compileDefinitions, mergeDefinitions } from "../../src/register/definitions.ts";
import { association, definition } from "../support/associations.ts";

function belongs(criteria: DefinitionCriteria, given: Parameters<typeof association>[0]): boolean {
  return compileDefinitions([definition("x", criteria)]).bitsOf(association(given)) === 1;
}

test("each definition has a bit in the order given", () => {
  const matcher = compileDefinitions([
    definition("sote", { purposeClasses: [3] }),
    definition("none", { purposeClasses: [0] }),
    definition("all", { all: true }),
  ]);
  expect(matcher.bitsOf(association({ purposeClass: 3 }))).toBe(0b101);
  expect(matcher.bitsOf(association({ purposeClass: 0 }))).toBe(0b110);
});

test("an association belongs when any one of the criteria fits", () => {
  const criteria = { purposeClasses: [3], nameStems: ["omais-"] } as const;
  expect(belongs(criteria, { purposeClass: 4, name: "Omaishoitajat ry" })).toBe(true);
  expect(belongs(criteria, { purposeClass: 3, name: "Kivi ry" })).toBe(true);
  expect(belongs(criteria, { purposeClass: 4, name: "Kivi ry" })).toBe(false);
});

const industries = { "tol-2008": ["86", "88"], "tol-2025": ["86", "87"] } as const;

test.each<[string, Industry["edition"], boolean]>([
  ["88990", "tol-2008", true],
  ["88.99", "tol-2008", true],
  ["88990", "tol-2025", false],
  ["87300", "tol-2025", true],
  ["94991", "tol-2008", false],
])("industry %s is read by its own edition %s", (code, edition, expected) => {
  expect(belongs({ industries }, { industry: { code, edition } })).toBe(expected);
});

test("an industry of an unknown edition belongs only if it does in every edition", () => {
  const of = (code: string) => belongs({ industries }, { industry: { code, edition: "unknown" } });
  expect([of("86101"), of("88990"), of("87300")]).toEqual([true, false, false]);
});

test("an association without an industry belongs to no industry", () => {
  expect(belongs({ industries }, {})).toBe(false);
});

test.each([
  ["more than 32", Array.from({ length: 33 }, (_, at) => definition(`d${at}`, { all: true }))],
  ["two of one id", [definition("x", { all: true }), definition("x", { all: true })]],
  ["no criterion", [definition("x", {})]],
  ["no stem", [definition("x", { nameStems: [] })]],
  ["a stem of marks only", [definition("x", { nameStems: ["--"] })]],
])("definitions with %s are the user's mistake", (_, definitions) => {
  expect(() => compileDefinitions(definitions)).toThrow(
    expect.objectContaining({ name: "UserError", code: "definition/invalid" }),
  );
});

test("a user's definition replaces the shipped one of its id in its place, and others come after", () => {
  const shipped = [definition("all", { all: true }), definition("sote", { purposeClasses: [3] })];
  const own = definition("all", { purposeClasses: [1] });
  const added = definition("mine", { all: true });
  expect(mergeDefinitions(shipped, [added, own])).toEqual([own, shipped[1], added]);
});
