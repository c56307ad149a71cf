import { describe, expect, it } from "vitest";
import { residentsAt } from "../../src/areas/residents.ts";
import type { AreaKey, Level } from "../../src/domain/area.ts";
import type { IsoDate } from "../../src/domain/calendar.ts";
import type { Population } from "../../src/domain/population.ts";
import { bundledAreas, bundledRecords } from "../support/bundled-tables.ts";

const index = bundledAreas();

const populations: readonly Population[] = bundledRecords("population.csv").map((record) => ({
  municipality: record.get("municipality_code") ?? "",
  on: `${record.get("year")}-12-31` as IsoDate, // the bundled years have four digits
  residents: Number(record.get("population")),
  divisionYear: Number(record.get("division_year")),
  conflicts: record.get("flag") === "conflicts",
  line: 1,
}));

function keyOf(level: Level, code: string, year: number): AreaKey {
  const area = index.area(level, code, year);
  if (area === undefined) throw new Error(`no ${level} ${code} in ${year}`);
  return area.key;
}

const country = (year: number) => keyOf("country", "SSS", year);

describe("residents of an area", () => {
  // Statistics Finland, published totals; see data/README.md
  it.each([
    ["2020-12-31", 2020, 5_533_793],
    ["2021-12-31", 2021, 5_548_241],
    ["2022-12-31", 2022, 5_563_970],
    ["2025-12-31", 2025, 5_652_881],
  ] as const)("of the country on %s are the published total", (date, year, total) => {
    const residents = residentsAt(populations, index, date);
    expect(residents(country(year))).toMatchObject({ kind: "known", value: total, on: date });
  });

  it("come from the year end nearest to the reference date", () => {
    const residents = residentsAt(populations, index, "2025-01-02");
    // Statistics Finland, key figures of municipalities (M411), Pirkanmaa's 23 municipalities
    expect(residents(keyOf("region", "06", 2025))).toEqual({
      kind: "known",
      value: 548_910,
      on: "2025-12-31",
      estimated: false,
      conflicts: false,
    });
  });

  it("come from the earlier of two year ends that are equally near", () => {
    const two: readonly Population[] = ["2020-12-31", "2022-12-31"].flatMap((on) =>
      populations.filter((population) => population.on === on),
    );
    const residents = residentsAt(two, index, "2021-12-31");
    expect(residents(country(2021))).toMatchObject({ on: "2020-12-31" });
  });

  it("are estimated beyond twelve months and missing beyond thirty-six", () => {
    const at = (date: IsoDate) =>
      residentsAt(
        populations.filter(({ on }) => on === "2010-12-31"),
        index,
        date,
      )(country(2012));
    expect(at("2011-12-31")).toMatchObject({ kind: "known", estimated: false });
    expect(at("2012-01-01")).toMatchObject({ kind: "known", estimated: true });
    expect(at("2013-12-31")).toMatchObject({ kind: "known", estimated: true });
    expect(at("2014-01-01")).toEqual({
      kind: "missing",
      reason: "period-absent",
      detail: "population",
    });
  });

  it("of all areas of a level sum to the country, in every year that is covered", () => {
    for (let year = 2013; year <= 2026; year += 1) {
      const residents = residentsAt(populations, index, `${year}-12-31` as IsoDate); // four digits
      const parts = index.areasOf("region", year).map(({ key }) => residents(key));
      const sum = parts.reduce(
        (total, part) => total + (part.kind === "known" ? part.value : Number.NaN),
        0,
      );
      expect(residents(country(year))).toMatchObject({ kind: "known", value: sum });
    }
  });

  it("of two regions between which a municipality's land moved in a merger are not derivable", () => {
    // Suomenniemi (Etelä-Karjala) became a part of Mikkeli (Etelä-Savo) in 2013; the series is on today's borders.
    const residents = residentsAt(populations, index, "2012-12-31");
    const missing = index
      .areasOf("region", 2012)
      .filter(({ key }) => residents(key).kind === "missing");
    expect(missing.map(({ shortName }) => shortName.fi)).toEqual(
      expect.arrayContaining(["Etelä-Karjala", "Etelä-Savo"]),
    );
    expect(residents(country(2012)).kind).toBe("known");
  });

  it("of a municipality that has since merged are not derived from its successor's", () => {
    // Pertunmaa (588) became a part of Mäntyharju (507) on 1 January 2025.
    const residents = residentsAt(
      populations.filter(({ on }) => on === "2025-12-31"),
      index,
      "2025-01-02",
    );
    const pertunmaa = residents(keyOf("municipality", "588", 2024));
    expect(pertunmaa).toEqual({ kind: "missing", reason: "not-derivable", detail: "population" });
    expect(residents(keyOf("municipality", "507", 2024)).kind).toBe("missing");
    expect(residents(keyOf("municipality", "507", 2025)).kind).toBe("known");
  });

  it("are missing when a municipality of the area has no number", () => {
    const without = populations.filter(({ municipality }) => municipality !== "837");
    const residents = residentsAt(without, index, "2025-01-02");
    expect(residents(keyOf("region", "06", 2025))).toMatchObject({ kind: "missing" });
    expect(residents(keyOf("region", "02", 2025))).toMatchObject({ kind: "known" });
  });

  it("carry the mark of a number that another source gives differently", () => {
    const residents = residentsAt(populations, index, "2022-12-31");
    expect(residents(keyOf("municipality", "071", 2022))).toMatchObject({ conflicts: true });
  });
});
