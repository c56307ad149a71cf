import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { productionIndex } from "../../src/production/production-index.ts";
import { partOf, totalOf } from "../../src/production/sector-share.ts";
import { bought, county, statement } from "./builders.ts";

const all = {
  areas: [county("08")],
  year: 2024,
  service: undefined,
  measure: "purchases",
} as const;

describe("productionIndex", () => {
  it("takes what is stated of all services before the sum over services", () => {
    const index = productionIndex([
      statement({ value: 100 }),
      statement({ service: "Kotiapu", value: 30 }),
      statement({ service: "Digiopastus", value: 20 }),
    ]);
    expect(totalOf(index.cell(all))?.value).toBe(100);
  });

  it("adds services up where values may be added, a sector only where every service states it", () => {
    const index = productionIndex([
      statement({ service: "Kotiapu", value: 30 }),
      statement({ service: "Digiopastus", value: 20 }),
      statement({ service: "Digiopastus", sector: "association", value: 5 }),
    ]);
    const cell = index.cell(all);
    expect(totalOf(cell)?.value).toBe(50);
    expect(partOf(cell, "association")).toBeUndefined();
  });

  it("does not add clients of two services, who may be the same people", () => {
    const index = productionIndex([
      statement({ measure: "clients", service: "Kotiapu", value: 30 }),
      statement({ measure: "clients", service: "Digiopastus", value: 20 }),
    ]);
    expect(totalOf(index.cell({ ...all, measure: "clients" }))).toBeUndefined();
  });

  it("adds up areas only where each of them has a row", () => {
    const index = productionIndex([
      statement({ value: 30 }),
      statement({ value: 20, area: county("07") }),
    ]);
    const of = (codes: readonly string[]) => index.cell({ ...all, areas: codes.map(county) });
    expect(totalOf(of(["08", "07"]))?.value).toBe(50);
    expect(totalOf(of(["08", "07", "09"]))).toBeUndefined();
  });

  it("keeps invoices without a service in the sum over all services", () => {
    const index = productionIndex([bought("a", 10), bought("b", 7, { service: "" })]);
    expect(totalOf(index.cell(all))?.value).toBe(17);
  });

  it("counts a producer once over services, measures and invoices", () => {
    const index = productionIndex([
      bought("a", 10),
      bought("a", -10, { service: "Digiopastus" }),
      bought("a", 3, { measure: "clients" }),
      bought("b", 10),
    ]);
    const { areas, year } = all;
    expect(index.producers({ areas, year, service: undefined })).toHaveLength(2);
    expect(index.producers({ areas, year, service: "Digiopastus" })).toHaveLength(1);
  });

  it("gives the same sums in any order of the rows", () => {
    const rows = fc.array(
      fc.record({
        id: fc.constantFrom("a", "b", "c"),
        cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (drawn) => {
        const records = drawn.map(({ id, cents }) => bought(id, cents / 100));
        const cell = productionIndex(records).cell(all);
        const turned = productionIndex(records.toReversed()).cell(all);
        expect(turned.producers).toEqual(cell.producers);
        expect(totalOf(turned)?.value).toBeCloseTo(totalOf(cell)?.value ?? Number.NaN, 8);
      }),
      { seed: 20210831 },
    );
  });
});
