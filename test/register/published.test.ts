import { expect, test } from "vitest";
import { purposeClasses } from "../../src/domain/association.ts";
import type { AssociationCount } from "../../src/domain/association-count.ts";
import { tallyPublished } from "../../src/register/published.ts";
import type { RegisterTallies } from "../../src/register/tallies.ts";
import { definition, smallDefinitions } from "../support/associations.ts";
import { country2025, counts2025, region2025, regions2025 } from "../support/published-2025.ts";
import { smallArea, smallAreas, smallCountry, smallRegions } from "../support/small-areas.ts";

const source = { input: "associations" };

function tallies2025(): RegisterTallies {
  const tallies = tallyPublished({
    counts: counts2025,
    areas: regions2025,
    definitions: smallDefinitions,
    wanted: undefined,
    source,
  });
  if (tallies === undefined) throw new Error("no snapshot");
  return tallies;
}

/** Totals of every region of the small classification. */
function cells(
  snapshot: AssociationCount["snapshot"],
  given: Partial<AssociationCount> = {},
): readonly AssociationCount[] {
  return [...smallRegions.keys()].map((code, at) => ({
    snapshot,
    area: smallArea("region", code),
    purposeClass: "total",
    count: 100 + at,
    scope: "all_associations",
    flags: [],
    line: at + 2,
    ...given,
  }));
}

function smallTallies(
  counts: readonly AssociationCount[],
  wanted?: AssociationCount["snapshot"],
): RegisterTallies | undefined {
  const definitions = smallDefinitions;
  return tallyPublished({ counts, areas: smallAreas, definitions, wanted, source });
}

const known = (value: number) => ({ kind: "known", value, flags: [] });
const missing = (reason: string) => ({ kind: "missing", reason });

test("Pirkanmaa has PRH's published figures of 2 January 2025", () => {
  const tallies = tallies2025();
  const pirkanmaa = region2025("06");
  expect(tallies.referenceDate).toBe("2025-01-02");
  expect(tallies.inRegister(pirkanmaa)).toEqual(known(9306));
  expect(tallies.inClass(pirkanmaa, 3)).toEqual(known(759));
  expect(tallies.inClass(pirkanmaa, 0)).toEqual(known(1810));
});

test("the country is summed over the 18 regions whose row is complete, and says so", () => {
  const tallies = tallies2025();
  const coverage = { areas: 18, of: 19, level: "region" };
  // Sums of the 18 rows as checked against PRH's page: 107,851, class 3 8,099, unclassified 22,894.
  expect(tallies.inRegister(country2025())).toEqual({ ...known(107_851), coverage });
  expect(tallies.inClass(country2025(), 3)).toEqual({ ...known(8099), coverage });
  expect(tallies.inClass(country2025(), 0)).toEqual({ ...known(22_894), coverage });
  expect(tallies.coveredAreas(country2025())).toHaveLength(18);
  expect(tallies.coveredAreas(country2025())).not.toContainEqual(region2025("21"));
});

test("of an incomplete row the known cells stand and the others are not published", () => {
  const tallies = tallies2025();
  expect(tallies.inClass(region2025("21"), 3)).toEqual(known(51));
  expect(tallies.inClass(region2025("21"), 5)).toEqual(missing("not-published"));
  expect(tallies.inRegister(region2025("21"))).toEqual(missing("not-published"));
});

test("definitions made of purpose classes are sums of classes, all is the total, others need rows", () => {
  const definitions = [
    ...smallDefinitions,
    definition("culture-and-leisure", { purposeClasses: [4, 5] }),
    definition("either", { purposeClasses: [3], nameStems: ["omais-"] }),
  ];
  const options = {
    counts: counts2025,
    areas: regions2025,
    definitions,
    wanted: undefined,
    source,
  };
  const inPirkanmaa = (id: string) => tallyPublished(options)?.inDefinition(region2025("06"), id);
  expect(inPirkanmaa("sote")).toEqual(known(759));
  expect(inPirkanmaa("all")).toEqual(known(9306));
  expect(inPirkanmaa("culture-and-leisure")).toEqual(known(1851 + 968));
  expect(inPirkanmaa("either")).toEqual(missing("needs-rows"));
  expect(inPirkanmaa("village")).toEqual(missing("needs-rows"));
  expect(inPirkanmaa("mine")).toMatchObject(missing("no-source"));
});

test("what only rows can tell needs rows", () => {
  const tallies = tallies2025();
  const pirkanmaa = region2025("06");
  const needsRows = missing("needs-rows");
  expect(tallies.foundedIn(pirkanmaa, "2024-01-01", "2024-12-31")).toEqual(needsRows);
  expect(tallies.endedIn(pirkanmaa, "2024-01-01", "2024-12-31")).toEqual(needsRows);
  expect(tallies.inRegisterOn(pirkanmaa, "2023-12-31")).toEqual(needsRows);
  expect(tallies.registrationDays(pirkanmaa)).toEqual(needsRows);
  expect(tallies.inSwedish(pirkanmaa).swedish).toEqual(needsRows);
  expect(tallies.lastNoticeBefore(pirkanmaa, "2015-01-02").older).toEqual(needsRows);
  expect(tallies.inRegisterOn(pirkanmaa, "2025-01-02")).toEqual(known(9306));
});

test("an area of another level is the sum of the whole areas it is a union of, else it is not derivable", () => {
  const tallies = smallTallies(cells("2025-01-02"));
  expect(tallies?.inRegister(smallArea("wellbeing-county", "08"))).toEqual(known(101));
  expect(tallies?.inRegister(smallArea("wellbeing-county", "90"))).toEqual(
    missing("not-derivable"),
  );
  expect(tallies?.inRegister(smallArea("region", "08", 2020))).toEqual(missing("not-derivable"));
});

test("a country of complete rows has no coverage to tell", () => {
  expect(smallTallies(cells("2025-01-02"))?.inRegister(smallCountry())).toEqual(
    known(100 + 101 + 102 + 103 + 104 + 105),
  );
});

test("a country without a complete row is incomplete", () => {
  const counts = [
    ...cells("2025-01-02"),
    ...cells("2025-01-02", { purposeClass: 3, count: undefined }),
  ];
  expect(smallTallies(counts)?.inRegister(smallCountry())).toEqual(missing("incomplete"));
});

test("only the newest snapshot that is not later than the wanted day is used", () => {
  const counts = [
    ...cells("2022-08-31", { purposeClass: 3, count: 7 }),
    ...cells("2025-01-02", { count: 9 }),
    ...cells("2024-01-02", { count: 8 }),
  ];
  const region = smallArea("region", "06");
  expect(smallTallies(counts)?.inRegister(region)).toEqual(known(9));
  expect(smallTallies(counts, "2025-01-01")?.inRegister(region)).toEqual(known(8));
  expect(smallTallies(counts, "2025-01-01")?.inClass(region, 3)).toEqual(missing("not-published"));
  expect(smallTallies(counts, "2022-08-30")).toBeUndefined();
});

test("a total of the classified alone is marked, its classes are not", () => {
  const scope = "classified_only";
  const counts = [
    ...cells("2022-08-31", { scope, count: 50 }),
    ...cells("2022-08-31", { scope, count: 5, purposeClass: 3 }),
  ];
  const tallies = smallTallies(counts);
  const region = smallArea("region", "06");
  expect(tallies?.inRegister(region)).toEqual({ ...known(50), flags: ["scope"] });
  expect(tallies?.inClass(region, 3)).toEqual(known(5));
  expect(tallies?.inClass(region, 0)).toEqual(missing("not-published"));
});

test("flags of the cells stay with every sum they go into", () => {
  const counts = cells("2025-01-02").map((cell) =>
    cell.area.code === "06" ? { ...cell, flags: ["possibly-truncated" as const] } : cell,
  );
  const county = smallArea("wellbeing-county", "08");
  expect(smallTallies(counts)?.inRegister(county)).toMatchObject({ flags: ["possibly-truncated"] });
});

test("every published cell comes back as it was published", () => {
  const tallies = tallies2025();
  for (const { area, purposeClass, count } of counts2025) {
    const figure =
      purposeClass === "total" ? tallies.inRegister(area) : tallies.inClass(area, purposeClass);
    expect(figure).toEqual(count === undefined ? missing("not-published") : known(count));
  }
  expect(counts2025).toHaveLength(19 * (purposeClasses.length + 1));
});
