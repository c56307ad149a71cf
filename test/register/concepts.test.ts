import { expect, test } from "vitest";
import type { Concept, Definition } from "../../src/domain/definition.ts";
import { conceptsOf } from "../../src/register/concepts.ts";
import { compileDefinitions, mergeDefinitions } from "../../src/register/definitions.ts";
import { definition } from "../support/associations.ts";

const label = { fi: "Sote-yhdistykset", sv: "Sote-föreningar", en: "Care associations" };

function of(id: string, concept?: Concept): Definition {
  const plain = definition(id, { purposeClasses: [3] });
  return concept === undefined ? plain : { ...plain, concept };
}

test("a concept is named by whichever definition names it, and led by the one of its own id", () => {
  const definitions = [
    of("sote-name", { id: "sote" }),
    of("village"),
    of("sote", { id: "sote" }),
    of("sote-tol", { id: "sote", label }),
  ];
  const [concept, ...others] = conceptsOf(definitions);
  expect(others).toEqual([]);
  expect(concept).toMatchObject({ id: "sote", label });
  expect(concept?.definitions.map(({ id }) => id)).toEqual(["sote", "sote-name", "sote-tol"]);
});

test("a concept that none names has the name of its first definition, and one definition is no concept", () => {
  const definitions = [of("a", { id: "x" }), of("b", { id: "x" }), of("c", { id: "y" })];
  expect(conceptsOf(definitions)).toMatchObject([{ id: "x", label: { fi: "a" } }]);
});

test("a definition that replaces another is of its concept unless it states one", () => {
  const shipped = [of("sote", { id: "sote", label }), of("sote-tol", { id: "sote" })];
  const merge = (own: Definition) => mergeDefinitions(shipped, [own])[0]?.concept;
  expect(merge(of("sote"))).toEqual({ id: "sote", label });
  expect(merge(of("sote", { id: "sote" }))).toEqual({ id: "sote", label });
  expect(merge(of("sote", { id: "own" }))).toEqual({ id: "own" });
});

test("more than eight definitions of one concept are refused, by the name of the concept", () => {
  const many = Array.from({ length: 9 }, (_, at) => of(`sote-${at}`, { id: "sote" }));
  expect(() => compileDefinitions(many.slice(1))).not.toThrow();
  expect(() => compileDefinitions(many)).toThrow(
    expect.objectContaining({
      code: "definition/invalid",
      facts: { definition: "sote", detail: "concept: 9 > 8" },
    }),
  );
});
