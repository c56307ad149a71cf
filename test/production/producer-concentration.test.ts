import { describe, expect, it } from "vitest";
import type { ServiceProduction } from "../../src/domain/service-production.ts";
import {
  producerConcentration,
  singleProducerServices,
} from "../../src/production/producer-concentration.ts";
import { productionIndex } from "../../src/production/production-index.ts";
import { wayShare } from "../../src/production/purchase-ways.ts";
import { bought, county, statement } from "./builders.ts";

const at = { areas: [county("08")], year: 2024 };

describe("producerConcentration", () => {
  it("gives those no share whose credit notes exceed what was bought, and counts them apart", () => {
    const of = [60, 40, -10, 0].map((value) => ({ value }));
    // By hand: 0.6² + 0.4² = 0.52.
    const found = producerConcentration(of);
    expect(found?.index).toBeCloseTo(0.52, 14);
    expect(found).toMatchObject({ largestShare: 0.6, count: 2, without: 2 });
    expect(producerConcentration([{ value: -1 }])).toBeUndefined();
  });
});

describe("singleProducerServices", () => {
  it("counts services with one producer among those whose producers are named", () => {
    const index = productionIndex([
      bought("a", 10),
      bought("b", 10),
      bought("a", 5, { service: "Digiopastus" }),
      bought("a", 6, { service: "Digiopastus" }),
      bought("c", 6, { service: "" }),
    ]);
    expect(singleProducerServices(index, at)).toEqual({ services: 2, withSingle: 1 });
  });
});

describe("wayShare", () => {
  it("is what was bought by voucher of what was bought, in the same area, year and service", () => {
    const index = productionIndex([
      bought("a", 60),
      bought("b", 40),
      bought("b", 25, { measure: "voucher-purchases" }),
      bought("b", 99, { measure: "voucher-purchases", year: 2023 }),
      bought("b", 99, { measure: "voucher-purchases", area: county("07") }),
    ]);
    const key = { ...at, service: undefined };
    expect(wayShare(index, key, "voucher-purchases")).toMatchObject({ value: 0.25, n: 2 });
    expect(wayShare(index, key, "personal-budget-purchases")).toMatchObject({
      reason: "no-source",
    });
  });

  it("is none of purchases some of which are of a table that does not tell the way", () => {
    const key = { ...at, service: undefined };
    const untold = { service: "Ateriat", waysUntold: ["voucher-purchases"] } as const;
    const told = [bought("a", 60), bought("b", 40)];
    const byWay = (measure: "voucher-purchases" | "personal-budget-purchases") =>
      wayShare(
        productionIndex([
          ...told,
          bought("b", 25, { measure }),
          bought("c", 300, untold),
          bought("c", 75, { measure, service: "Ateriat" }),
        ]),
        key,
        measure,
      );
    expect(byWay("voucher-purchases")).toEqual({ kind: "missing", reason: "not-comparable" });
    // (25 + 75) / 400
    expect(byWay("personal-budget-purchases")).toMatchObject({ value: 0.25 });
    // Of the service whose table tells it, the share stands.
    const index = productionIndex([
      ...told,
      bought("b", 25, { measure: "voucher-purchases" }),
      bought("c", 300, untold),
    ]);
    expect(wayShare(index, { ...at, service: "Kotiapu" }, "voucher-purchases")).toMatchObject({
      value: 0.25,
    });
  });

  it("takes no part of producers' rows of a total that is stated, nor of other services", () => {
    const key = { ...at, service: undefined };
    const byVoucher = { measure: "voucher-purchases" } as const;
    const share = (...records: readonly ServiceProduction[]) =>
      wayShare(productionIndex(records), key, "voucher-purchases");
    const apart = { kind: "missing", reason: "not-comparable" };
    const ofProducers = [bought("a", 60), bought("b", 40), bought("b", 25, byVoucher)];
    // 25 of 100 is 0.25; 25 of the 1,000 that are stated of all services is no share of theirs.
    expect(share(...ofProducers)).toMatchObject({ value: 0.25 });
    expect(share(...ofProducers, statement({ value: 1000 }))).toEqual(apart);
    expect(share(bought("a", 60), bought("b", 25, { ...byVoucher, service: "Ateriat" }))).toEqual(
      apart,
    );
    const stated = (service: string, value: number) => statement({ service, value });
    const voucher = statement({ service: "Kotiapu", value: 25, ...byVoucher });
    expect(share(stated("Kotiapu", 100), voucher)).toMatchObject({ value: 0.25 });
    expect(share(stated("Kotiapu", 100), stated("Ateriat", 300), voucher)).toEqual(apart);
  });
});
