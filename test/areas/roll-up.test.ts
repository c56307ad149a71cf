import { describe, expect, it } from "vitest";
import { unionOfAreas } from "../../src/areas/roll-up.ts";
import { type AreaKey, type Level, levels } from "../../src/domain/area.ts";
import { bundledAreas } from "../support/bundled-tables.ts";

const index = bundledAreas();

function keyOf(level: Level, code: string, year: number): AreaKey {
  const area = index.area(level, code, year);
  if (area === undefined) throw new Error(`no ${level} ${code}`);
  return area.key;
}

function wholeRegionsOf(level: Level, year: number): readonly string[] {
  return index
    .areasOf(level, year)
    .filter(({ key, isAdministrative }) => isAdministrative && unionOfAreas(index, key, "region"))
    .map(({ key }) => key.code);
}

describe("unionOfAreas", () => {
  it("finds whole regions for 17 counties in 2025: all but the four in Uusimaa", () => {
    const counties = index
      .areasOf("wellbeing-county", 2025)
      .filter((area) => area.isAdministrative);
    const codes = counties.map(({ key }) => key.code);
    expect(wholeRegionsOf("wellbeing-county", 2025)).toEqual(codes.slice(4));
    expect(codes.slice(4)).toHaveLength(17);
  });

  it("finds them for every yta", () => {
    expect(wholeRegionsOf("yta", 2025)).toEqual(["01", "02", "03", "04", "05"]);
  });

  it("finds them of the ervas only for Hyks", () => {
    expect(wholeRegionsOf("erva", 2022)).toEqual(["1"]);
    const parts = unionOfAreas(index, keyOf("erva", "1", 2022), "region") ?? [];
    // Uusimaa, Päijät-Häme, Kymenlaakso, Etelä-Karjala: hospital districts 25, 07, 08 and 09.
    expect(parts.map(({ code }) => code)).toEqual(["01", "07", "08", "09"]);
  });

  it("gives the parts in the area's own division year, in code order", () => {
    const parts = unionOfAreas(index, keyOf("yta", "03", 2024), "region");
    expect(parts).toEqual([
      keyOf("region", "05", 2024),
      keyOf("region", "06", 2024),
      keyOf("region", "14", 2024),
    ]);
  });

  it("has no union for the county row Helsinki, which is part of a region", () => {
    expect(unionOfAreas(index, keyOf("wellbeing-county", "90", 2025), "region")).toBeUndefined();
  });

  it("makes the country of all areas of every level", () => {
    const country = keyOf("country", "SSS", 2025);
    for (const level of levels.filter((each) => each !== "erva")) {
      const parts = unionOfAreas(index, country, level);
      expect(parts).toHaveLength(index.areasOf(level, 2025).length);
    }
  });

  it("matches municipalities of two years through mergers", () => {
    // The counties are those of 2021; Kuhmoinen was outside the region Pirkanmaa in 2015, nothing moved in Kainuu since 2016.
    expect(unionOfAreas(index, keyOf("region", "06", 2015), "wellbeing-county")).toBeUndefined();
    const parts = unionOfAreas(index, keyOf("region", "18", 2016), "wellbeing-county");
    expect(parts).toEqual([keyOf("wellbeing-county", "20", 2021)]);
  });

  it("finds the area of another year's division when its borders are the same", () => {
    const parts = unionOfAreas(index, keyOf("region", "12", 2022), "region", 2025);
    expect(parts).toEqual([keyOf("region", "12", 2025)]);
  });

  it("finds none when the borders have moved since", () => {
    // Heinävesi came to Pohjois-Karjala, Iitti left Kymenlaakso for Päijät-Häme on 1 January 2021.
    for (const code of ["12", "08", "07"]) {
      expect(unionOfAreas(index, keyOf("region", code, 2020), "region", 2025)).toBeUndefined();
    }
  });

  it("gives an area of the level itself", () => {
    const key = keyOf("region", "06", 2025);
    expect(unionOfAreas(index, key, "region")).toEqual([key]);
  });

  it("never gives parts whose municipalities are not exactly those of the area", () => {
    let unions = 0;
    for (const level of levels) {
      for (const { key } of index.areasOf(level, 2022)) {
        for (const partLevel of levels) {
          const parts = unionOfAreas(index, key, partLevel);
          if (parts === undefined || parts[0]?.year !== key.year) continue;
          const together = parts.flatMap((part) => index.municipalitiesOf(part));
          expect([...together].sort((a, b) => (a < b ? -1 : 1))).toEqual(
            index.municipalitiesOf(key),
          );
          unions += 1;
        }
      }
    }
    expect(unions).toBeGreaterThan(400);
  });
});
