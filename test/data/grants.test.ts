import { describe, expect, it } from "vitest";
import { bundledAreas, bundledRecords } from "../support/bundled-tables.ts";

const rows = bundledRecords("grants.csv");
type Row = (typeof rows)[number];
const cell = (row: Row, column: string): string => row.get(column) ?? "";

/** Figures of one area, scope and year by measure. */
function stated(code: string, year: string, scope: string): Readonly<Record<string, number>> {
  const own = rows.filter(
    (row) =>
      [cell(row, "area_code"), cell(row, "first_year"), cell(row, "scope")].join() ===
      [code, year, scope].join(),
  );
  return Object.fromEntries(own.map((row) => [cell(row, "measure"), Number(cell(row, "value"))]));
}

describe("grants.csv", () => {
  it("names each area as the classification of its year does", () => {
    const areas = bundledAreas();
    for (const row of rows) {
      const level = cell(row, "area_level") === "country" ? "country" : "wellbeing-county";
      expect(cell(row, "area_level")).toBe(level);
      const area = areas.area(level, cell(row, "area_code"), Number(cell(row, "first_year")));
      expect([area?.shortName.fi, area?.name.fi]).toContain(cell(row, "area"));
    }
  });

  it("has a value in every row, shares between 0 and 100 and years in order", () => {
    for (const row of rows) {
      const value = Number(cell(row, "value"));
      expect(cell(row, "value")).toMatch(/^\d+(?:\.\d+)?$/u);
      if (cell(row, "unit") === "percent") expect(value).toBeLessThanOrEqual(100);
      expect(Number(cell(row, "first_year"))).toBeLessThanOrEqual(Number(cell(row, "last_year")));
    }
  });

  it.each([
    // Sums that the publications themselves give: Kainuu 2023, Pohjois-Pohjanmaa 2026, Vantaa and Kerava 2026.
    ["20", "2023", ["kumppanuusavustus", "toiminta-avustus"], "kaikki"],
    ["19", "2026", ["toiminta-avustus (pien)", "toiminta-avustus (suur)"], "toiminta-avustus"],
    [
      "04",
      "2026",
      [
        "painopiste: Mielen hyvinvointi",
        "painopiste: Sosiaaliset suhteet",
        "painopiste: Hyvinvointihaasteiden ennaltaehkäisy",
      ],
      "kaikki",
    ],
  ] as const)(
    "of county %s in %s has parts that sum to the stated total",
    (code, year, parts, whole) => {
      const sum = parts.reduce(
        (total, part) => total + (stated(code, year, part)["granted"] ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(stated(code, year, whole)["granted"] ?? 0, 2);
    },
  );

  it("holds Satakunta as its page of February 2024 states it", () => {
    expect(stated("06", "2023", "kaikki")).toEqual({ granted: 606_191 });
    expect(stated("06", "2024", "toiminta-avustus")).toEqual({
      ...{ granted: 647_100, applied: 1_353_904, applications: 77 },
    });
    // "647 100 − 606 191 = 40 909" is the page's own comparison, of unlike scopes.
    expect(647_100 - 606_191).toBe(40_909);
  });

  it("never grants more than was applied for in the same scope", () => {
    for (const row of rows.filter((each) => cell(each, "measure") === "granted")) {
      const same = stated(cell(row, "area_code"), cell(row, "first_year"), cell(row, "scope"));
      if (same["applied"] !== undefined) {
        expect(Number(cell(row, "value"))).toBeLessThanOrEqual(same["applied"]);
      }
    }
  });

  it("flags the list in which one recipient stands twice", () => {
    const flagged = rows.filter((row) => cell(row, "flag") === "duplicate_entity");
    expect(flagged.map((row) => [cell(row, "area"), cell(row, "first_year")])).toEqual([
      ["Keski-Pohjanmaa", "2023"],
    ]);
  });
});
