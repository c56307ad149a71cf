import { describe, expect, it } from "vitest";
import { decodeRegisterEvents } from "../../src/decode/register-events.ts";
import { bundledTable } from "../support/bundled-tables.ts";

const table = bundledTable("register-events.csv");

describe("the calendar of events", () => {
  it("holds the events across which series of one division do not compare", () => {
    const events = decodeRegisterEvents("register-events.csv", table);
    expect(events.map(({ id }) => id)).toEqual([
      "mass-removal-2017",
      "counties-2023",
      "coverage-2024",
      "reclassification-2024",
      "tol-2025",
    ]);
    // PRH, 24 February 2017: removed from the register between 12 January and 24 February.
    expect(events[0]).toMatchObject({
      date: "2017-02-24",
      oldStateUntil: "2017-01-12",
      ofPublished: false,
      measures: ["associations_in_register", "dissolutions"],
      sources: ["prh-2017-03-14", "prh-removal-2017"],
    });
    // Changed on the day itself where no older state is told.
    expect(events[1]).toMatchObject({ date: "2023-01-01", oldStateUntil: "2022-12-31" });
    expect(events.filter(({ ofPublished }) => ofPublished).map(({ id }) => id)).toEqual([
      "coverage-2024",
      "reclassification-2024",
    ]);
  });

  it("has a name in every language for every row, and no two alike", () => {
    for (const column of ["name_fi", "name_sv", "name_en"]) {
      const at = table.header.indexOf(column);
      const names = table.rows.map(({ cells }) => cells[at] ?? "");
      expect(names).not.toContain("");
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each([
    ["date", ""],
    ["old_state_until", "2030-01-01"],
    ["applies_to_source", "everything"],
    ["breaks_trend", "yes"],
  ])("stops at a row whose %s is %j, naming file and line", (column, text) => {
    const at = table.header.indexOf(column);
    const broken = table.rows.map((row) =>
      row.cells[0] === "mass-removal-2017" ? { ...row, cells: row.cells.with(at, text) } : row,
    );
    expect(() =>
      decodeRegisterEvents("register-events.csv", { ...table, rows: broken }),
    ).toThrowError(/^register-events[.]csv:5: /);
  });
});
