import { describe, expect, it } from "vitest";
import { groupArea } from "../../src/areas/group-area.ts";
import { residentsAt } from "../../src/areas/residents.ts";
import type { AreaKey, Level } from "../../src/domain/area.ts";
import type { IsoDate } from "../../src/domain/calendar.ts";
import type { Population } from "../../src/domain/population.ts";
import { bundledAreas, bundledRecords } from "../support/bundled-tables.ts";

const areas = bundledAreas();

const populations: readonly Population[] = bundledRecords("population.csv").map((record) => ({
  municipality: record.get("municipality_code") ?? "",
  on: `${record.get("year")}-12-31` as IsoDate, // the bundled years have four digits
  residents: Number(record.get("population")),
  divisionYear: Number(record.get("division_year")),
  conflicts: false,
  line: 1,
}));
const residentsOf = residentsAt(populations, areas, "2021-06-30");

function keyOf(level: Level, code: string, year: number): AreaKey {
  const area = areas.area(level, code, year);
  if (area === undefined) throw new Error(`no ${level} ${code} in ${year}`);
  return area.key;
}

const nameIn = (level: Level, from: Level, code: string, year = 2021) => {
  const grouped = groupArea(keyOf(from, code, year), { level, year }, areas, residentsOf);
  return grouped.kind === "none" ? "none" : `${grouped.kind} ${grouped.area.shortName.fi}`;
};

describe("answers about an area", () => {
  // The specific catchment areas of 2021 by most of the residents: the division of the decree 156/2017 and its changes
  it.each([
    ["06", "mostly Tays-erva"], // Pirkanmaa
    ["13", "mostly Kys-erva"], // Keski-Suomi
    ["15", "mostly Tyks-erva"], // Pohjanmaa
    ["05", "inside Tays-erva"], // Kanta-Häme
    ["14", "inside Tays-erva"], // Etelä-Pohjanmaa
    ["18", "inside Oys-erva"], // Kainuu
  ])(
    "count in the specific catchment area of most residents: region %s in %s",
    (code, expected) => {
      expect(nameIn("erva", "region", code)).toBe(expected);
    },
  );

  it("are never moved from a region to one of its counties", () => {
    expect(nameIn("wellbeing-county", "region", "01")).toBe("none"); // Uusimaa has four counties and Helsinki
  });

  it("count on the other level when it has the same borders", () => {
    expect(nameIn("wellbeing-county", "region", "06", 2023)).toMatch(/^inside Pirkanmaa/);
  });

  it("about a county count in the region that holds it whole", () => {
    expect(nameIn("region", "wellbeing-county", "01", 2023)).toMatch(/^inside Uusimaa/);
  });

  it("count in the country, whatever they judge", () => {
    for (const { key } of areas.areasOf("wellbeing-county", 2023)) {
      expect(nameIn("country", "wellbeing-county", key.code, 2023)).toMatch(/^inside/);
    }
  });

  it("belong to no area where the residents are not known", () => {
    const unknown = residentsAt([], areas, "2021-06-30");
    const pirkanmaa = keyOf("region", "06", 2021);
    expect(groupArea(pirkanmaa, { level: "erva", year: 2021 }, areas, unknown).kind).toBe("none");
  });
});
