import { expect, it } from "vitest";
import { bundledRecords } from "../support/bundled-tables.ts";

/** Residents of a county in the division of 2022, at the year end nearest to the year of a sum. */
function residents(county: string, year: number): number {
  const members = new Set(
    bundledRecords("memberships.csv")
      .filter((row) => row.get("level") === "wellbeing-county" && row.get("area_code") === county)
      .filter(
        (row) => Number(row.get("first_year")) <= 2024 && 2024 <= Number(row.get("last_year")),
      )
      .map((row) => row.get("municipality_code")),
  );
  const yearEnd = year < 2024 ? "2022" : "2025";
  return bundledRecords("population.csv")
    .filter((row) => row.get("year") === yearEnd && members.has(row.get("municipality_code")))
    .reduce((sum, row) => sum + Number(row.get("population")), 0);
}

it("the goalposts of grants span the published sums of all grants of a county per resident, as the file says", () => {
  const whole = bundledRecords("grants.csv").filter(
    (row) =>
      row.get("area_level") === "wellbeing-county" &&
      ["granted", "budget"].includes(row.get("measure") ?? "") &&
      ["kaikki", "sote-lautakunnan avustukset"].includes(row.get("scope") ?? ""),
  );
  const perResident = whole.map((row) => {
    const people = residents(row.get("area_code") ?? "", Number(row.get("first_year")));
    return Number(row.get("value")) / people;
  });
  expect(perResident.length).toBeGreaterThan(20);
  expect(Math.min(...perResident)).toBeCloseTo(0.27, 2);
  expect(Math.max(...perResident)).toBeCloseTo(10.03, 2);
});

it("the associations' share of personnel is what the goalposts of purchases rest on", () => {
  const shares = bundledRecords("service-production.csv")
    .filter(
      (row) => row.get("sector") === "association" && row.get("measure") === "personnel-share",
    )
    .map((row) => [row.get("year"), row.get("value")]);
  expect(shares).toEqual([
    ["2021", "0.071"],
    ["2008", "0.11"],
    ["2010", "0.1"],
    ["2013", "0.1"],
  ]);
});
