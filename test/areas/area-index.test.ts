import { describe, expect, it } from "vitest";
import { type Level, levels } from "../../src/domain/area.ts";
import { bundledAreas, bundledRecords } from "../support/bundled-tables.ts";

const index = bundledAreas();
const years = Array.from({ length: 17 }, (_, i) => 2010 + i);

function codeOf(municipality: string, level: Level, year: number): string | undefined {
  return index.areaOfMunicipality(municipality, level, year)?.code;
}

describe("the years of the classification", () => {
  it("are 2010 to 2026", () => {
    expect([index.firstYear, index.lastYear]).toEqual([2010, 2026]);
  });

  it.each([
    ["erva", 2025, 2022],
    ["erva", 2012, 2018],
    ["erva", 2020, 2020],
    ["wellbeing-county", 2015, 2021],
    ["wellbeing-county", 2025, 2025],
    ["yta", 2022, 2023],
    ["region", 2007, 2010],
    ["municipality", 2031, 2026],
    ["country", 2031, 2026],
  ] as const)("give the %s of %i the division of %i", (level, wanted, year) => {
    expect(index.yearOfLevel(level, wanted)).toBe(year);
    expect(index.areasOf(level, wanted).every(({ key }) => key.year === year)).toBe(true);
  });
});

describe("the areas of a year", () => {
  it.each([
    // Statistics Finland, number of municipalities by year.
    [2010, 342],
    [2011, 336],
    [2012, 336],
    [2013, 320],
    [2015, 317],
    [2016, 313],
    [2017, 311],
    [2020, 310],
    [2021, 309],
    [2024, 309],
    [2025, 308],
    [2026, 308],
  ])("of %i have %i municipalities", (year, count) => {
    expect(index.areasOf("municipality", year)).toHaveLength(count);
  });

  it("have 20 regions in 2010, while Itä-Uusimaa existed, and 19 from 2011", () => {
    expect(years.map((year) => index.areasOf("region", year).length)).toEqual(
      years.map((year) => (year === 2010 ? 20 : 19)),
    );
    expect(index.area("region", "20", 2010)?.name.fi).toBe("Itä-Uusimaa");
    expect(index.area("region", "20", 2011)).toBeUndefined();
  });

  it("have 21 counties, and rows for Helsinki and Åland that are none", () => {
    for (const year of [2021, 2026]) {
      const counties = index.areasOf("wellbeing-county", year);
      expect(counties.filter(({ isAdministrative }) => isAdministrative)).toHaveLength(21);
      expect(
        counties.filter(({ isAdministrative }) => !isAdministrative).map(({ key }) => key.code),
      ).toEqual(["90", "91"]);
    }
  });

  it.each(["erva", "yta"] as const)("have five areas of level %s besides Åland", (level) => {
    const areas = index.areasOf(level, 2022);
    expect(areas.map(({ isAdministrative }) => isAdministrative)).toEqual([
      ...Array.from({ length: 5 }, () => true),
      false,
    ]);
    expect(areas.at(-1)?.shortName.sv).toBe("Åland");
  });

  it("come in code order", () => {
    for (const level of levels) {
      const codes = index.areasOf(level, 2025).map(({ key }) => key.code);
      expect(codes).toEqual([...codes].sort((a, b) => (a < b ? -1 : 1)));
      expect(codes.length).toBeGreaterThan(0);
    }
  });

  it("show the long name where there is no short one", () => {
    const inland = index.area("yta", "03", 2025);
    expect(inland?.shortName.fi).toBe("Sisä-Suomen yhteistyöalue");
    expect(index.area("erva", "3", 2022)?.shortName).toEqual({
      fi: "Tays-erva",
      sv: "Specialupptagningsområdet för Tammerfors universitetssjukhus",
      en: "Tampere University Hospital specific catchment area",
    });
  });
});

describe("membership", () => {
  it.each(levels)(
    "splits the municipalities of every year among the areas of level %s",
    (level) => {
      for (const year of years) {
        const levelYear = index.yearOfLevel(level, year);
        const parts = index.areasOf(level, year).map(({ key }) => index.municipalitiesOf(key));
        expect(parts.every((part) => part.length > 0)).toBe(true);
        const all = index.areasOf("municipality", levelYear).map(({ key }) => key.code);
        expect(parts.flat().sort((a, b) => (a < b ? -1 : 1))).toEqual(all);
      }
    },
  );

  it("agrees with the area that each municipality says it lies in", () => {
    for (const level of levels) {
      for (const { key } of index.areasOf(level, 2022)) {
        for (const code of index.municipalitiesOf(key)) {
          expect(index.areaOfMunicipality(code, level, 2022)).toEqual(key);
        }
      }
    }
  });

  it("gives the counties 308 municipalities in 2026, Pirkanmaa 23 and Helsinki one", () => {
    // Statistics Finland, wellbeing services counties 2026.
    expect(index.municipalitiesOf(must(index.area("wellbeing-county", "08", 2026)))).toHaveLength(
      23,
    );
    expect(index.municipalitiesOf(must(index.area("wellbeing-county", "90", 2026)))).toEqual([
      "091",
    ]);
    expect(index.municipalitiesOf(must(index.area("country", "SSS", 2026)))).toHaveLength(308);
  });

  it("differs by region between 2015 and 2026 for just the six municipalities that moved", () => {
    // Vaala 2016; Heinävesi, Iitti, Isokyrö, Joroinen, Kuhmoinen 2021 (Ministry of Finance 29.8.2019).
    const moved = index
      .areasOf("municipality", 2026)
      .filter(({ key }) => codeOf(key.code, "region", 2015) !== codeOf(key.code, "region", 2026));
    expect(moved.map(({ name }) => name.fi)).toEqual([
      "Heinävesi",
      "Iitti",
      "Isokyrö",
      "Joroinen",
      "Kuhmoinen",
      "Vaala",
    ]);
  });

  it("shows every move between regions that the table of changes states", () => {
    const moves = bundledRecords("municipality-changes.csv").filter(
      (row) => row.get("kind") === "region_move",
    );
    expect(moves).toHaveLength(13);
    for (const move of moves) {
      const municipality = move.get("municipality_code") ?? "";
      const year = Number(move.get("date")?.slice(0, 4));
      expect(codeOf(municipality, "region", year - 1)).toBe(move.get("from_region"));
      expect(codeOf(municipality, "region", year)).toBe(move.get("to_region"));
    }
  });
});

describe("the area of a municipality of another time", () => {
  it("knows the 343 municipalities of 2010–2026 and the 97 that merged from 2007 to 1 January 2010", () => {
    expect(index.municipalityCodes).toHaveLength(440);
    expect(index.municipalityCodes).toContain("443");
    expect(index.municipalityCodes).toEqual(
      [...index.municipalityCodes].sort((a, b) => (a < b ? -1 : 1)),
    );
  });

  it("is its successor's once it has merged", () => {
    expect(codeOf("911", "municipality", 2019)).toBe("911");
    expect(codeOf("911", "municipality", 2020)).toBe("541");
    expect(codeOf("911", "wellbeing-county", 2025)).toBe("14");
  });

  it("is found through several mergers", () => {
    // Suodenniemi 2007 → Vammala 2009 → Sastamala; Maksamaa 2007 → Vöyri-Maksamaa 2011 → Vöyri.
    expect(codeOf("772", "municipality", 2025)).toBe("790");
    expect(codeOf("772", "region", 2025)).toBe("06");
    expect(codeOf("479", "municipality", 2010)).toBe("945");
    expect(codeOf("479", "municipality", 2011)).toBe("946");
  });

  it("is that of its predecessors, when they agree, before it came to be", () => {
    // Vöyri (946) came of Vöyri-Maksamaa and Oravainen in 2011.
    expect(codeOf("946", "region", 2010)).toBe("15");
    expect(codeOf("946", "municipality", 2010)).toBeUndefined();
    expect(index.municipalityIn("946", 2010)).toEqual({ kind: "several", codes: ["559", "945"] });
  });

  it("is not guessed for a municipality that was divided", () => {
    // Längelmäki went to Jämsä and Orivesi on 1 January 2007.
    for (const level of levels) expect(codeOf("443", level, 2025)).toBeUndefined();
    expect(index.municipalityIn("443", 2025)).toEqual({
      kind: "divided",
      successors: ["182", "562"],
    });
  });

  it("is none for a code that no municipality has had", () => {
    expect(codeOf("999", "region", 2025)).toBeUndefined();
  });

  it("exists in every year for every municipality but the divided one", () => {
    const lost = years.flatMap((year) =>
      index.municipalityCodes.filter((code) => codeOf(code, "region", year) === undefined),
    );
    expect(new Set(lost)).toEqual(new Set(["443"]));
  });
});

function must<Value extends { readonly key: unknown }>(area: Value | undefined): Value["key"] {
  if (area === undefined) throw new Error("no such area");
  return area.key;
}
