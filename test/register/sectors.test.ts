import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PurposeClass } from "../../src/domain/association.ts";
import type { AssociationCount } from "../../src/domain/association-count.ts";
import type { Definition, DefinitionCriteria } from "../../src/domain/definition.ts";
import { tallyPublished } from "../../src/register/published.ts";
import type { Count } from "../../src/register/tallies.ts";
import { association, definition, talliesOf } from "../support/associations.ts";
import { smallArea, smallAreas, smallCountry, smallRegions } from "../support/small-areas.ts";

const area = smallArea("region", "06");

function sector(id: string, criteria: DefinitionCriteria): Definition {
  return { ...definition(id, criteria), kind: "sector" };
}

const definitions: readonly Definition[] = [
  definition("all", { all: true }),
  sector("care", { purposeClasses: [3] }),
  definition("culture", { purposeClasses: [4] }),
  sector("music", { nameStems: ["-kuoro-"] }),
  sector("wide", { purposeClasses: [3, 9] }),
];

function toValue(count: Count): number {
  return count.kind === "known" ? count.value : Number.NaN;
}

describe("associations in sectors", () => {
  test("are those that some sector holds, once each, and those that several hold", () => {
    const rows = fc
      .array(
        fc.record({
          name: fc.constantFrom("Kuoro ry", "Kivi ry"),
          purposeClass: fc.constantFrom<PurposeClass>(0, 3, 4, 9),
          municipality: fc.constantFrom("837", "091"),
        }),
        { minLength: 1 },
      )
      .map((entries) => [
        association({ registerNumber: "900", municipality: "478", purposeClass: 1 }),
        ...entries.map((entry, at) => association({ ...entry, registerNumber: String(at + 1) })),
      ]);
    fc.assert(
      fc.property(rows, fc.constantFrom(area, smallCountry()), (drawn, of) => {
        const own = drawn.filter(
          ({ municipality }) => of.level === "country" || municipality === "837",
        );
        const sectorsOf = own.map(
          ({ name, purposeClass }) =>
            [name === "Kuoro ry", purposeClass === 3, [3, 9].includes(purposeClass)].filter(Boolean)
              .length,
        );
        const { any, several } = talliesOf(drawn, { definitions }).inSectors(of);
        expect(toValue(any)).toBe(sectorsOf.filter((number) => number > 0).length);
        expect(toValue(several)).toBe(sectorsOf.filter((number) => number > 1).length);
      }),
      { seed: 20210831 },
    );
  });

  test("cannot be counted when a sector asks of a column that the extract lacks, or there is no sector", () => {
    const withIndustry = [
      ...definitions,
      sector("tol", { industries: { "tol-2008": ["88"], "tol-2025": ["88"] } }),
    ];
    const lacking = { kind: "missing", reason: "needs-column", detail: "industry" };
    expect(talliesOf([association()], { definitions: withIndustry }).inSectors(area)).toEqual({
      any: lacking,
      several: lacking,
    });
    const none = talliesOf([association()], { definitions: definitions.slice(0, 1) });
    expect(none.inSectors(area).any).toMatchObject({ reason: "no-source" });
  });
});

describe("associations in sectors by published counts", () => {
  const byClass = new Map<PurposeClass, number>([
    [0, 20],
    [3, 40],
    [4, 7],
    [9, 5],
  ]);
  const cells = [...smallRegions.keys()].flatMap((code) =>
    [...byClass].map(
      ([purposeClass, count], at): AssociationCount => ({
        snapshot: "2025-01-02",
        area: smallArea("region", code),
        purposeClass,
        count,
        scope: "all_associations",
        flags: [],
        line: at + 2,
      }),
    ),
  );
  function published(own: readonly Definition[], of = area) {
    const tallies = tallyPublished({
      counts: cells,
      areas: smallAreas,
      definitions: own,
      wanted: undefined,
      source: { input: "associations" },
    });
    if (tallies === undefined) throw new Error("no snapshot");
    return tallies.inSectors(of);
  }

  test("follow from the classes when every sector is made of classes", () => {
    const own = definitions.filter(({ id }) => id !== "music");
    // Class 3 is of two sectors, class 9 of one: 40 + 5 in some, 40 in both.
    expect(published(own)).toMatchObject({ any: { value: 45 }, several: { value: 40 } });
  });

  test("need rows when one is made of more, and counts of the area in any case", () => {
    expect(published(definitions)).toMatchObject({
      any: { reason: "needs-rows" },
      several: { reason: "needs-rows" },
    });
    const apart = [
      sector("care", { purposeClasses: [3] }),
      sector("rest", { purposeClasses: [9] }),
    ];
    expect(published(apart)).toMatchObject({ any: { value: 45 }, several: { value: 0 } });
    expect(published(apart, smallArea("municipality", "837"))).toMatchObject({
      any: { reason: "not-derivable" },
      several: { reason: "not-derivable" },
    });
  });
});
