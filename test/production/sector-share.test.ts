import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ProductionMeasure,
  productionMeasures,
  type ServiceProduction,
} from "../../src/domain/service-production.ts";
import { productionIndex } from "../../src/production/production-index.ts";
import { sectorShare } from "../../src/production/sector-share.ts";
import { bought, county, statement } from "./builders.ts";

const key = {
  areas: [county("08")],
  year: 2024,
  service: "Kotiapu",
  measure: "purchases",
} as const;
const shareOf = (records: readonly ServiceProduction[]) =>
  sectorShare(productionIndex(records).cell(key), "association");

describe("sectorShare", () => {
  // By hand: 30 of 120.
  it("is the associations' value by the total of the same measure, service, area and year", () => {
    const found = shareOf([
      statement({ service: "Kotiapu", sector: "association", value: 30 }),
      statement({ service: "Kotiapu", value: 120 }),
    ]);
    expect(found).toMatchObject({
      kind: "known",
      value: 0.25,
      numerator: 30,
      denominator: { value: 120, unit: "euros" },
      n: "not-published",
    });
  });

  it("takes no total of another measure, service, area or year", () => {
    const own = statement({ service: "Kotiapu", sector: "association", value: 30 });
    for (const other of [
      { measure: "personnel" },
      { service: "Digiopastus" },
      { service: "" },
      { area: county("07") },
      { year: 2023 },
    ] as const) {
      const total = statement({ service: "Kotiapu", value: 120, ...other });
      expect(shareOf([own, total])).toEqual({
        kind: "missing",
        reason: "incomplete",
        detail: "total",
      });
    }
  });

  it("adds sectors up to a total only where they leave nothing out", () => {
    const of = (sector: ServiceProduction["sector"], value: number) =>
      statement({ service: "Kotiapu", sector, value });
    const whole = [of("association", 3), of("company", 5), of("public", 2), of("foundation", 0)];
    expect(shareOf(whole)).toMatchObject({ value: 0.3 });
    expect(shareOf(whole.slice(0, 3))).toMatchObject({ kind: "missing", reason: "incomplete" });
    expect(shareOf([of("association", 3), of("private", 8), of("public", 2)])).toMatchObject({
      reason: "incomplete",
    });
  });

  it("is of the sums over producers where rows name them, unknown forms in the total", () => {
    const found = shareOf([
      bought("a", 10, { sector: "association" }),
      bought("a", 20, { sector: "association" }),
      bought("b", 60),
      bought("c", 30, { sector: "unknown" }),
    ]);
    // By hand: (10 + 20) / (10 + 20 + 60 + 30), three producers.
    expect(found).toMatchObject({ value: 0.25, n: 3 });
  });

  it("is not comparable where credit notes make a side negative, and none where nothing was bought", () => {
    expect(shareOf([bought("a", -5, { sector: "association" }), bought("b", 20)])).toMatchObject({
      reason: "not-comparable",
    });
    expect(shareOf([bought("a", 5, { sector: "association" }), bought("b", -5)])).toMatchObject({
      reason: "zero-denominator",
    });
    // A published table whose part exceeds its total has an error in it.
    const part = statement({ service: "Kotiapu", sector: "association", value: 9 });
    expect(shareOf([part, statement({ service: "Kotiapu", value: 8 })])).toMatchObject({
      reason: "not-comparable",
    });
  });

  it("is never taken of shares or changes", () => {
    const measure = "personnel-share" as const;
    const records = [
      statement({ service: "Kotiapu", measure, sector: "association", value: 0.1 }),
      statement({ service: "Kotiapu", measure, value: 1 }),
    ];
    const cell = productionIndex(records).cell({ ...key, measure });
    expect(sectorShare(cell, "association")).toMatchObject({ reason: "not-comparable" });
  });

  it("is marked where a side is stated as about so many, or another source differs", () => {
    const found = shareOf([
      statement({ service: "Kotiapu", sector: "association", value: 3, precision: "about" }),
      statement({ service: "Kotiapu", value: 10, flags: ["conflicts"] }),
    ]);
    expect(found).toMatchObject({ flags: ["estimated", "conflicts"] });
  });

  it("cannot be moved by any statement of another measure, service, area or year", () => {
    const measures = productionMeasures.slice(0, 12);
    const record = fc.record({
      measure: fc.constantFrom<ProductionMeasure>(...measures),
      service: fc.constantFrom("Kotiapu", "Digiopastus", ""),
      area: fc.constantFrom(county("08"), county("07"), county("09")),
      year: fc.constantFrom(2022, 2023, 2024),
      sector: fc.constantFrom("association" as const, "total" as const, "company" as const),
      value: fc.integer({ min: 1, max: 1_000_000 }),
      named: fc.boolean(),
      id: fc.constantFrom("a", "b", "c"),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (drawn) => {
        const records = drawn.map(({ named, id, sector, ...rest }) => {
          const single = sector === "total" ? ("company" as const) : sector;
          return named
            ? bought(id, rest.value, { ...rest, sector: single })
            : statement({ ...rest, sector });
        });
        const index = productionIndex(records);
        for (const { measure, service, area, year } of records) {
          const of = { areas: [area], measure, service, year };
          const own = records.filter(
            (one) =>
              one.measure === measure &&
              one.service === service &&
              one.year === year &&
              one.area.code === area.code,
          );
          const found = sectorShare(index.cell(of), "association");
          expect(found).toEqual(sectorShare(productionIndex(own).cell(of), "association"));
          if (found.kind === "missing") continue;
          // Both sides can be added up from the rows of that very cell.
          const sumOf = (some: readonly ServiceProduction[]) =>
            some.reduce((sum, one) => sum + one.value, 0);
          const stated = (sector: string) =>
            own.filter((one) => one.producer === undefined && one.sector === sector).at(-1)?.value;
          const ofProducers = own.filter((one) => one.producer !== undefined);
          const isStated = own.some((one) => one.producer === undefined);
          const total = isStated ? stated("total") : sumOf(ofProducers);
          expect(found.value).toBeCloseTo(
            (found.numerator ?? Number.NaN) / (total ?? Number.NaN),
            12,
          );
        }
      }),
      { seed: 20210831, numRuns: 300 },
    );
  });
});
