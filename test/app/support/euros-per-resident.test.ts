import { describe, expect, it } from "vitest";
import { eurosPerResident } from "../../../src/app/support/euros-per-resident.ts";

describe("eurosPerResident", () => {
  const counted = { kind: "known", value: 500, on: "2022-12-31" } as const;
  const living = { ...counted, estimated: false, conflicts: false };
  const euros = { value: 1000, n: 7, flags: ["scope"] } as const;

  it("divides by the residents and says of which day they are", () => {
    expect(eurosPerResident(euros, living)).toEqual({
      ...{ kind: "known", value: 2, n: 7, numerator: 1000, flags: ["scope"] },
      denominator: { value: 500, unit: "residents", period: { kind: "day", on: "2022-12-31" } },
    });
  });

  it("is marked as the residents are", () => {
    const apart = { ...living, estimated: true, conflicts: true };
    expect(eurosPerResident(euros, apart)).toMatchObject({
      flags: ["estimated", "conflicts", "scope"],
    });
  });

  it("has no value where nobody lives or nobody counted", () => {
    expect(eurosPerResident(euros, { ...living, value: 0 })).toEqual({
      ...{ kind: "missing", reason: "zero-denominator" },
    });
    const none = { kind: "missing", reason: "period-absent", detail: "population" } as const;
    expect(eurosPerResident(euros, none)).toEqual(none);
  });
});
