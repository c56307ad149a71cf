import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodePublishedMeanings } from "../../src/decode/published-structures.ts";
import { shippedInstrument } from "../decode/support/structure-instrument.ts";
import { bundledAreas, bundledRecords, bundledUrl } from "../support/bundled-tables.ts";

const rows = bundledRecords("structures.csv");
const cell = (row: ReadonlyMap<string, string>, column: string): string => row.get(column) ?? "";
const { statuses, mapping, cooperation } = decodePublishedMeanings(
  readFileSync(bundledUrl("instruments/structures-published.yaml"), "utf8"),
  "structures-published.yaml",
  shippedInstrument,
);
const saidOf = (row: ReadonlyMap<string, string>) =>
  mapping.find(
    (one) => one.statement === cell(row, "statement") && one.status === cell(row, "status"),
  );

describe("structures.csv", () => {
  it("names each area as the classification does", () => {
    for (const row of rows) {
      const level = cell(row, "area_level") === "country" ? "country" : "wellbeing-county";
      expect(cell(row, "area_level")).toBe(level);
      const area = bundledAreas().area(level, cell(row, "area_code"), 2025);
      expect([area?.name.fi, area?.shortName.fi]).toContain(cell(row, "area"));
    }
  });

  it("writes times as days, months, years or spans of years", () => {
    const times = rows.map((row) => cell(row, "stated_on")).filter((text) => text !== "");
    expect(times.filter((text) => !/^\d{4}(?:-\d{2}(?:-\d{2})?|\/\d{4})?$/u.test(text))).toEqual(
      [],
    );
  });

  it("has a number only beside a status that is a statistic", () => {
    const states = statuses.filter(({ kind }) => kind === "state").map(({ id }) => id);
    for (const row of rows) {
      expect(statuses.map(({ id }) => id)).toContain(cell(row, "status"));
      if (states.includes(cell(row, "status"))) expect(cell(row, "value")).toBe("");
    }
  });

  it("is mapped by words that all occur in it: nothing is kept for a statement that nobody made", () => {
    const used = new Set(rows.flatMap((row) => saidOf(row) ?? []));
    expect(mapping.filter((one) => !used.has(one))).toEqual([]);
  });

  it("says of these counties, and no others, what their sources say", () => {
    const said = rows.flatMap((row) => {
      const meaning = saidOf(row);
      return meaning === undefined
        ? []
        : [`${cell(row, "area")}: ${meaning.structure} ${meaning.state}`];
    });
    // By hand from the rows: what each statement says of an item, by the definitions of the checklist.
    expect([...new Set(said)]).toEqual([
      "Kanta-Häme: advisory-board in-place",
      "Päijät-Häme: advisory-board in-place",
      "Päijät-Häme: grants-decided in-place",
      "Päijät-Häme: association-coordinator in-place",
      "Vantaa ja Kerava: county-strategy in-place",
      "Vantaa ja Kerava: advisory-board planned",
      "Keski-Suomi: association-coordinator in-place",
      "Itä-Uusimaa: association-coordinator in-place",
      "Lappi: grants-decided in-place",
      "Etelä-Pohjanmaa: grants-decided in-place",
      "Etelä-Savo: grants-decided in-place",
      "Länsi-Uusimaa: grants-decided in-place",
      "Satakunta: grants-decided in-place",
      "Etelä-Karjala: grants-decided in-place",
      "Kymenlaakso: grants-decided in-place",
    ]);
  });

  it("has the 40 per cent of municipalities of 2017, flagged as quoted and without n", () => {
    const shares = rows.filter((row) => cell(row, "statement") === cooperation.statement);
    expect(
      shares.map((row) => ["value", "stated_on", "flag"].map((name) => cell(row, name))),
    ).toEqual([["40", "2017", "n_not_published|source_not_seen"]]);
  });
});
