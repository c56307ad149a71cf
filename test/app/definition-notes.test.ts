import { describe, expect, test } from "vitest";
import { definitionNotes } from "../../src/app/support/definition-notes.ts";
import type { PurposeClass } from "../../src/domain/association.ts";
import type { Definition } from "../../src/domain/definition.ts";
import { association, definition, talliesOf } from "../support/associations.ts";
import { smallArea } from "../support/small-areas.ts";

const area = smallArea("region", "06");

function sector(id: string, criteria: Definition["criteria"]): Definition {
  return { ...definition(id, criteria), kind: "sector" };
}

const care = sector("care", { purposeClasses: [3] });
const heart = sector("heart", { nameStems: ["sydän-"] });

/** Notes on associations of Tampere, each a name and a class. */
function notesOn(own: readonly Definition[], rows: readonly (readonly [string, PurposeClass])[]) {
  const associations = rows.map(([name, purposeClass], at) =>
    association({ registerNumber: String(at + 1), name, purposeClass }),
  );
  return definitionNotes(own, talliesOf(associations, { definitions: own }), area);
}

describe("notes on definitions", () => {
  test("say by how much sectors that overlap exceed the associations in them", () => {
    // Care: 1, 2; heart: 2, 3. In both: 2. In some: 1, 2, 3.
    const rows = [["Kivi ry", 3] as const, ["Sydän ry", 3] as const, ["Sydän ry", 4] as const];
    expect(notesOn([care, heart], [...rows, ["Kivi ry", 4]])).toEqual([
      { id: "sectors-overlap", facts: { sum: 4, any: 3, several: 1 } },
      { id: "definition-unmeasured", facts: { definition: "heart" } },
    ]);
  });

  test("say that sectors are apart where they are, and that it is not known where it is not", () => {
    const tol = sector("tol", { industries: { "tol-2008": ["88"], "tol-2025": ["88"] } });
    expect(notesOn([care], [["Kivi ry", 3]])).toEqual([{ id: "sectors-apart", facts: {} }]);
    expect(notesOn([care, tol], [["Kivi ry", 3]])).toEqual([
      { id: "sectors-overlap-unknown", facts: {} },
    ]);
  });

  test("name the name rules that are shown and were not measured, each once, and no others", () => {
    const quality = { precision: 0.9, recall: 0.8, sample: 400 };
    const both = { ...heart, concept: { id: "care" } };
    const own = [
      both,
      { ...definition("wide", { purposeClasses: [3, 9] }), concept: { id: "care" } },
      { ...sector("measured", { nameStems: ["kivi-"] }), quality },
      definition("unshown", { nameStems: ["lumi-"] }),
    ];
    const named = notesOn(own, [["Sydän ry", 3]]).filter(({ id }) => id.endsWith("unmeasured"));
    expect(named).toEqual([{ id: "definition-unmeasured", facts: { definition: "heart" } }]);
  });

  test("are none without sectors and concepts", () => {
    expect(notesOn([definition("all", { all: true })], [["Kivi ry", 3]])).toEqual([]);
  });
});
