import { describe, expect, it } from "vitest";
import { bundledAreas, bundledRecords } from "../support/bundled-tables.ts";

const rows = bundledRecords("survey-published.csv");
const cell = (row: ReadonlyMap<string, string>, column: string): string => row.get(column) ?? "";

describe("survey-published.csv", () => {
  it("names each area as the classification of 2021 does", () => {
    const areas = bundledAreas();
    for (const row of rows) {
      const level = cell(row, "area_level") === "country" ? "country" : "region";
      expect(cell(row, "area_level")).toBe(level);
      const area = areas.area(level, cell(row, "area_code"), 2021);
      expect(area?.name.fi).toBe(cell(row, "area"));
    }
  });

  it("has a value for every mean and share, inside its scale, and none for a place", () => {
    for (const row of rows) {
      const [value, statistic] = [cell(row, "value"), cell(row, "statistic")];
      expect(value === "").toBe(statistic === "rank");
      if (statistic !== "mean") continue;
      expect(Number(value)).toBeGreaterThanOrEqual(Number(cell(row, "scale_min")));
      expect(Number(value)).toBeLessThanOrEqual(Number(cell(row, "scale_max")));
    }
  });

  it("flags as conflicting exactly the figures of one item, area and round that differ", () => {
    const about = (row: ReadonlyMap<string, string>) =>
      ["survey_round", "item", "area_level", "area_code", "statistic"].map((column) =>
        cell(row, column),
      );
    for (const row of rows) {
      const values = rows
        .filter((other) => about(other).join() === about(row).join())
        .map((other) => cell(other, "value"));
      const flags = cell(row, "flag").split("|");
      expect(flags.includes("conflicts")).toBe(new Set(values).size > 1);
    }
  });

  it("states no number of respondents, since none is known", () => {
    expect(rows.map((row) => cell(row, "n_respondents")).filter((n) => n !== "")).toEqual([]);
  });

  it("counts the areas named for each place", () => {
    for (const row of rows.filter((each) => cell(each, "statistic") === "rank")) {
      const same = rows.filter((other) => cell(other, "place") === cell(row, "place"));
      expect(Number(cell(row, "places_named"))).toBe(same.length);
    }
  });
});
