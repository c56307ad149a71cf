import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledRecords, bundledTable, bundledUrl } from "../support/bundled-tables.ts";

const files = readdirSync(bundledUrl("")).filter((name) => name.endsWith(".csv"));

type Row = ReadonlyMap<string, string>;

const cell = (row: Row, column: string): string => row.get(column) ?? "";

function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(cell(row, column)), 0);
}

function isCalendarDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const forms: readonly (readonly [string, RegExp, (text: string) => boolean])[] = [
  ["municipality codes", /municipality_code$/u, (text) => /^\d{3}$/u.test(text)],
  ["region and YTA codes", /^(?:parent|from|to)_(?:region|yta)$/u, (text) => /^\d{2}$/u.test(text)],
  ["dates", /^(?:date|\w+_date|period_start|period_end)$/u, isCalendarDay],
];

describe.each(files)("%s", (file) => {
  const text = readFileSync(bundledUrl(file), "utf8");
  const { header, rows } = bundledTable(file);

  it("is UTF-8 in NFC without a byte-order mark, with LF line ends and a last newline", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    expect(strict.decode(readFileSync(bundledUrl(file)))).toBe(text);
    expect(text.normalize("NFC")).toBe(text);
    expect(text).not.toMatch(/\r|\ufeff|\n\n/u);
    expect(text.endsWith("\n")).toBe(true);
  });

  it("has one record per line, so that line numbers of messages are right", () => {
    expect(rows).toHaveLength(text.trimEnd().split("\n").length - 1);
  });

  it("has as many cells in every row as in its header, none padded with blanks", () => {
    expect(rows.filter(({ cells }) => cells.length !== header.length)).toEqual([]);
    expect(rows.flatMap(({ cells }) => cells).filter((value) => value !== value.trim())).toEqual(
      [],
    );
  });

  it("has distinct snake_case headers", () => {
    expect(new Set(header).size).toBe(header.length);
    expect(header.filter((column) => !/^[a-z0-9]+(?:_[a-z0-9]+)*$/u.test(column))).toEqual([]);
  });

  it("names only sources that sources.csv explains", () => {
    if (!header.includes("source")) return;
    const ids = new Set(bundledRecords("sources.csv").map((row) => cell(row, "id")));
    const named = bundledRecords(file).flatMap((row) => cell(row, "source").split("|"));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(forms)("writes its %s in full width or as calendar days", (_, columns, isWellFormed) => {
    const values = bundledRecords(file).flatMap((row) =>
      [...row].filter(([column, value]) => columns.test(column) && value !== ""),
    );
    expect(values.filter(([, value]) => !isWellFormed(value))).toEqual([]);
  });
});

describe("areas.csv", () => {
  const prefixes = new Map([
    ["region", "MK"],
    ["wellbeing-county", "HVA"],
    ["country", ""],
  ]);

  it("gives Statistics Finland's code as prefix and code, and none to ERVA and YTA", () => {
    for (const row of bundledRecords("areas.csv")) {
      const prefix = prefixes.get(cell(row, "level"));
      const expected = prefix === undefined ? "" : `${prefix}${cell(row, "code")}`;
      expect(cell(row, "statfin_code")).toBe(expected);
    }
  });

  it("puts no two areas of a level on one tile", () => {
    const tiles = bundledRecords("areas.csv")
      .filter((row) => cell(row, "tile_row") !== "")
      .map((row) => ["level", "tile_row", "tile_col"].map((column) => cell(row, column)).join(" "));
    // 19 regions and 23 rows of the county level (geofi 1.2.1, grid_maakunta and grid_hyvinvointialue).
    expect(tiles).toHaveLength(42);
    expect(new Set(tiles).size).toBe(42);
  });
});

describe("population.csv", () => {
  const rows = bundledRecords("population.csv");

  it.each([
    // Statistics Finland, population on 31 December, whole country.
    ["2020", 309, 5_533_793],
    ["2021", 309, 5_548_241],
    ["2022", 309, 5_563_970],
    ["2025", 308, 5_652_881],
  ])(
    "sums to the published population of the country in %s",
    (year, municipalities, population) => {
      const ofYear = rows.filter((row) => cell(row, "year") === year);
      expect(ofYear).toHaveLength(municipalities);
      expect(sumOf(ofYear, "population")).toBe(population);
    },
  );

  it("has no year that the sources lack", () => {
    const years = [...new Set(rows.map((row) => Number(cell(row, "year"))))];
    expect(years).toEqual([...Array.from({ length: 13 }, (_, i) => 2010 + i), 2025]);
  });

  it("keeps the two figures of 2022 that another table contradicts, and says so", () => {
    const flagged = rows.filter((row) => cell(row, "flag") !== "");
    expect(flagged.map((row) => `${cell(row, "municipality_code")} ${cell(row, "flag")}`)).toEqual([
      "071 conflicts",
      "535 conflicts",
    ]);
  });
});

describe("association-counts.csv", () => {
  const rows = bundledRecords("association-counts.csv");
  const ofSnapshot = (date: string) => rows.filter((row) => cell(row, "snapshot_date") === date);
  const known = (row: Row) => cell(row, "count") !== "";

  it.each([
    // PRH's tables by region: sums of the regions whose row is whole.
    ["2020-06-25", 19, 75_495],
    ["2022-08-31", 19, 78_876],
    ["2024-01-02", 17, 106_066],
    ["2025-01-02", 18, 107_851],
  ])("of %s sums over its regions to PRH's table", (date, regions, associations) => {
    const totals = ofSnapshot(date).filter((row) => cell(row, "class") === "total" && known(row));
    expect(totals).toHaveLength(regions);
    expect(sumOf(totals, "count")).toBe(associations);
  });

  it("has classes that sum to the stated total in each of the 54 whole rows", () => {
    const byArea = new Map<string, Row[]>();
    for (const row of rows) {
      const key = `${cell(row, "snapshot_date")} ${cell(row, "area_code")}`;
      byArea.set(key, [...(byArea.get(key) ?? []), row]);
    }
    const whole = [...byArea.values()].filter((row) => row.length > 1 && row.every(known));
    expect(whole).toHaveLength(54);
    for (const row of whole) {
      const parts = row.filter((part) => cell(part, "class") !== "total");
      const total = row.filter((part) => cell(part, "class") === "total");
      expect(sumOf(parts, "count")).toBe(sumOf(total, "count"));
    }
  });

  it("leaves an unpublished count empty and flags it, and flags the cell that may be cut", () => {
    const empty = rows.filter((row) => !known(row));
    const flagged = rows.filter((row) => cell(row, "flag") === "not_available");
    expect(empty).toEqual(flagged);
    const cells = (date: string, code: string) =>
      empty.filter((row) => cell(row, "snapshot_date") === date && cell(row, "area_code") === code);
    expect(cells("2024-01-02", "16")).toHaveLength(11);
    expect(cells("2024-01-02", "21")).toHaveLength(11);
    expect(cells("2025-01-02", "21")).toHaveLength(7);
    expect(empty).toHaveLength(29);
    const cut = rows.filter((row) => cell(row, "flag") === "possibly_truncated");
    expect(
      cut.map((row) => ["snapshot_date", "area_code", "class"].map((c) => cell(row, c))),
    ).toEqual([["2025-01-02", "21", "4"]]);
  });

  it("says of every total whom it counts", () => {
    const scopes = (date: string) => [
      ...new Set(ofSnapshot(date).map((row) => cell(row, "scope"))),
    ];
    expect(scopes("2020-06-25")).toEqual(["classified_only"]);
    expect(scopes("2022-08-31")).toEqual(["classified_only"]);
    expect(scopes("2024-01-02")).toEqual(["all_associations"]);
    expect(scopes("2025-01-02")).toEqual(["all_associations"]);
  });

  it("holds Pirkanmaa of 2 January 2025 as PRH published it", () => {
    const pirkanmaa = ofSnapshot("2025-01-02").filter((row) => cell(row, "area_code") === "06");
    const count = (purposeClass: string) =>
      cell(pirkanmaa.find((row) => cell(row, "class") === purposeClass) ?? new Map(), "count");
    expect([count("total"), count("3"), count("unclassified")]).toEqual(["9306", "759", "1810"]);
  });
});

describe("registrations.csv", () => {
  it.each([
    // PRH press releases of 30.11.2016 and 14.3.2017 and news of 8.12.2017.
    ["2016-11-30", 2_106],
    ["2017-03-14", 521],
    ["2017-12-08", 2_043],
  ])("has new associations by class that sum to the total stated for %s", (end, stated) => {
    const rows = bundledRecords("registrations.csv").filter(
      (row) => cell(row, "period_end") === end && cell(row, "measure") === "new_associations",
    );
    const byClass = rows.filter((row) => /^\d$/u.test(cell(row, "class")));
    expect(byClass).toHaveLength(9);
    expect(sumOf(byClass, "count")).toBe(stated);
  });
});
