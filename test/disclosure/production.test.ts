import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AreaGroup,
  type Contribution,
  type ProductionCellId,
  type ProtectedProduction,
  protectProduction,
  releaseProduction,
} from "../../src/disclosure/production.ts";
import { productionRisk } from "../../src/disclosure/production-risk.ts";
import type { Measurement } from "../../src/domain/measurement.ts";
import { bundledAreas } from "../support/bundled-tables.ts";
import { recoverBySubtraction } from "./support/differencing.ts";

const groups: readonly AreaGroup[] = [
  { id: "country SSS", members: ["county 1", "county 2", "county 3"] },
  { id: "region 1", members: ["county 1", "county 2"] },
  { id: "county 1", members: ["county 1"] },
  { id: "county 2", members: ["county 2"] },
  { id: "county 3", members: ["county 3"] },
];

function contribution(given: Partial<Contribution>): Contribution {
  return {
    measure: "purchases",
    year: 2024,
    area: "county 1",
    service: "Kotiapu",
    producer: "a",
    sector: "association",
    size: "unknown",
    value: 10,
    ...given,
  };
}

/** Enough associations and others that nothing is confidential by itself. */
function sound(area: string, service: string): readonly Contribution[] {
  return ["a", "b", "c", "d", "e", "f"].map((producer, at) =>
    contribution({
      area,
      service,
      producer,
      sector: at < 3 ? "association" : "other",
      value: 10 + at,
    }),
  );
}

const statusIn = (
  { statusOf }: ProtectedProduction,
  area: string,
  service: string | undefined,
  slice: ProductionCellId["slice"] = "total",
) => statusOf({ measure: "purchases", year: 2024, area, service, slice });

/** Atoms of the rows, told apart by what cells can tell apart, built without the code under test. */
function atomsOf(contributions: readonly Contribution[]) {
  const keyOf = ({ area, service, sector, size }: Contribution) =>
    [area, service, sector, size].join("|");
  const keys = [...new Set(contributions.map(keyOf))];
  const producersOf = (members: ReadonlySet<string>): readonly number[] => {
    const sums = new Map<string, number>();
    for (const one of contributions) {
      if (members.has(keyOf(one)))
        sums.set(one.producer, (sums.get(one.producer) ?? 0) + one.value);
    }
    return [...sums.values()];
  };
  return { keys, keyOf, producersOf };
}

/** What a printed sum adds up, read from its name. */
function membersOf(cell: ProductionCellId, contributions: readonly Contribution[]) {
  const { keyOf } = atomsOf(contributions);
  const areas = groups.find(({ id }) => id === cell.area)?.members ?? [];
  const isIn = ({ area, service, sector, size }: Contribution): boolean => {
    if (!areas.includes(area)) return false;
    if (cell.service !== undefined && service !== cell.service) return false;
    switch (cell.slice) {
      case "total":
        return true;
      case "association":
        return sector === "association";
      case "association-and-foundation":
        return sector !== "other";
      case "sized":
        return size !== "unknown";
      case "small-or-medium":
        return size === "small-or-medium";
    }
  };
  return new Set(contributions.filter(isIn).map(keyOf));
}

/** Confidential sums that follow from what is shown: single atoms and hidden cells, and differences of two shown cells. */
function leaksOf(contributions: readonly Contribution[], { cells }: ProtectedProduction) {
  const { keys, producersOf } = atomsOf(contributions);
  const shown = cells
    .filter(({ status }) => status === "shown")
    .map(({ cell }) => membersOf(cell, contributions));
  const coefficients = (members: ReadonlySet<string>) =>
    keys.map((key) => (members.has(key) ? 1 : 0));
  const totals = shown.map((members, at) => ({
    id: String(at),
    coefficients: coefficients(members),
    sum: 0,
  }));
  const valid = keys.map((key) => producersOf(new Set([key])).length);
  const small = recoverBySubtraction(totals, { valid, minimum: 3 }).map(({ atoms }) =>
    atoms.map((at) => keys[at]),
  );
  const differences = shown.flatMap((one) =>
    shown.flatMap((other) => {
      if (![...other].every((key) => one.has(key))) return [];
      const beyond = new Set([...one].filter((key) => !other.has(key)));
      const risk = productionRisk(producersOf(beyond));
      return risk === undefined ? [] : [[risk, ...beyond]];
    }),
  );
  return [...small, ...differences];
}

describe("protectProduction", () => {
  it("shows everything where nothing is confidential", () => {
    const rows = [...sound("county 1", "Kotiapu"), ...sound("county 2", "Kotiapu")];
    const protection = protectProduction(rows, () => groups);
    expect(protection.records).toEqual([]);
    expect(statusIn(protection, "county 1", "Kotiapu", "association")).toBe("shown");
  });

  it("hides a service of one producer, and another so that the sum of services does not give it back", () => {
    const rows = [
      ...sound("county 1", "Kotiapu"),
      ...sound("county 1", "Asuminen"),
      contribution({ service: "Digiopastus", producer: "a" }),
    ];
    const protection = protectProduction(rows, () => groups);
    expect(statusIn(protection, "county 1", undefined)).toBe("shown");
    expect(statusIn(protection, "county 1", "Digiopastus")).toBe("below-threshold");
    const others = ["Kotiapu", "Asuminen"].map((service) =>
      statusIn(protection, "county 1", service),
    );
    expect(others.toSorted()).toEqual(["hidden-to-protect-another", "shown"]);
  });

  it("hides an area besides the one of a few producers where the country is shown", () => {
    const rows = [
      ...sound("county 1", "Kotiapu"),
      ...sound("county 2", "Kotiapu"),
      contribution({ area: "county 3", producer: "x" }),
    ];
    const protection = protectProduction(rows, () => groups);
    expect(statusIn(protection, "country SSS", undefined)).toBe("shown");
    expect(statusIn(protection, "county 3", undefined)).toBe("below-threshold");
    const others = ["region 1", "county 1", "county 2"].map((area) =>
      statusIn(protection, area, undefined),
    );
    expect(others[0]).toBe("hidden-to-protect-another");
  });

  it("keeps the associations' part hidden where the other part is one company's", () => {
    const associations = ["a", "b", "c", "d"].map((producer) => contribution({ producer }));
    const rows = [...associations, contribution({ producer: "oy", sector: "other", value: 12 })];
    const protection = protectProduction(rows, () => groups);
    expect(statusIn(protection, "county 1", "Kotiapu")).toBe("shown");
    expect(statusIn(protection, "county 1", "Kotiapu", "association")).toBe(
      "hidden-to-protect-another",
    );
  });

  it("takes a producer of two services for one", () => {
    const rows = ["Kotiapu", "Asuminen", "Digiopastus"].map((service) => contribution({ service }));
    const protection = protectProduction(rows, () => groups);
    expect(statusIn(protection, "county 1", undefined)).toBe("below-threshold");
  });

  it("records cell, rule and limit, and no figure or producer", () => {
    const protection = protectProduction(
      [contribution({ producer: "Salainen ry", value: 123456 })],
      () => groups,
    );
    expect(protection.records[0]).toEqual({
      measure: "purchases",
      year: 2024,
      area: "country SSS",
      service: undefined,
      slice: "total",
      rule: "below-threshold",
      threshold: 3,
    });
    expect(JSON.stringify(protection.records)).not.toMatch(/Salainen|123456/u);
  });

  it("lets nothing confidential follow from what is shown, whatever was bought from whom", () => {
    const row = fc.record({
      area: fc.constantFrom("county 1", "county 2", "county 3"),
      service: fc.constantFrom("Kotiapu", "Asuminen"),
      producer: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
      value: fc.constantFrom(10, 11, 12, 13, 40, 300),
    });
    const sectorOf = (producer: string) => {
      if ("abcd".includes(producer)) return "association";
      return producer === "e" ? "foundation" : "other";
    };
    const sizeOf = (producer: string) =>
      ["c", "g"].includes(producer) ? "large" : "small-or-medium";
    let shown = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (drawn) => {
        const rows = drawn.map((one) =>
          contribution({ ...one, sector: sectorOf(one.producer), size: sizeOf(one.producer) }),
        );
        const protection = protectProduction(rows, () => groups);
        shown += protection.cells.filter(({ status }) => status === "shown").length;
        for (const { cell, status } of protection.cells) {
          const { producersOf } = atomsOf(rows);
          const own = productionRisk(producersOf(membersOf(cell, rows)));
          // A cell's own rule is the one that is recorded.
          if (own !== undefined) expect(status).toBe(own);
          else expect(["shown", "hidden-to-protect-another"]).toContain(status);
        }
        expect(leaksOf(rows, protection)).toEqual([]);
      }),
      { seed: 20210831, numRuns: 150 },
    );
    // The law would hold of a rule that hides everything, too.
    expect(shown).toBeGreaterThan(500);
  });

  it("would be caught: with the complementary rule undone the attack finds what is hidden", () => {
    const rows = [
      ...sound("county 1", "Kotiapu"),
      contribution({ service: "Digiopastus", producer: "a" }),
    ];
    const protection = protectProduction(rows, () => groups);
    const undone = protection.cells.map((each) => ({
      ...each,
      status: each.status === "hidden-to-protect-another" ? ("shown" as const) : each.status,
    }));
    expect(leaksOf(rows, protection)).toEqual([]);
    expect(leaksOf(rows, { ...protection, cells: undone })).not.toEqual([]);
  });
});

describe("releaseProduction", () => {
  const area = bundledAreas().area("wellbeing-county", "08", 2024)?.key;
  if (area === undefined) throw new Error("no county 08");
  const figure: Measurement = {
    indicator: "production-purchases",
    area,
    period: { kind: "span", from: "2024-01-01", to: "2024-12-31" },
    unit: "euros",
    outcome: { kind: "known", value: 123, n: 5, flags: [] },
    sources: [{ input: "production-by-producer" }],
  };
  const cell: ProductionCellId = {
    measure: "purchases",
    year: 2024,
    area: "county 1",
    service: undefined,
    slice: "total",
  };

  it.each([
    ["shown", { kind: "known", value: 123, n: 5, flags: [] }],
    ["below-threshold", { kind: "missing", reason: "below-threshold" }],
    ["dominated", { kind: "missing", reason: "dominated" }],
    ["p-percent", { kind: "missing", reason: "dominated" }],
    ["hidden-to-protect-another", { kind: "missing", reason: "hidden-to-protect-another" }],
  ] as const)("gives a figure of a sum that is %s as it may be shown", (status, outcome) => {
    expect(releaseProduction(figure, [cell], { statusOf: () => status }).outcome).toEqual(outcome);
  });

  it("hides a figure of fewer producers than its sum has, and keeps one of nobody", () => {
    const outcomeOf = (n: number) => {
      const own = { ...figure, outcome: { kind: "known", value: 0, n, flags: [] } } as const;
      return releaseProduction(own, [cell], { statusOf: () => "shown" }).outcome;
    };
    // The threshold is three producers.
    expect([1, 2].map(outcomeOf)).toEqual(
      [1, 2].map(() => ({ kind: "missing", reason: "below-threshold" })),
    );
    expect([0, 3].map((n) => outcomeOf(n).kind)).toEqual(["known", "known"]);
  });

  it("hides a share of which one side is hidden", () => {
    const part = { ...cell, slice: "association" } as const;
    const statusOf = ({ slice }: ProductionCellId) => (slice === "total" ? "shown" : "dominated");
    expect(releaseProduction(figure, [cell, part], { statusOf }).outcome.kind).toBe("missing");
  });

  it("is not to be called for no sum at all", () => {
    expect(() => releaseProduction(figure, [], { statusOf: () => "shown" })).toThrow();
  });
});
