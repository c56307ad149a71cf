import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Association, PurposeClass } from "../../src/domain/association.ts";
import type { AssociationCount } from "../../src/domain/association-count.ts";
import type { Definition, DefinitionCriteria } from "../../src/domain/definition.ts";
import { tallyPublished } from "../../src/register/published.ts";
import type { Count, Overlap, RegisterTallies } from "../../src/register/tallies.ts";
import { association, definition, talliesOf } from "../support/associations.ts";
import {
  smallArea,
  smallAreas,
  smallCountry,
  smallMunicipalities,
  smallRegions,
} from "../support/small-areas.ts";

const seed = 20210831;
const concept = { id: "sote" };

function oneOf(id: string, criteria: DefinitionCriteria): Definition {
  return { ...definition(id, criteria), concept };
}

/** Definitions by class, by name and by industry, among others that are of no concept or of another. */
const definitions: readonly Definition[] = [
  definition("all", { all: true }),
  oneOf("sote-name", { nameStems: ["sydän-"] }),
  { ...definition("other-1", { purposeClasses: [4, 3] }), concept: { id: "other" } },
  oneOf("sote-tol", { industries: { "tol-2008": ["86", "88"], "tol-2025": ["86", "88"] } }),
  oneOf("sote", { purposeClasses: [3] }),
  { ...definition("other-2", { nameStems: ["kuoro-"] }), concept: { id: "other" } },
];

/** The same rules said once more, by looking at one association. */
const belongs: Readonly<Record<string, (one: Association) => boolean>> = {
  sote: ({ purposeClass }) => purposeClass === 3,
  "sote-tol": ({ industry }) => industry !== undefined && /^8[68]/u.test(industry.code),
  "sote-name": ({ name }) => name.toLowerCase().includes("sydän"),
};

const anyRows = fc
  .array(
    fc.record({
      municipality: fc.constantFrom(...smallMunicipalities),
      name: fc.constantFrom("Sydän ry", "Sydänkuoro ry", "Kivi ry"),
      purposeClass: fc.constantFrom<PurposeClass>(0, 3, 4),
      industry: fc.constantFrom(undefined, "86901", "88999", "94999"),
      isDissolved: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((entries) => [
    // Every column holds something, whatever is drawn; the row is of Åland.
    association({
      registerNumber: "9000",
      municipality: "478",
      registeredOn: "1950-01-01",
      industry: { code: "88999", edition: "tol-2008" },
    }),
    ...entries.map(({ industry, isDissolved, ...rest }, at) =>
      association({
        ...rest,
        ...(industry === undefined
          ? {}
          : { industry: { code: industry, edition: "tol-2008" as const } }),
        ...(isDissolved ? { dissolvedOn: "2001-01-01" as const } : {}),
        registerNumber: String(at + 1),
        line: at + 2,
      }),
    ),
  ]);

const anyArea = fc.constantFrom(
  smallCountry(),
  smallArea("region", "06"),
  smallArea("wellbeing-county", "09"),
  smallArea("municipality", "837"),
);

function overlapIn(tallies: RegisterTallies, area: Parameters<RegisterTallies["overlap"]>[0]) {
  const overlap = tallies.overlap(area, "sote");
  if (overlap.kind === "missing") throw new Error(`missing: ${overlap.reason}`);
  return overlap;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}

/** Associations that belong to each of these definitions, whatever others they belong to. */
function inEach({ combinations }: Overlap, ids: readonly string[]): number {
  const held = combinations.filter((one) => ids.every((id) => one.definitions.includes(id)));
  return sum(held.map(({ count }) => count));
}

function toValue(count: Count): number {
  return count.kind === "known" ? count.value : Number.NaN;
}

describe("the overlap of an extract's definitions", () => {
  test("puts each association into the one combination that looking at it gives", () => {
    fc.assert(
      fc.property(anyRows, anyArea, (rows, area) => {
        const stock = rows.filter(
          ({ municipality, dissolvedOn }) =>
            dissolvedOn === undefined &&
            smallAreas.areaOfMunicipality(municipality, area.level, area.year)?.code === area.code,
        );
        const expected = new Map<string, number>();
        for (const one of stock) {
          const ids = ["sote", "sote-name", "sote-tol"].filter((id) => belongs[id]?.(one));
          const key = ids.join("+");
          if (ids.length > 0) expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const overlap = overlapIn(talliesOf(rows, { definitions }), area);
        expect(overlap.definitions).toEqual(["sote", "sote-name", "sote-tol"]);
        const found = overlap.combinations.map((one) => [one.definitions.join("+"), one.count]);
        expect(new Map(found as [string, number][])).toEqual(expected);
      }),
      { seed },
    );
  });

  test("adds up: inclusion and exclusion, each definition's own count, and nobody twice", () => {
    fc.assert(
      fc.property(anyRows, anyArea, (rows, area) => {
        const tallies = talliesOf(rows, { definitions });
        const overlap = overlapIn(tallies, area);
        const own = overlap.definitions.map((id) => toValue(tallies.inDefinition(area, id)));
        const [a = "", b = "", c = ""] = overlap.definitions;
        const pairs = [
          [a, b],
          [a, c],
          [b, c],
        ].map((pair) => inEach(overlap, pair));
        const inAny = inEach(overlap, []);
        expect(overlap.definitions.map((id) => inEach(overlap, [id]))).toEqual(own);
        expect(inAny).toBe(sum(own) - sum(pairs) + inEach(overlap, [a, b, c]));
        expect(inAny).toBeLessThanOrEqual(toValue(tallies.inRegister(area)));
        expect(inAny).toBeGreaterThanOrEqual(Math.max(...own));
        expect(inEach(overlap, overlap.definitions)).toBeLessThanOrEqual(Math.min(...own));
      }),
      { seed },
    );
  });

  test("leaves out a definition whose column the extract lacks, as if it were not there", () => {
    const rows = [
      association({ registerNumber: "1", name: "Sydän ry" }),
      association({ registerNumber: "2", name: "Kivi ry" }),
      association({ registerNumber: "3", name: "Sydän ry", purposeClass: 4 }),
    ];
    const overlap = overlapIn(talliesOf(rows, { definitions }), smallArea("region", "06"));
    expect(overlap.definitions).toEqual(["sote", "sote-name"]);
    expect(overlap.combinations).toEqual([
      { definitions: ["sote"], count: 1 },
      { definitions: ["sote-name"], count: 1 },
      { definitions: ["sote", "sote-name"], count: 1 },
    ]);
  });

  test("is missing when no definition can be counted, or none is of the concept", () => {
    const byClass = [
      oneOf("sote", { purposeClasses: [3] }),
      oneOf("wide", { purposeClasses: [3, 9] }),
    ];
    const tallies = talliesOf([association({ purposeClass: 0 })], { definitions: byClass });
    const area = smallArea("region", "06");
    expect(tallies.overlap(area, "sote")).toEqual({
      kind: "missing",
      reason: "needs-column",
      detail: "class",
    });
    expect(tallies.overlap(area, "other")).toMatchObject({ reason: "no-source", detail: "other" });
  });
});

describe("the overlap in published counts", () => {
  /** Pirkanmaa's associations by class: 40 of class 3, 7 of class 8, 5 of class 9, whatever else. */
  function published(own: readonly Definition[], gone?: PurposeClass): Overlap | undefined {
    const byClass: readonly (readonly [PurposeClass, number])[] = [
      [0, 20],
      [3, 40],
      [8, 7],
      [9, 5],
    ];
    const cells = [...smallRegions.keys()].flatMap((code) =>
      byClass.map(([purposeClass, count], at): AssociationCount => {
        return {
          snapshot: "2025-01-02",
          area: smallArea("region", code),
          purposeClass,
          count: purposeClass === gone ? undefined : count,
          scope: "all_associations",
          flags: [],
          line: at + 2,
        };
      }),
    );
    const tallies = tallyPublished({
      counts: cells,
      areas: smallAreas,
      definitions: own,
      wanted: undefined,
      source: { input: "associations" },
    });
    const overlap = tallies?.overlap(smallArea("region", "06"), "sote");
    return overlap?.kind === "known" ? overlap : undefined;
  }

  const narrow = oneOf("sote", { purposeClasses: [3] });
  const wide = oneOf("sote-wide", { purposeClasses: [3, 8] });
  const byName = oneOf("sote-name", { nameStems: ["sydän-"] });

  test("follows from the classes, of which every association has one", () => {
    expect(published([byName, wide, narrow])).toEqual({
      kind: "known",
      definitions: ["sote", "sote-wide"],
      combinations: [
        { definitions: ["sote-wide"], count: 7 },
        { definitions: ["sote", "sote-wide"], count: 40 },
      ],
      flags: [],
    });
  });

  test("needs rows where no definition is made of classes, and every class that one is made of", () => {
    expect(published([byName, oneOf("other", { nameStems: ["kivi-"] })])).toBeUndefined();
    expect(published([wide, narrow], 8)).toBeUndefined();
    expect(published([wide, narrow], 9)).toBeDefined();
  });
});
